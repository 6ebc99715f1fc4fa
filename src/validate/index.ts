import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { limited } from '../diagnostics/finding-list.js';
import type { Plan } from '../domain/plan.js';
import { backwardRanges } from './backward-ranges.js';
import { codePrefixes } from './code-prefixes.js';
import { contradictingLimits } from './contradicting-limits.js';
import { circles } from './dated/circles.js';
import { contactPoints } from './dated/contact-points.js';
import { blindSpots, overlaps } from './dated/coverage.js';
import { datedKeys } from './dated/keys.js';
import { madeGroups } from './dated/made-groups.js';
import { datedSpans } from './dated/spans.js';
import { times } from './dated/times.js';
import { twinNames } from './dated/twin-names.js';
import { unknownNames } from './dated/unknown-names.js';
import { unknownPeople } from './dated/unknown-people.js';
import { unknownUnits } from './dated/unknown-units.js';
import { damagedCodes } from './damaged-codes.js';
import { duplicateCodes } from './duplicate-codes.js';
import { duplicateIds } from './duplicate-ids.js';
import { duplicateLevelsAndStages } from './duplicate-levels-stages.js';
import { duplicateMembers } from './duplicate-members.js';
import { duplicateNames } from './duplicate-names.js';
import { emptyMatches } from './empty-matches.js';
import { equalEntryIds } from './equal-entry-ids.js';
import { expectedCounts } from './expected-counts.js';
import { membersAlone } from './members-alone.js';
import { monthsAsDays } from './months-as-days.js';
import { nearNames } from './near-names.js';
import { neverWins } from './never-wins.js';
import { pathsLikeCodes } from './paths-like-codes.js';
import { slashesInNames } from './slashes-in-names.js';
import { stageLengths } from './stage-lengths.js';
import { topsOutOfPlace } from './tops-out-of-place.js';
import { unknownCodes } from './unknown-codes.js';
import { unknownReferences } from './unknown-references.js';
import { unknownTimezone } from './unknown-timezone.js';
import { wideTolerances } from './wide-tolerances.js';
import { windowEnds } from './window-ends.js';

/** One check of a plan that has been read: what it finds, in any order. */
type Check = (plan: Plan) => readonly Diagnostic[];

const CHECKS: readonly Check[] = [
  unknownTimezone,
  unknownCodes,
  stageLengths,
  windowEnds,
  backwardRanges,
  duplicateLevelsAndStages,
  duplicateCodes,
  duplicateNames,
  duplicateMembers,
  duplicateIds,
  equalEntryIds,
  nearNames,
  slashesInNames,
  pathsLikeCodes,
  codePrefixes,
  topsOutOfPlace,
  damagedCodes,
  expectedCounts,
  membersAlone,
  unknownReferences,
  emptyMatches,
  neverWins,
  contradictingLimits,
  wideTolerances,
  monthsAsDays,
  datedKeys,
  datedSpans,
  times,
  unknownNames,
  unknownUnits,
  unknownPeople,
  twinNames,
  circles,
  blindSpots,
  overlaps,
  contactPoints,
  madeGroups,
];

/** Runs every check: what a schema can't say about names, codes, levels, values and references. */
export const validate = (plan: Plan): readonly Diagnostic[] =>
  CHECKS.flatMap((check) => limited(check(plan)));
