import { cell, realCell } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { NO_CHOICES, type Choices } from '../place/problem.js';
import type { Due } from '../windows/due.js';

/** Which choices of what comes after a job some day of that job leaves. Rows that are alike share them. */
export class Reach {
  readonly #known = new Map<Due, Map<Choices, Map<Choices, Choices>>>();

  /**
   * @param choices those of its own window.
   * @param before those of the job that it comes after.
   * @param after what is left once that ends on a day.
   */
  of(due: Due, choices: Choices, before: Choices, after: (last: Day) => Choices): Choices {
    let ofDue = this.#known.get(due);
    if (ofDue === undefined)
      this.#known.set(due, (ofDue = new Map<Choices, Map<Choices, Choices>>()));
    let ofChoices = ofDue.get(choices);
    if (ofChoices === undefined) ofDue.set(choices, (ofChoices = new Map<Choices, Choices>()));
    let found = ofChoices.get(before);
    if (found === undefined) ofChoices.set(before, (found = reached(choices, before, after)));
    return found;
  }
}

function reached(choices: Choices, before: Choices, after: (last: Day) => Choices): Choices {
  const halves = new Set<number>();
  const seen = new Set<Day>();
  for (let choice = 0; choice < before.halves.length; choice++) {
    const last = before.daysOf(choice).at(-1);
    if (last === undefined || seen.has(last)) continue;
    seen.add(last);
    for (const half of after(last).halves) halves.add(half);
  }
  return halves.size === choices.halves.length ? choices : only(choices, halves);
}

/** Those choices that take one of some half-days. */
function only(choices: Choices, halves: ReadonlySet<number>): Choices {
  const kept = Array.from(choices.halves.keys()).filter((at) =>
    halves.has(cell(choices.halves, at)),
  );
  if (kept.length === 0) return NO_CHOICES;
  const { losses } = choices;
  return {
    ...choices,
    halves: Int32Array.from(kept, (at) => cell(choices.halves, at)),
    costs: Float64Array.from(kept, (at) => realCell(choices.costs, at)),
    losses: losses === null ? null : Float64Array.from(kept, (at) => realCell(losses, at)),
    daysOf: (choice) => choices.daysOf(kept[choice] ?? 0),
  };
}
