import { stageKey, type Plan } from '../../domain/plan.js';
import type { RenderOptions } from '../options.js';
import type { View } from '../view.js';

const THING_DIGITS = 32; // 128 bits, as many as a UUID
const STAGE_DIGITS = 12;

/** The kickoff's UID, which follows from the plan's id alone. */
export const kickoffUid = (plan: Plan, { digest }: Pick<RenderOptions, 'digest'>): string =>
  digest(JSON.stringify([plan.id, 'kickoff'])).slice(0, THING_DIGITS);

/**
 * UIDs of one thing's events, a stage each: `HASH-HASH`, the thing's and then the stage's. They follow from the plan's id, the id of the entry
 * (or level and echelon) and the stage's id or name alone, so that a revised calendar updates the earlier one. Stages
 * are hashed once and not with every entry; of two with one name, the second is told apart by its number.
 */
export class Uids {
  readonly #prefix: string;
  readonly #digest: (text: string) => string;
  /** What the UID of each stage ends with, of all things alike. */
  readonly ends: readonly string[];

  /** `kind` keeps apart ids of entries and of echelons that are spelt alike. */
  constructor(plan: Plan, kind: 'entry' | 'echelon', { digest }: Pick<RenderOptions, 'digest'>) {
    this.#prefix = JSON.stringify([plan.id, kind]);
    this.#digest = digest;
    const keys = plan.stages.map(stageKey);
    this.ends = keys.map((key, k) => {
      const namesakes = keys.slice(0, k).filter((other) => other === key).length;
      return `-${digest(JSON.stringify([key, namesakes])).slice(0, STAGE_DIGITS)}`;
    });
  }

  /** One uid for each stage. */
  of(id: string): string[] {
    const hash = this.hashOf(id);
    return this.ends.map((end) => hash + end);
  }

  /** What they all begin with. */
  hashOf(id: string): string {
    return this.#digest(this.#prefix + id).slice(0, THING_DIGITS);
  }
}

/**
 * UIDs of what is dated besides the entries. An occurrence's begins as those of its entry's stages do. Meetings of one name
 * without anything else to tell them apart are counted, as they are written.
 */
export class AgendaUids {
  readonly #plan: Plan;
  readonly #digest: (text: string) => string;
  readonly #entries: Uids;
  #last = { entry: -1, hash: '' };
  readonly #activities = new Map<string, string>();
  readonly #meetings = new Map<string, number>();

  constructor(plan: Plan, options: Pick<RenderOptions, 'digest'>) {
    this.#plan = plan;
    this.#digest = options.digest;
    this.#entries = new Uids(plan, 'entry', options);
  }

  /** From the entry's id, the activity's name and its number. Those of an entry follow each other: its hash is kept. */
  ofOccurrence(
    entry: number,
    { idOf }: Pick<View, 'idOf'>,
    activity: string,
    number: number | null,
  ): string {
    if (this.#last.entry !== entry) {
      this.#last = { entry, hash: this.#entries.hashOf(idOf(entry)) };
    }
    const key = JSON.stringify(['activity', activity, number]);
    let hash = this.#activities.get(key);
    if (hash === undefined) {
      hash = this.#digest(key).slice(0, STAGE_DIGITS);
      this.#activities.set(key, hash);
    }
    return `${this.#last.hash}-${hash}`;
  }

  /** @param which the stage's key, or the number, or null. */
  ofMeeting(name: string, unit: string | null, which: string | number | null): string {
    const key = JSON.stringify([this.#plan.id, 'meeting', name, unit, which]);
    const before = this.#meetings.get(key) ?? 0;
    this.#meetings.set(key, before + 1);
    const hash = this.#digest(key).slice(0, THING_DIGITS);
    return before === 0 ? hash : `${hash}-m${before + 1}`;
  }

  ofVisit(group: string, unit: string, number: number): string {
    const key = JSON.stringify([this.#plan.id, 'visit', group, unit, number]);
    return this.#digest(key).slice(0, THING_DIGITS);
  }
}
