import { stageKey, type Plan } from '../../domain/plan.js';
import type { RenderOptions } from '../options.js';

const THING_DIGITS = 32; // 128 bits, as many as a UUID
const STAGE_DIGITS = 12;

/** The kickoff's UID, which follows from the plan's id alone. */
export const kickoffUid = (plan: Plan, { digest }: Pick<RenderOptions, 'digest'>): string =>
  digest(JSON.stringify([plan.id, 'kickoff'])).slice(0, THING_DIGITS);

/**
 * UIDs of one thing's events, a stage each: `HASH-HASH`. They follow from the plan's id, the id of the entry
 * (or level and echelon) and the stage's id or name alone, so that a revised calendar updates the earlier one. Stages
 * are hashed once and not with every entry; of two with one name, the second is told apart by its number.
 */
export class Uids {
  readonly #prefix: string;
  readonly #digest: (text: string) => string;
  readonly #stages: readonly string[];

  /** `kind` keeps apart ids of entries and of echelons that are spelt alike. */
  constructor(plan: Plan, kind: 'entry' | 'echelon', { digest }: Pick<RenderOptions, 'digest'>) {
    this.#prefix = JSON.stringify([plan.id, kind]);
    this.#digest = digest;
    const keys = plan.stages.map(stageKey);
    this.#stages = keys.map((key, k) => {
      const namesakes = keys.slice(0, k).filter((other) => other === key).length;
      return digest(JSON.stringify([key, namesakes])).slice(0, STAGE_DIGITS);
    });
  }

  /** One uid for each stage. */
  of(id: string): string[] {
    const hash = this.#digest(this.#prefix + id).slice(0, THING_DIGITS);
    return this.#stages.map((stage) => `${hash}-${stage}`);
  }
}
