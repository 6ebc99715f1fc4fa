import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { Tally } from '../../diagnostics/tally.js';
import { cell, item } from '../../domain/columns.js';
import { hasRoom, parentRow } from '../agenda/agenda.js';
import type { Due } from '../windows/due.js';
import { entryPlace, nameOf, severityOf, type Found, type Review } from './names.js';

/** Why something has no day, whoever is to come. */
type Cause = 'window' | 'chain' | 'before';

/** Activities whose own windows leave them no day, and what comes after something without one. */
export function reviewRoom(review: Review): Found {
  const { agenda, days } = review.placed;
  const tally = new Tally<{ readonly row: number; readonly cause: Cause }>();
  for (const [row, due] of agenda.due.entries()) {
    if (days.of(row) !== null) continue;
    const cause = causeOf(review, row);
    if (cause === null) continue;
    const { from, to } = due.window;
    tally.add(`${cause} ${due.index} ${from} ${to}`, () => ({ row, cause }));
  }
  return tally.map(({ row, cause }, count) => roomFinding(review, row, cause, count));
}

/** Null where it could have a day if others had other days. */
function causeOf({ placed }: Review, row: number): Cause | null {
  const { agenda, days, jobs } = placed;
  const job = cell(jobs.jobOf, row);
  if (!hasRoom(agenda, row)) return 'window';
  const parent = parentRow(agenda, row);
  if (parent >= 0 && days.of(parent) === null) return 'before';
  if (job >= 0 && item(jobs.jobs, job).choices.halves.length > 0) return null;
  return parent >= 0 ? 'chain' : 'window';
}

function roomFinding(review: Review, row: number, cause: Cause, count: number): Diagnostic {
  const { stages } = review.setting.schedule.entries.plan;
  const due = item(review.placed.agenda.due, row);
  const { activity, window, parent, stage } = due;
  const extra = {
    severity: severityOf(review, [row]),
    basis: activity.basis,
    related: [entryPlace(review, row)],
  };
  const facts = { ...nameOf(review, row), count };
  const { from, to } = window;
  switch (cause) {
    case 'window':
      return finding('TC720', activity.at, { ...facts, from, to, days: activity.days }, extra);
    case 'before': {
      const after = parent?.activity.name ?? '';
      return finding('TC724', activity.keys['after'] ?? activity.at, { ...facts, after }, extra);
    }
    case 'chain': {
      const name = stage === null ? null : item(stages, stage).name;
      const at = activity.keys['after'] ?? activity.at;
      return finding('TC730', at, { ...facts, from, to, chain: chainOf(due), stage: name }, extra);
    }
  }
}

/** The names of what comes one after another, the one in question last. */
const chainOf = ({ parent, activity }: Due): string[] =>
  parent === null ? [activity.name] : [...chainOf(parent), activity.name];
