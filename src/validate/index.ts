import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan } from '../domain/plan.js';

/** One check of a plan that has been read: what it finds, in any order. */
export type Check = (plan: Plan) => readonly Diagnostic[];

const CHECKS: readonly Check[] = [];

/** Runs every check: what a schema can't say about names, codes, levels and references. */
export const validate = (plan: Plan): readonly Diagnostic[] =>
  CHECKS.flatMap((check) => check(plan));
