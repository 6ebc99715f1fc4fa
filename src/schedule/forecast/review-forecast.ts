import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import { cell } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import { lastDay } from '../../domain/span.js';
import { placeKey, type SourcePlace } from '../../domain/source-place.js';
import { edgesInto } from '../network/topology.js';
import { limitOf } from '../network/relations.js';
import type { ForecastDays } from './forecast-days.js';

/** One entry of those that break a limit in one way, and the last of their days. */
interface Example {
  readonly entry: number;
  last: number;
}

/** What makes the finding of an example that stands for `count` entries. */
type Report = (example: Example, count: number) => Diagnostic;

/**
 * Limits that the forecast does not keep: windows, `not-after`, `max`, and the most that two starts may be apart. They are
 * soft here, whatever the rule says; what the plan itself did not keep is told with the plan.
 */
export function reviewForecast(days: ForecastDays): Diagnostic[] {
  return [...pastWindow(days), ...pastNotAfter(days), ...pastUpper(days), ...pastMaximum(days)];
}

/** Gathers examples by cause; each is told once. */
class Broken {
  readonly #tally = new Tally<{ readonly example: Example; readonly report: Report }>();

  add(cause: string, entry: number, day: number, report: Report): void {
    const group = this.#tally.add(cause, () => ({ example: { entry, last: day }, report }));
    group.example.last = Math.max(group.example.last, day);
  }

  findings(): Diagnostic[] {
    return this.#tally.map(({ example, report }, count) => report(example, count));
  }
}

const entryAt = (at: SourcePlace): Related[] => [{ at, note: { kind: 'entry' } }];

function pastWindow(days: ForecastDays): Diagnostic[] {
  const { entries, network } = days.run;
  const broken = new Broken();
  for (let entry = 0; entry < entries.size; entry++) {
    const { rules, windowEnd } = network.terms.of(entry);
    const end = days.stages.lastDay(entry);
    if (windowEnd === null || end <= windowEnd || rules.window === undefined) continue;
    if (rules.window.severity === 'off' || end <= cell(days.planned.end, entry)) continue;
    const { at, basis = null } = rules.window;
    broken.add(`${placeKey(at)} ${windowEnd}`, entry, end, ({ entry: one, last }, count) => {
      const related = entryAt(entries.placeOf(one));
      const facts = {
        who: entries.nameOf(one),
        count,
        end: asDay(days.stages.lastDay(one)),
        windowEnd,
        last: asDay(last),
      };
      return finding('TC620', at, facts, { basis, related });
    });
  }
  return broken.findings();
}

/** Whether an entry starts later than planned. */
const isLater = ({ start, planned }: ForecastDays, entry: number): boolean =>
  cell(start, entry) > cell(planned.start, entry);

function pastNotAfter(days: ForecastDays): Diagnostic[] {
  const { entries } = days.run;
  const broken = new Broken();
  for (let entry = 0; entry < entries.size; entry++) {
    const limit = cell(entries.notAfter, entry);
    const day = cell(days.start, entry);
    if (day <= limit || !isLater(days, entry)) continue;
    const at = entries.placeOf(entry, 'not-after');
    broken.add(placeKey(at), entry, day, ({ entry: one }, count) =>
      finding('TC621', at, {
        who: entries.nameOf(one),
        count,
        day: asDay(cell(days.start, one)),
        limit: asDay(limit),
        isReported: days.stages.isBegun(one),
      }),
    );
  }
  return broken.findings();
}

function pastUpper(days: ForecastDays): Diagnostic[] {
  const { entries, network } = days.run;
  const broken = new Broken();
  for (let entry = 0; entry < entries.size; entry++) {
    if (!isLater(days, entry)) continue;
    for (const edge of edgesInto(network, entry)) {
      if (!isBeyond(days, edge)) continue;
      const { rule, written } = network.relation(edge);
      const cause = `${rule}@${placeKey(network.placeOf({ written }))} ${days.stages.isBegun(entry)}`;
      broken.add(cause, entry, 0, (_example, count) => upperFinding(days, edge, count));
    }
  }
  return broken.findings();
}

/** Whether the two ends of an edge are further apart than it allows, and than they are in the plan. */
function isBeyond(days: ForecastDays, edge: number): boolean {
  const { network } = days.run;
  const { upper, severity } = network.relation(edge);
  if (upper === null || severity === 'off') return false;
  const [source, target] = [network.source(edge), network.target(edge)];
  const planned = days.plannedDayOf(target) - upper.at(days.plannedDayOf(source));
  return days.dayOf(target) - upper.at(days.dayOf(source)) > Math.max(0, planned);
}

function upperFinding(days: ForecastDays, edge: number, count: number): Diagnostic {
  const { entries, network } = days.run;
  const relation = network.relation(edge);
  const [source, target] = [network.source(edge), network.target(edge)];
  const facts = {
    who: entries.nameOf(target),
    count,
    rule: relation.rule,
    day: asDay(days.dayOf(target)),
    limit: asDay((relation.upper ?? relation.lower).at(days.dayOf(source))),
    distance: limitOf(relation, 'upper'),
    from: network.nodes.isEntry(source) ? entries.nameOf(source) : ('kickoff' as const),
    isReported: days.stages.isBegun(target),
  };
  const related = entryAt(entries.placeOf(target));
  const basis = relation.written?.basis ?? null;
  return finding('TC622', network.placeOf(relation), facts, { basis, related });
}

function pastMaximum(days: ForecastDays): Diagnostic[] {
  const { entries, network } = days.run;
  const broken = new Broken();
  for (let entry = 0; entry < entries.size; entry++) {
    const { duration } = network.terms.of(entry).rules;
    if (duration?.max === undefined || duration.severity === 'off') continue;
    const { max, at, basis = null } = duration;
    const length = days.stages.lastDay(entry) - cell(days.start, entry) + 1;
    const planned = cell(days.planned.end, entry) - cell(days.planned.start, entry) + 1;
    const limit = lastDay(asDay(cell(days.start, entry)), max);
    if (length <= planned || days.stages.lastDay(entry) <= limit) continue;
    const isFinished = days.stages.isFinished(entry);
    broken.add(`${placeKey(at)} ${isFinished}`, entry, length, ({ entry: one }, count) => {
      const facts = { who: entries.nameOf(one), count, days: length, most: max, isFinished };
      return finding('TC623', at, facts, { basis, related: entryAt(entries.placeOf(one)) });
    });
  }
  return broken.findings();
}
