import { item, latestDay } from '../domain/columns.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Day } from '../domain/day.js';
import type { SourcePlace } from '../domain/source-place.js';
import { edited, offsetBefore, type Edit } from '../input/edit/edit.js';
import type { OpenPlan, Outcome, RunOptions } from '../pipeline.js';
import { daysOf, type Change } from './changes.js';
import {
  countFindings,
  countOf,
  difference,
  fineKeyOf,
  isBetter,
  isPassable,
  keyOf,
  type Difference,
  type Findings,
} from './findings.js';
import { movedEntries } from './trials.js';

/** The plan as it is, to run again on edited texts. */
export interface Ground {
  readonly open: OpenPlan;
  /** As it was named: `-` is standard input. */
  readonly path: string;
  readonly options: RunOptions;
  readonly outcome: Outcome;
  readonly findings: Findings;
}

/** What changes do once they are written into the files. */
export interface Verified extends Difference {
  readonly changes: readonly Change[];
  readonly edits: readonly Edit[];
  readonly days: number;
  readonly moved: number | null;
  readonly lastEnd: Day | null;
  /** The findings of the plan that are gone. */
  readonly cleared: ReadonlySet<Diagnostic>;
}

/**
 * Writes the changes into the texts, or sets what stands in a workbook, and runs the plan on them; null where that is not for the better after all.
 *
 * @param mayAddErrors whether an error may come of it, if it clears more.
 */
export async function verified(
  { open, path, options, outcome, findings }: Ground,
  changes: readonly Change[],
  mayAddErrors: boolean,
): Promise<Verified | null> {
  const settings = settingsFor(changes);
  const written = changes.filter(({ site }) => !site.byHand);
  const edits = written.flatMap(({ site, to }) => site.edit(to) ?? []);
  if (edits.length < written.length) return null;
  const texts = new Map<string, string>();
  for (const source of new Set(edits.map((edit) => edit.source))) {
    const { path: file, text } = item(outcome.sources, source);
    const own = edits.filter((edit) => edit.source === source);
    texts.set(source === 0 ? path : file, edited(text, own));
  }
  const set = [...(options.set ?? []), ...settings.map(({ text }) => text)];
  const after = await open.run({ ...options, set, texts });
  const is = placeBefore(after, outcome, edits, settings);
  const counted = countFindings(after.diagnostics, is);
  const effect = difference(findings, counted);
  if (!(mayAddErrors ? isPassable : isBetter)(effect)) return null;
  const { schedule } = outcome;
  const moved =
    schedule === null || after.schedule === null ? null : movedEntries(schedule, after.schedule);
  const cleared = clearedIn(outcome, after, is);
  const days = daysOf(changes);
  const lastEnd = after.schedule && latestDay(after.schedule.end);
  return { ...effect, changes, edits, days, moved, lastEnd, cleared };
}

/**
 * The findings that an edit clears: of those with one code and place as many as there are fewer, first those of which
 * none of the same kind is left.
 */
function clearedIn(
  before: Outcome,
  after: Outcome,
  is: (at: SourcePlace) => string,
): Set<Diagnostic> {
  const was = placeIn(before);
  const [coarse, fine] = [keyOf, fineKeyOf].map((keyFor) => {
    const left = countFindings(after.diagnostics, is, keyFor);
    const all = countFindings(before.diagnostics, was, keyFor);
    const isLess = (one: Diagnostic): boolean =>
      countOf(left, keyFor(one, was)) < countOf(all, keyFor(one, was));
    return { left, all, isLess };
  });
  if (coarse === undefined || fine === undefined) return new Set();
  const room = new Map<string, number>();
  const cleared = new Set<Diagnostic>();
  const fewer = before.diagnostics.filter(coarse.isLess);
  const isSure = (one: Diagnostic): boolean => fine.isLess(one);
  for (const one of [...fewer.filter(isSure), ...fewer.filter((other) => !isSure(other))]) {
    const key = keyOf(one, was);
    const taken = room.get(key) ?? 0;
    if (taken >= countOf(coarse.all, key) - countOf(coarse.left, key)) continue;
    room.set(key, taken + 1);
    cleared.add(one);
  }
  return cleared;
}

/** A place as a text: the file's path, and the offset that it has before the edits. */
export const placeIn =
  ({ sources }: Pick<Outcome, 'sources'>) =>
  ({ source, start }: SourcePlace): string =>
    `${item(sources, source).path}:${start}`;

/** A value given for the run in place of one that can't be edited, and where that stands. */
interface InPlace {
  readonly text: string;
  readonly at: SourcePlace;
}

const settingsFor = (changes: readonly Change[]): readonly InPlace[] =>
  changes
    .filter(({ site }) => site.byHand)
    .flatMap(({ site, to }) => site.paths.map((path) => ({ text: `${path}=${to}`, at: site.at })));

function placeBefore(
  { sources }: Outcome,
  before: Outcome,
  edits: readonly Edit[],
  settings: readonly InPlace[],
): (at: SourcePlace) => string {
  return ({ source, start }) => {
    const { path, text, isFile } = item(sources, source);
    const inPlace = isFile ? undefined : settings.find((one) => one.text === text);
    if (inPlace !== undefined) return placeIn(before)(inPlace.at);
    const own = edits.filter((edit) => item(before.sources, edit.source).path === path);
    return `${path}:${own.length === 0 ? start : offsetBefore(start, own)}`;
  };
}
