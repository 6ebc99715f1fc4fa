import type { CodeEntry } from './code-entry.js';
import { activityCodes } from './codes/activities.js';
import { compareCodes } from './codes/comparison.js';
import { dateCodes } from './codes/dates.js';
import { exportCodes } from './codes/export.js';
import { fileCodes } from './codes/files.js';
import { leaderCodes } from './codes/leaders.js';
import { hierarchyCodes } from './codes/hierarchy.js';
import { placementCodes } from './codes/placement.js';
import { peopleCodes } from './codes/people.js';
import { reportCodes } from './codes/reports.js';
import { rosterCodes } from './codes/rosters.js';
import { ruleCodes } from './codes/rules.js';
import { shapeCodes } from './codes/shape.js';
import { syntaxCodes } from './codes/syntax.js';
import { topCodes } from './codes/tops.js';

/** Codes by what they are about: TC0 files, TC1 syntax, TC2 keys and values, TC3 hierarchy, TC4 rules, TC5 dates, TC6 what comes after them, TC7 activities, meetings and people. */
export const catalog = {
  ...fileCodes,
  ...syntaxCodes,
  ...shapeCodes,
  ...hierarchyCodes,
  ...topCodes,
  ...exportCodes,
  ...rosterCodes,
  ...ruleCodes,
  ...dateCodes,
  ...compareCodes,
  ...reportCodes,
  ...placementCodes,
  ...activityCodes,
  ...peopleCodes,
  ...leaderCodes,
} as const;

type Catalog = typeof catalog;

export type Code = keyof Catalog;

/** What the messages of each code are made from. */
export type Facts = {
  readonly [C in Code]: Catalog[C] extends CodeEntry<infer F> ? F : never;
};

export const codes: readonly Code[] = (Object.keys(catalog) as Code[]).sort();
