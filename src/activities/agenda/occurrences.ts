import { cell, item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { solve, type Solved, type Steps } from '../place/solve.js';
import type { Setting } from '../setting.js';
import type { Occurrence } from '../types.js';
import { ChoicesMaker } from '../windows/choices.js';
import { Programs } from '../windows/program.js';
import { agendaOf, type Agenda } from './agenda.js';
import { DaysOfRows } from './days-of-rows.js';
import { isJobRow } from './job-rows.js';
import { makeJobs, type AgendaJobs } from './make-jobs.js';
import { PlainDays } from './plain-days.js';

/** All that entries are due to hold, with the days that were found. */
export interface PlacedAgenda {
  readonly agenda: Agenda;
  readonly jobs: AgendaJobs;
  readonly solved: Solved;
  readonly days: DaysOfRows;
}

/**
 * Gives what nobody attends its wish, and the rest days on which all can come.
 *
 * @param steps how far to look for the best.
 */
export function placeAgenda(
  { dated, schedule, attendance, startOnOf, held, diaries, only }: Setting,
  steps?: Steps,
): PlacedAgenda {
  const { entries } = schedule;
  const programs = new Programs(dated.activities, schedule, held);
  const agenda = agendaOf(schedule, attendance, programs, startOnOf, only);
  const plain = new PlainDays();
  const choices = new ChoicesMaker(entries.plan.kickoff.day);
  const source = {
    agenda,
    entries,
    attendance,
    choices,
    isJob: isJobRow(agenda),
    endOf: (row: number) => plain.endOf(item(agenda.due, row)),
  };
  const jobs = makeJobs(source, diaries);
  const solved = solve(jobs, steps);
  return { agenda, jobs, solved, days: new DaysOfRows(agenda, plain, jobs, solved.board) };
}

const NO_DAYS: readonly Day[] = [];

export function occurrencesOf({ agenda, days }: PlacedAgenda): Occurrence[] {
  return agenda.due.map((due, row): Occurrence => {
    const held = days.of(row);
    const run = held?.days ?? NO_DAYS;
    return {
      entry: cell(agenda.entry, row),
      activity: due.index,
      number: due.number,
      stage: due.stage,
      day: run[0] ?? null,
      end: run.at(-1) ?? null,
      half: held?.half ?? null,
      days: run.length > 1 ? run : NO_DAYS,
      attendees: item(agenda.attendees, row),
    };
  });
}
