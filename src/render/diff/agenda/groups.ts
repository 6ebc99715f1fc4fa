import type { AgendaChange, AgendaKind, Comparison } from '../../../compare/types.js';
import type { Language } from '../../../diagnostics/code-entry.js';
import { item } from '../../../domain/columns.js';
import { addTo } from '../../../domain/lists.js';
import { agendaWords } from '../../agenda/agenda-words.js';
import { BothSides, type SideRows } from './sides.js';
import { agendaDiffWords } from './words.js';

/** Things of one name: an activity's occurrences of one number, a meeting of one stage or number, the visits of a group. */
export interface AgendaGroup {
  readonly kind: AgendaKind;
  readonly title: string;
  /** In NEW. */
  readonly total: number;
  readonly changes: readonly AgendaChange[];
}

const KINDS: readonly AgendaKind[] = ['activity', 'meeting', 'visit'];

/** What is one row: its name, and what tells it from others of that name. */
interface Named {
  readonly name: string;
  readonly number: number | null;
  readonly stage: string | null;
}

interface Growing extends Named {
  readonly kind: AgendaKind;
  total: number;
  readonly changes: AgendaChange[];
}

/** More numbers of one name, and more groups, are one row. */
const MOST_NUMBERS = 6;
const MOST_GROUPS = 10;

/** Those with any change, what has many numbers and the visits of many groups taken together. */
export function agendaGroups(compared: Comparison, language: Language): AgendaGroup[] {
  const groups = changedGroups(compared);
  return KINDS.flatMap((kind) => {
    const some = groups.filter((group) => group.kind === kind);
    return kind === 'visit' ? visitGroups(some, language) : numbered(some, language);
  });
}

/** All of them, each under its own title: an activity's or a meeting's, or what the group of people is called. */
export const singleGroups = (compared: Comparison, language: Language): AgendaGroup[] =>
  changedGroups(compared).map((group) => titled(group, language));

/** Of a kind, those with any change: activities and meetings as NEW lists them, then what OLD alone has; groups of people likewise. */
function changedGroups({ agenda, ...sides }: Comparison): Growing[] {
  const { old, now } = new BothSides(sides);
  const groups = new Map<string, Growing>();
  for (const kind of KINDS) count(groups, now, kind);
  for (const change of agenda?.changes ?? []) {
    const { kind, was, now: place } = change;
    const one = place === null ? nameOf(old, kind, was ?? 0) : nameOf(now, kind, place);
    groupOf(groups, kind, one).changes.push(change);
  }
  const ranked = inOrder([...groups.values()], [now, old]);
  return ranked.filter(({ changes }) => changes.length > 0);
}

/** How many of each kind NEW has. */
export const agendaTotals = ({
  new: { placement },
}: Pick<Comparison, 'new'>): Readonly<Record<AgendaKind, number>> => ({
  activity: placement?.occurrences.length ?? 0,
  meeting: placement?.meetings.length ?? 0,
  visit: placement?.visits.length ?? 0,
});

function count(groups: Map<string, Growing>, side: SideRows | null, kind: AgendaKind): void {
  if (side === null) return;
  const { occurrences, meetings, visits } = side.placement;
  const list = { activity: occurrences, meeting: meetings, visit: visits }[kind];
  for (const k of list.keys()) groupOf(groups, kind, nameOf(side, kind, k)).total++;
}

function nameOf(side: SideRows | null, kind: AgendaKind, index: number): Named {
  if (side === null) return { name: '', number: null, stage: null };
  const { dated, placement } = side;
  if (kind === 'activity') {
    const { activity, number } = item(placement.occurrences, index);
    return { name: item(dated.activities, activity).name, number, stage: null };
  }
  if (kind === 'visit') {
    const { group } = item(placement.visits, index);
    return { name: item(placement.people, group).name, number: null, stage: null };
  }
  const { meeting, number, stage } = item(placement.meetings, index);
  const { stages } = side.side.plan;
  const { name } = item(dated.meetings, meeting);
  return { name, number, stage: stage === null ? null : item(stages, stage).name };
}

function groupOf(groups: Map<string, Growing>, kind: AgendaKind, one: Named): Growing {
  const key = `${kind}\n${one.name}\n${one.number}\n${one.stage}`;
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = { kind, ...one, total: 0, changes: [] }));
  return group;
}

/** By the place of their names in the plans, then by number; stages stand in the order of the days. */
function inOrder(groups: readonly Growing[], sides: readonly (SideRows | null)[]): Growing[] {
  const places = new Map<string, number>();
  for (const side of sides) {
    const { activities = [], meetings = [] } = side?.dated ?? {};
    const people = side?.placement.people ?? [];
    for (const [kind, list] of Object.entries({
      activity: activities,
      meeting: meetings,
      visit: people,
    })) {
      for (const { name } of list) {
        const key = `${kind}\n${name}`;
        if (!places.has(key)) places.set(key, places.size);
      }
    }
  }
  const placeOf = ({ kind, name }: Growing): number => places.get(`${kind}\n${name}`) ?? Infinity;
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.number ?? 0) - (b.number ?? 0));
}

/** Those of one name as one row, where it has many numbers. */
function numbered(groups: readonly Growing[], language: Language): AgendaGroup[] {
  const byName = new Map<string, Growing[]>();
  for (const group of groups) addTo(byName, group.name, group);
  return [...byName.values()].flatMap((some) => {
    if (some.length <= MOST_NUMBERS) return some.map((group) => titled(group, language));
    const numbers = some.flatMap(({ number }) => number ?? []);
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    const [first] = some;
    const name = first?.name ?? '';
    const title =
      numbers.length < some.length ? name : agendaDiffWords[language].numbers(name, least, most);
    return [merged(some, first?.kind ?? 'activity', title)];
  });
}

function titled(group: Growing, language: Language): AgendaGroup {
  return { ...group, title: thingTitle(group, language) };
}

/** `公示（第2次）`, `调度会（查摆问题）`. */
export function thingTitle({ name, number, stage }: Named, language: Language): string {
  if (number !== null) return agendaWords[language].nth(name, number);
  return stage === null ? name : agendaDiffWords[language].ofStage(name, stage);
}

function visitGroups(groups: readonly Growing[], language: Language): AgendaGroup[] {
  const words = agendaDiffWords[language];
  if (groups.length > MOST_GROUPS)
    return [merged(groups, 'visit', words.manyGroups(groups.length))];
  return groups.map((group) => ({ ...group, title: words.visits(group.name) }));
}

const merged = (groups: readonly Growing[], kind: AgendaKind, title: string): AgendaGroup => ({
  kind,
  title,
  total: groups.reduce((sum, { total }) => sum + total, 0),
  changes: groups.flatMap(({ changes }) => changes),
});
