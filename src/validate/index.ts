import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { limited } from '../diagnostics/finding-list.js';
import type { Plan } from '../domain/plan.js';
import { codePrefixes, damagedCodes } from './division-codes.js';
import { expectedCounts } from './unit-counts.js';
import { duplicateCodes } from './duplicate-codes.js';
import { duplicateMembers, duplicateNames } from './duplicate-names.js';
import { repeatedHeads } from './repeated-names.js';
import { sameKeys, slashesInNames } from './ambiguous-keys.js';
import { contradictingLimits } from './contradicting-limits.js';
import { emptyMatches } from './empty-matches.js';
import { membersAlone } from './members-alone.js';
import { monthsAsDays } from './months-as-days.js';
import { nearNames } from './near-names.js';
import { backwardRanges } from './backward-ranges.js';
import { neverWins } from './never-wins.js';
import { stageLengths } from './stage-lengths.js';
import { unknownCodes } from './unknown-codes.js';
import { unknownTimezone } from './unknown-timezone.js';
import { windowEnds } from './window-ends.js';
import { unknownReferences } from './unknown-references.js';

/** One check of a plan that has been read: what it finds, in any order. */
type Check = (plan: Plan) => readonly Diagnostic[];

const CHECKS: readonly Check[] = [
  unknownTimezone,
  unknownCodes,
  stageLengths,
  windowEnds,
  backwardRanges,
  repeatedHeads,
  duplicateCodes,
  duplicateNames,
  duplicateMembers,
  nearNames,
  slashesInNames,
  sameKeys,
  codePrefixes,
  damagedCodes,
  expectedCounts,
  membersAlone,
  unknownReferences,
  emptyMatches,
  neverWins,
  contradictingLimits,
  monthsAsDays,
];

/** Runs every check: what a schema can't say about names, codes, levels and references. */
export const validate = (plan: Plan): readonly Diagnostic[] =>
  CHECKS.flatMap((check) => limited(check(plan)));
