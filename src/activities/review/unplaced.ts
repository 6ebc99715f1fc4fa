import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { cell, item } from '../../domain/columns.js';
import type { Help, Short } from '../../diagnostics/codes/placement.js';
import { asDay, type Day } from '../../domain/day.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { Helper, type Trouble } from '../proof/help.js';
import { irreducible } from '../proof/irreducible.js';
import { shortagesFor } from '../proof/shortages.js';
import { dayOfHalf } from '../place/half-day.js';
import type { Shortage } from '../place/match-one.js';
import type { Component } from '../place/solve.js';
import { nameOf, placesOf, severityOf, type Found, type Review } from './names.js';

/** Help is looked for, and several people's proofs are, for so many findings. */
const MOST_HELPED = 40;
const MOST_PROVED = 12;

/** What can't be placed since people can't be at two places, with the proof and what would help. */
export function reviewUnplaced(review: Review): Found {
  const one = new UnplacedReview(review);
  return review.placed.solved.components.flatMap((component) => one.of(component));
}

class UnplacedReview {
  readonly #review: Review;
  readonly #helper: Helper;
  #helped = 0;
  #proved = 0;

  constructor(review: Review) {
    this.#review = review;
    this.#helper = new Helper(review.setting, review.placed);
  }

  of(component: Component): Diagnostic[] {
    const { board } = this.#review.placed.solved;
    const parent = (job: number) => board.job(job).parent;
    // What has no room for other reasons, or comes after something without a day, is told elsewhere.
    const lost = component.lost.filter(
      (job) =>
        board.job(job).choices.halves.length > 0 &&
        (parent(job) < 0 || board.isPlaced(parent(job))),
    );
    if (lost.length === 0) return [];
    const { shortages, unexplained } = shortagesFor(board, component.jobs, lost);
    return [
      ...shortages.map((shortage) => this.#short(component, shortage)),
      ...this.#crosswise(component, unexplained),
    ];
  }

  #rowsOf(jobs: readonly number[]): number[] {
    return jobs.map((job) => cell(this.#review.placed.jobs.rowOf, job));
  }

  #help(trouble: Trouble): readonly Help[] {
    return ++this.#helped > MOST_HELPED ? [] : this.#helper.helpFor(trouble);
  }

  #short({ jobs, lost }: Component, { party, jobs: proof, halves, lost: more }: Shortage) {
    const review = this.#review;
    const rows = this.#rowsOf(proof);
    const { who, at } = this.#partyOf(party, rows[0] ?? 0);
    const isOnceADay = item(review.placed.jobs.diaries, party).isOnceADay;
    const dues = rows.map((row) => item(review.placed.agenda.due, row));
    const [from, to] = rangeOf(
      halves,
      dues.map(({ window }) => window),
    );
    const tooMany = more.length;
    const facts = {
      who,
      occurrences: proof.length,
      halves: halves.length,
      isOnceADay,
      activities: [...new Set(dues.map(({ activity }) => activity.name))],
      from,
      to,
      help: this.#help({
        jobs,
        lost: lost.length,
        proof,
        tooMany,
        party,
        halves: halves.length,
      }),
    };
    const lostRows = this.#rowsOf(more);
    const related = placesOf(review, rows);
    return finding('TC721', at, facts, { severity: severityOf(review, lostRows), related });
  }

  /** A person, or the entry that holds all of the rows. */
  #partyOf(party: number, row: number): { readonly who: Short['who']; readonly at: SourcePlace } {
    const { attendance, schedule } = this.#review.setting;
    const person = attendance.people.all[party];
    if (person !== undefined) return { who: person.label, at: person.at };
    const entry = cell(this.#review.placed.agenda.entry, row);
    const { entries } = schedule;
    return { who: entries.nameOf(entry), at: entries.placeOf(entry) };
  }

  /** Jobs that nobody alone is short for: those that can't be placed together, or that were not. */
  #crosswise({ jobs, lost }: Component, unexplained: readonly number[]): Diagnostic[] {
    const review = this.#review;
    const { solved, jobs: problem } = review.placed;
    const unproven: number[] = [];
    const found = unexplained.flatMap((job): Diagnostic[] => {
      const proof =
        ++this.#proved > MOST_PROVED ? null : irreducible(problem, solved.board, job, jobs);
      if (proof === null) {
        unproven.push(job);
        return [];
      }
      const trouble = { jobs, lost: lost.length, proof, tooMany: 1, party: null, halves: 0 };
      return [this.#tied(job, proof, this.#help(trouble))];
    });
    const [first] = unproven;
    if (first === undefined) return found;
    const rows = this.#rowsOf(unproven);
    const row = item(rows, 0);
    const { activity } = item(review.placed.agenda.due, row);
    const facts = { ...nameOf(review, row), count: unproven.length };
    const extra = { severity: severityOf(review, rows), related: placesOf(review, rows) };
    return [...found, finding('TC723', activity.at, facts, extra)];
  }

  #tied(job: number, proof: readonly number[], help: readonly Help[]): Diagnostic {
    const review = this.#review;
    const { board } = review.placed.solved;
    const [row = 0] = this.#rowsOf([job]);
    const { activity } = item(review.placed.agenda.due, row);
    const people = review.setting.attendance.people.all;
    const parties = new Set(proof.flatMap((one) => board.job(one).parties));
    const names = [...parties].sort((a, b) => a - b).flatMap((one) => people[one]?.label ?? []);
    const facts = { ...nameOf(review, row), occurrences: proof.length, people: names, help };
    return finding('TC722', activity.at, facts, {
      severity: severityOf(review, [row]),
      basis: activity.basis,
      related: placesOf(review, this.#rowsOf(proof)),
    });
  }
}

/** The days of the half-days; where there is none, those of the windows. */
function rangeOf(
  halves: readonly number[],
  windows: readonly { readonly from: Day; readonly to: Day }[],
): readonly [Day, Day] {
  const [first] = halves;
  const last = halves.at(-1);
  if (first !== undefined && last !== undefined) return [dayOfHalf(first), dayOfHalf(last)];
  const from = windows.reduce((least, window) => Math.min(least, window.from), Infinity);
  const to = windows.reduce((most, window) => Math.max(most, window.to), -Infinity);
  return [asDay(from), asDay(to)];
}
