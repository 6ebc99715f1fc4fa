import type { ContactItem, Leader, Limits } from './activities.js';
import type { DayRange, Located } from './located.js';
import type { KnownPerson } from './person.js';
import type { UnitFinder } from './unit-finder.js';

interface Known {
  readonly leader: Leader;
  readonly items: Set<number>;
  readonly covers: Set<number>;
  readonly teams: Set<number>;
  readonly limits: Limits[];
}

/** What makes two leaders one person: the name, and the id that tells namesakes apart. */
export const leaderIdentity = ({ name, id }: Leader): string => `${name}\0${id ?? ''}`;

/** Every leader once, in the order in which the plan first names them, with all that is said of them anywhere. */
export function leadersIn(contacts: readonly ContactItem[], finder: UnitFinder): KnownPerson[] {
  const known = new Map<string, Known>();
  for (const [number, item] of contacts.entries()) {
    for (const leader of item.leaders) {
      const found = knownOf(known, leader);
      found.items.add(number);
      found.limits.push(item, leader);
      for (const unit of unitsOf(leader.points, finder)) found.covers.add(unit);
      if (leader.unit !== null)
        for (const unit of unitsOf([leader.unit], finder)) found.teams.add(unit);
    }
  }
  return [...known.values()].map(personOf);
}

function knownOf(known: Map<string, Known>, leader: Leader): Known {
  const identity = leaderIdentity(leader);
  let found = known.get(identity);
  if (found === undefined) {
    found = { leader, items: new Set(), covers: new Set(), teams: new Set(), limits: [] };
    known.set(identity, found);
  }
  return found;
}

const personOf = ({ leader, items, covers, teams, limits }: Known): KnownPerson => ({
  kind: 'leader',
  name: leader.name,
  label: leader.name,
  key: leader.id ?? leader.name,
  covers: inOrder(covers),
  ...strictest(limits),
  items: [...items],
  teams: inOrder(teams),
  madeBy: null,
  inspects: [],
  at: leader.at,
});

/** The units that words name; those that there are not have findings of their own. */
export const unitsOf = (words: readonly Located<string>[], finder: UnitFinder): number[] =>
  words.flatMap(({ value }) => finder.find(value)?.index ?? []);

export const inOrder = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

/** Of several limits all hold. */
export function strictest(limits: Iterable<Limits>): Pick<KnownPerson, 'perDay' | 'away'> {
  const away = new Set<DayRange>();
  let perDay: 1 | 2 = 2;
  for (const limit of limits) {
    if (limit.perDay === 1) perDay = 1;
    for (const range of limit.away) away.add(range);
  }
  return { perDay, away: [...away] };
}
