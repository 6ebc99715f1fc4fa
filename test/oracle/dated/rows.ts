import { day } from '../days.js';
import { many, type MatchDoc, type MemberDoc, type PlanDoc, type UnitDoc } from './document.js';
import type { EntryOut } from './output.js';
import type { Range } from './time.js';

/** A unit where it stands. */
export interface Unit {
  readonly path: string;
  /** Its code, else its path. */
  readonly key: string;
  readonly name: string;
  /** Storey, from 0. */
  readonly level: number;
  readonly said: UnitDoc;
  /** From the top down, itself last. */
  readonly lineage: readonly Unit[];
}

/** A row of the calendar with what the document says of it. */
export interface Row {
  readonly index: number;
  readonly id: string;
  readonly unit: Unit;
  readonly echelon: number;
  readonly member: string | null;
  readonly time: Range;
  readonly stages: readonly (Range & { readonly name: string })[];
  readonly tags: readonly string[];
  readonly system: string | null;
  readonly startOn: 'workday' | 'any';
}

/** In plan order. */
export function unitsOf(plan: PlanDoc): readonly Unit[] {
  const found: Unit[] = [];
  const walk = (said: UnitDoc, lineage: readonly Unit[]): void => {
    const above = lineage.at(-1);
    const path = above === undefined ? said.name : `${above.path}/${said.name}`;
    const named = plan.levels.findIndex(({ name }) => name === said.level);
    const level = named >= 0 ? named : (above?.level ?? -1) + 1;
    const own = { path, key: said.code ?? path, name: said.name, level, said };
    const unit: Unit = { ...own, lineage: [] };
    (unit.lineage as Unit[]).push(...lineage, unit);
    found.push(unit);
    for (const below of said.units ?? []) walk(below, unit.lineage);
  };
  for (const top of plan.units) walk(top, []);
  return found;
}

/** The unit of a code or a path. */
export const unitNamed = (units: readonly Unit[], word: string): Unit | undefined =>
  units.find(({ said }) => said.code === word) ?? units.find(({ path }) => path === word);

type Subject = Pick<Row, 'unit' | 'echelon' | 'tags' | 'system'>;

/** Every key that is given has to hold; any word of its list will do. */
export function matches(plan: PlanDoc, match: MatchDoc, row: Subject): boolean {
  const level = plan.levels[row.unit.level];
  const tests: readonly [keyof MatchDoc, (word: string) => boolean][] = [
    ['level', (word) => word === level?.name],
    ['echelon', (word) => word === level?.echelons[row.echelon]],
    ['tag', (word) => row.tags.includes(word)],
    ['system', (word) => row.system === word],
    ['unit', (word) => row.unit.lineage.some(({ path, said }) => [path, said.code].includes(word))],
  ];
  return tests.every(([key, test]) => match[key] === undefined || many(match[key]).some(test));
}

/** `rules`, then each matching override, then the unit's own. */
function startOnOf(plan: PlanDoc, row: Subject): 'workday' | 'any' {
  const overrides = (plan.overrides ?? []).filter(({ match }) => matches(plan, match, row));
  const blocks = [plan.rules, ...overrides.map(({ rules }) => rules), row.unit.said.rules ?? {}];
  return (
    blocks.map((block) => block['start-on']).findLast((word) => word !== undefined) ?? 'workday'
  );
}

const nameOf = (member: MemberDoc): string => (typeof member === 'string' ? member : member.name);

export function rowsOf(
  plan: PlanDoc,
  all: readonly Unit[],
  entries: readonly EntryOut[],
): readonly Row[] {
  const units = new Map(all.map((unit) => [unit.path, unit]));
  return entries.map((entry, index) => {
    const unit = units.get(entry.path.join('/'));
    if (unit === undefined) throw new Error(`no such unit: ${entry.path.join('/')}`);
    const said = unit.said.members?.find((one) => nameOf(one) === entry.member);
    const member = typeof said === 'object' ? said : null;
    const subject = {
      unit,
      echelon: plan.levels[unit.level]?.echelons.indexOf(entry.echelon) ?? -1,
      tags: [...many(unit.said.tags), ...many(member?.tags)],
      // A member is of its own system alone.
      system: (entry.member === null ? unit.said.system : member?.system) ?? null,
    };
    return {
      ...subject,
      index,
      id: entry.id,
      member: entry.member,
      time: { from: day(entry.start), to: day(entry.end) },
      stages: entry.stages.map(({ name, start, end }) => ({
        name,
        from: day(start),
        to: day(end),
      })),
      startOn: startOnOf(plan, subject),
    };
  });
}
