import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { FindingList } from '../diagnostics/finding-list.js';
import { Tally } from '../diagnostics/tally.js';
import { item } from '../domain/columns.js';
import type { Day } from '../domain/day.js';
import type { Entries } from '../domain/entries.js';
import {
  NOT_REPORTED,
  nothingReported,
  type ProgressRow,
  type Reported,
} from '../domain/reported.js';
import type { SourcePlace } from '../domain/source-place.js';
import { StageFinder } from './find-stage.js';
import { lastRedo, stageReport, type OutOfOrder } from './stage-report.js';

export interface ReadReport {
  readonly reported: Reported;
  readonly diagnostics: readonly Diagnostic[];
}

type StageRows = (ProgressRow | null)[];

/**
 * Makes of rows what they report. Rows that contradict themselves, each other or the plan are findings and left out.
 *
 * @param on the day of the status, no row may be later; null where no day is meant.
 */
export function readReport(
  rows: readonly ProgressRow[],
  entries: Entries,
  on: Day | null,
): ReadReport {
  const findings = new FindingList();
  const byEntry = rowsByEntry(rows, entries, on, findings);
  const { stages } = entries.plan;
  const reported = nothingReported(entries.size, stages.length);
  const early = new Tally<Early>();
  for (const [entry, own] of byEntry) {
    const { starts, ends, anew, outOfOrder } = stageReport(own);
    for (const one of outOfOrder) findings.add(tooEarly(entries, entry, one));
    // Where all that there is of it is left out, nobody has said anything of it.
    if (own.filter((row) => row !== null).length === outOfOrder.length) continue;
    reported.isReported[entry] = 1;
    for (const stage of stages.keys()) {
      const at = entry * stages.length + stage;
      reported.starts[at] = starts[stage] ?? NOT_REPORTED;
      reported.ends[at] = ends[stage] ?? NOT_REPORTED;
    }
    reported.anew[entry] = anew ?? NOT_REPORTED;
    noteEarly(early, entry, own[0] ?? null, entries);
  }
  findings.addAll(early.map((one, count) => beforeKickoff(entries, one, count)));
  return { reported, diagnostics: findings.finish() };
}

/** The rows that hold by themselves, by stage, of each entry that has any. */
function rowsByEntry(
  rows: readonly ProgressRow[],
  entries: Entries,
  on: Day | null,
  findings: FindingList,
): ReadonlyMap<number, StageRows> {
  const finder = new StageFinder(entries, findings);
  const { stages } = entries.plan;
  const byEntry = new Map<number, StageRows>();
  for (const row of rows) {
    const found = finder.find(row);
    if (found === null || !holds(row, on, findings)) continue;
    const { entry, stage } = found;
    const own: StageRows = byEntry.get(entry) ?? stages.map(() => null);
    const first = own[stage] ?? null;
    if (first === null) own[stage] = row;
    else findings.add(twice(entries, entry, stage, row, first));
    byEntry.set(entry, own);
  }
  return byEntry;
}

/** Whether the days of a row agree with each other, and none is still to come. */
function holds(row: ProgressRow, on: Day | null, findings: FindingList): boolean {
  const troubles = [...future(row, on), ...backwards(row)];
  findings.addAll(troubles);
  return troubles.length === 0;
}

function* future({ started, finished, redo }: ProgressRow, on: Day | null): Generator<Diagnostic> {
  if (on === null) return;
  const days = [
    { what: 'started', day: started },
    { what: 'finished', day: finished },
    ...redo.map((day) => ({ what: 'redo', day }) as const),
  ] as const;
  for (const { what, day } of days) {
    if (day !== null && day.value > on)
      yield finding('TC611', day.at, { what, day: day.value, on });
  }
}

function* backwards(row: ProgressRow): Generator<Diagnostic> {
  const { started, finished } = row;
  if (started === null) return;
  const redo = row.redo.find((day) => day.value < started.value) ?? null;
  for (const [what, day] of [
    ['finished', finished],
    ['redo', redo],
  ] as const) {
    if (day === null || day.value >= started.value) continue;
    const related = [{ at: started.at, note: { kind: 'here' } as const }];
    yield finding('TC610', day.at, { what, day: day.value, started: started.value }, { related });
  }
}

function twice(
  entries: Entries,
  entry: number,
  stage: number,
  { at }: ProgressRow,
  first: ProgressRow,
): Diagnostic {
  const facts = { who: entries.nameOf(entry), stage: item(entries.plan.stages, stage).name };
  return finding('TC612', at, facts, { related: [{ at: first.at, note: { kind: 'first' } }] });
}

function tooEarly(entries: Entries, entry: number, { stage, day, finished }: OutOfOrder) {
  const { stages } = entries.plan;
  return finding('TC613', day.at, {
    who: entries.nameOf(entry),
    stage: item(stages, stage).name,
    before: item(stages, stage - 1).name,
    day: day.value,
    finished,
  });
}

/** A begin before the kickoff, which may be a slip of the year. */
interface Early {
  readonly entry: number;
  readonly day: Day;
  readonly at: SourcePlace;
}

function noteEarly(
  early: Tally<Early>,
  entry: number,
  first: ProgressRow | null,
  { plan }: Entries,
): void {
  const begun = first?.started ?? first?.finished ?? (first === null ? null : lastRedo(first));
  if (begun === null || begun.value >= plan.kickoff.day) return;
  early.add('', () => ({ entry, day: begun.value, at: begun.at }));
}

const beforeKickoff = (entries: Entries, { entry, day, at }: Early, count: number): Diagnostic =>
  finding('TC614', at, {
    who: entries.nameOf(entry),
    day,
    kickoff: entries.plan.kickoff.day,
    count,
  });
