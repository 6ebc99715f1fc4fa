import type { DatedPart, Invitation, Meeting } from './activities.js';
import { groupsIn } from './groups.js';
import { leadersIn } from './leaders.js';
import { addTo } from './lists.js';
import { UnitIndex } from './match.js';
import type { Plan } from './plan.js';
import { UnitFinder } from './unit-finder.js';
import type { KnownPerson } from './person.js';

const NOBODY: readonly number[] = [];

/** Who there is, and who has to do with which unit. People are known by their place in `all`. */
export class People {
  /** Leaders, then groups, in the order of the plan. */
  readonly all: readonly KnownPerson[];
  readonly #contacts = new Map<number, number[]>();
  readonly #supervisors = new Map<number, number[]>();
  readonly #teams = new Map<number, number[]>();
  readonly #dated: DatedPart | undefined;

  constructor(plan: Plan, finder = new UnitFinder(plan.units, new UnitIndex(plan.units))) {
    this.#dated = plan.dated;
    this.all = plan.dated === undefined ? [] : peopleIn(plan, plan.dated, finder);
    for (const [who, { kind, covers, teams }] of this.all.entries()) {
      const lists = kind === 'leader' ? this.#contacts : this.#supervisors;
      for (const unit of covers) addTo(lists, unit, who);
      for (const unit of teams) addTo(this.#teams, unit, who);
    }
  }

  /** The leaders who have the unit as a contact point. */
  contactsOf(unit: number): readonly number[] {
    return this.#contacts.get(unit) ?? NOBODY;
  }

  /** The groups that cover the unit. */
  supervisorsOf(unit: number): readonly number[] {
    return this.#supervisors.get(unit) ?? NOBODY;
  }

  /** The leaders who sit in the unit's leading team. */
  teamOf(unit: number): readonly number[] {
    return this.#teams.get(unit) ?? NOBODY;
  }

  /**
   * Whom a meeting invites, in the order of `all`.
   *
   * @param unit the one that holds it, where each of a level does: of `supervisor` its own groups, of `contact` the
   *   leaders in its team.
   */
  invitedTo({ attend }: Meeting, unit: number | null): readonly number[] {
    return this.all.flatMap((person, who) =>
      attend.some((invitation) => this.#isInvited(person, invitation, unit)) ? [who] : [],
    );
  }

  #isInvited(person: KnownPerson, { kind, names }: Invitation, unit: number | null): boolean {
    const has = (word: string): boolean => names?.some(({ value }) => value === word) === true;
    switch (kind) {
      case 'supervisor':
        return person.kind === 'group' && (unit === null || person.madeBy === unit);
      case 'contact':
        return person.kind === 'leader' && (unit === null || person.teams.includes(unit));
      case 'group':
        return person.kind === 'group' && (has(person.name) || has(person.key));
      case 'leader':
        return person.kind === 'leader' && (has(person.name) || has(person.key));
      case 'of':
        return (
          person.kind === 'leader' &&
          person.items.some((item) => has(this.#dated?.contacts[item]?.of ?? ''))
        );
    }
  }
}

function peopleIn(plan: Plan, dated: DatedPart, finder: UnitFinder): readonly KnownPerson[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const all = [...leadersIn(dated.contacts, finder), ...groupsIn(plan, dated.supervision, finder)];
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.map((person) => {
    const key = freeKey(person.key, taken);
    taken.add(key);
    const label = counts.get(person.name) === 1 ? person.name : labelOf(person, key);
    return { ...person, key, label };
  });
}

/** Namesakes show what tells them apart; one of them may have nothing but the name. */
function labelOf({ name, key: own }: KnownPerson, key: string): string {
  return own === name ? key : `${name}（${key}）`;
}

/** What has the key of another, which is a finding, still has one of its own: `甲（2）`. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let count = 2; taken.has(free); count++) free = `${key}（${count}）`;
  return free;
}
