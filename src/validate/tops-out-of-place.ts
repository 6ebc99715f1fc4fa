import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import { cell } from '../domain/columns.js';
import type { Day } from '../domain/day.js';
import { codesAbove, divisionDigits } from '../domain/division-codes.js';
import type { Plan, Unit } from '../domain/plan.js';
import { unitFacts } from '../domain/unit-facts.js';

/**
 * A unit that stands at the top because its parent was forgotten, as in a roster's row whose cell is blank, starts on the
 * kickoff and not after the unit above. It is told by its code, which names a unit of the plan above it, or by its level,
 * where it is lower than that of other top units and units of the same level have parents. Who begins at a lower level
 * altogether, or gives the unit a start of its own, means it so.
 */
export function topsOutOfPlace(plan: Plan): readonly Diagnostic[] {
  const { units, levels } = plan;
  const tops = topUnits(units);
  // That nothing stands under anything is told of the roster as a whole.
  if (tops.length < 2 || tops.length === units.length || levels.length < 2) return [];
  const open = tops.filter((unit) => unit.start === null && unit.rules?.start === undefined);
  const named = namedAbove(plan, tops, open);
  const byCode = [...named].map(([unit, above]) => toldByCode(unit, above, plan.kickoff.day));
  return [
    ...byCode,
    ...byLevel(
      plan,
      tops,
      open.filter((unit) => !named.has(unit)),
    ),
  ];
}

/** Units stand in preorder: behind each comes what is below it. */
function topUnits(units: readonly Unit[]): readonly Unit[] {
  const tops: Unit[] = [];
  for (let unit = units[0]; unit !== undefined; unit = units[unit.end]) tops.push(unit);
  return tops;
}

/** Of top units the unit of the plan that its code says it belongs under, where it may well do so. */
function namedAbove(
  { units, levels }: Plan,
  tops: readonly Unit[],
  open: readonly Unit[],
): ReadonlyMap<Unit, Unit> {
  const asked = new Map<Unit, readonly string[]>();
  for (const unit of open) {
    if (unit.code === null || (hasLevel(unit) && unit.level === 0)) continue;
    const codes = codesAbove(unit.code);
    if (codes.length > 0) asked.set(unit, codes);
  }
  const found = unitsWith(units, new Set([...asked.values()].flat()));
  const named = new Map<Unit, Unit>();
  for (const [unit, codes] of asked) {
    const above = codes.flatMap((code) => found.get(code) ?? [])[0];
    if (above !== undefined && mayStandUnder(unit, above, levels.length)) named.set(unit, above);
  }
  const isUsual = alikeHaveParents(units, tops, named);
  return new Map([...named].filter(([unit]) => hasLevel(unit) || isUsual(unit)));
}

const hasLevel = ({ keys }: Unit): boolean => keys?.level !== undefined;

function unitsWith(units: readonly Unit[], codes: ReadonlySet<string>): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>();
  if (codes.size === 0) return found;
  for (const unit of units)
    if (unit.code !== null && codes.has(unit.code) && !found.has(unit.code))
      found.set(unit.code, unit);
  return found;
}

/** A level that is written is the person's word: 满洲里市 as one of the leagues. One that is not is that of the top. */
function mayStandUnder(unit: Unit, above: Unit, levels: number): boolean {
  const isBelow = above.index > unit.index && above.index < unit.end;
  return !isBelow && (hasLevel(unit) ? unit.level > above.level : above.level < levels - 1);
}

/**
 * Where no level is written, whether at least as many units with as long a code have parents as have none: cities and
 * counties may both be meant to stand at the top.
 */
function alikeHaveParents(
  units: readonly Unit[],
  tops: readonly Unit[],
  named: ReadonlyMap<Unit, Unit>,
): (unit: Unit) => boolean {
  if ([...named.keys()].every(hasLevel)) return () => true;
  const all = digitCounts(units);
  const alone = digitCounts(tops);
  return ({ code }) => {
    const digits = digitsOf(code);
    const atTop = alone.get(digits) ?? 0;
    return (all.get(digits) ?? 0) - atTop >= atTop;
  };
}

const digitsOf = (code: string | null): number => divisionDigits(code ?? '')?.length ?? 0;

function digitCounts(units: readonly Unit[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { code } of units) {
    const digits = digitsOf(code);
    counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  return counts;
}

function toldByCode(unit: Unit, above: Unit, kickoff: Day): Diagnostic {
  const facts = {
    name: unit.name,
    code: unit.code ?? '',
    above: above.name,
    aboveCode: above.code ?? '',
    under: { kickoff },
  };
  const related = [{ at: above.keys?.code ?? above.at, note: { kind: 'unit-above' } as const }];
  return finding('TC328', unit.keys?.code ?? unit.at, facts, { related });
}

/** Of the top units `open` those below the level of others, while as many of their own level at least have parents. */
function byLevel(
  { units, levels, kickoff }: Plan,
  tops: readonly Unit[],
  open: readonly Unit[],
): readonly Diagnostic[] {
  const highest = Math.min(...tops.map(({ level }) => level));
  const lower = open.filter(({ level }) => level > highest);
  if (lower.length === 0) return [];
  const atTop = new Int32Array(levels.length);
  for (const { level } of tops) atTop[level] = cell(atTop, level) + 1;
  const all = new Int32Array(levels.length);
  for (const level of unitFacts(units).level) all[level] = cell(all, level) + 1;
  return lower.flatMap(({ name, level, keys, at }) => {
    const others = cell(all, level) - cell(atTop, level);
    if (others < cell(atTop, level)) return [];
    const names = { level: levels[level]?.name ?? '', highest: levels[highest]?.name ?? '' };
    return [finding('TC329', keys?.level ?? at, { name, ...names, others, kickoff: kickoff.day })];
  });
}
