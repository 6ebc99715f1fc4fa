import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { EntryName } from '../../domain/entries.js';
import { lastDay, type Span } from '../../domain/span.js';
import { unitFacts } from '../../domain/unit-facts.js';
import { placeKey, type SourcePlace } from '../../domain/source-place.js';
import type { Severity } from '../../domain/rules.js';
import type { Terms } from '../network/terms.js';
import type { Run } from '../run.js';
import type { Schedule } from '../types.js';

/** The entry that a finding names, and how many it stands for. */
interface Example {
  readonly who: EntryName;
  readonly count: number;
}

/** What is wrong with the length of an entry, whichever entry that is. */
interface Trouble {
  /** Entries with one cause share one finding. */
  readonly cause: string;
  readonly at: SourcePlace;
  /** The rule's own severity; null where it says none. */
  readonly severity: Severity | null;
  readonly report: (example: Example, severity: 'error' | 'warning' | null) => Diagnostic;
}

/** Entries that end after their window, or are shorter or longer than they may be, and rules without effect. */
export function reviewLengths(run: Run, schedule: Schedule): Diagnostic[] {
  const { entries, network } = run;
  const tally = new Tally<{ readonly trouble: Trouble; readonly entry: number }>();
  const isFillable = network.terms.all.some(
    ({ rules, windowEnd }) => rules.duration?.fill === true && windowEnd !== null,
  );
  const { level } = unitFacts(entries.plan.units);
  /** The last entry of each level without any, or −1. */
  const sound = new Int32Array(entries.plan.levels.length).fill(-1);
  for (let entry = 0; entry < entries.size; entry++) {
    const own = cell(level, cell(entries.unit, entry));
    const other = cell(sound, own);
    if (other >= 0 && areAlike(run, schedule, other, entry)) continue;
    const troubles = troublesOf(run, schedule, entry, isFillable);
    sound[own] = troubles.length === 0 ? entry : -1;
    for (const trouble of troubles) {
      const { cause, at, severity } = trouble;
      if (severity === 'off') continue;
      tally.add(`${cause} ${placeKey(at)}`, () => ({ trouble, entry }));
    }
  }
  return tally.map(({ trouble: { severity, report }, entry }, count) =>
    report({ who: entries.nameOf(entry), count }, severity === 'off' ? null : severity),
  );
}

/** Whether what is true of the length of one entry is true of the other: most have the days of the one before them in their level. */
const areAlike = ({ network }: Run, schedule: Schedule, one: number, other: number): boolean =>
  cell(schedule.start, one) === cell(schedule.start, other) &&
  cell(schedule.end, one) === cell(schedule.end, other) &&
  cell(schedule.latest, one) === cell(schedule.latest, other) &&
  network.terms.of(one) === network.terms.of(other);

function troublesOf(run: Run, schedule: Schedule, entry: number, isFillable: boolean): Trouble[] {
  const terms = run.network.terms.of(entry);
  const start = cell(schedule.start, entry);
  const end = cell(schedule.end, entry);
  const { duration } = terms.rules;
  const found = [...pastWindow(run, terms, entry, end), ...outOfBounds(terms, start, end)];
  found.push(...longStages(terms, start));
  if (duration?.fill === true && !isFillable) found.push(noEffect('TC512', duration.at));
  if (terms.placement === 'latest' && schedule.latest[entry] === OPEN) {
    found.push(noEffect('TC513', run.entries.placeOf(entry, 'start')));
  }
  return found;
}

const noEffect = (code: 'TC512' | 'TC513', at: SourcePlace): Trouble => ({
  cause: code,
  at,
  severity: null,
  report: (example) => finding(code, at, example),
});

function pastWindow(run: Run, { rules, windowEnd }: Terms, entry: number, last: number): Trouble[] {
  const { window } = rules;
  if (window === undefined || windowEnd === null || last <= windowEnd) return [];
  const { terms } = run.network;
  const at = terms.isFixed(entry) ? terms.startPlace(entry) : window.at;
  const facts = { end: asDay(last), windowEnd };
  return [
    {
      cause: 'TC508',
      at,
      severity: window.severity ?? null,
      report: (example, severity) =>
        finding('TC508', at, { ...facts, ...example }, graded(window.basis, severity)),
    },
  ];
}

/** The length has to lie in min … max; only a `target`, stages of their own length or `fill` can miss them. */
function outOfBounds({ rules: { duration } }: Terms, start: number, end: number): Trouble[] {
  if (duration === undefined) return [];
  const { min, max, at, severity, basis } = duration;
  const trouble = (asked: Span, side: 'min' | 'max'): Trouble => ({
    cause: `TC509 ${side}`,
    at,
    severity: severity ?? null,
    report: (example, own) =>
      finding(
        'TC509',
        at,
        { length: end - start + 1, asked, side, ...example },
        graded(basis, own),
      ),
  });
  const found: Trouble[] = [];
  if (min !== undefined && end < lastDay(asDay(start), min)) found.push(trouble(min, 'min'));
  if (max !== undefined && end > lastDay(asDay(start), max)) found.push(trouble(max, 'max'));
  return found;
}

/** Stages may need more than the target, by their durations or a day each: they win, and lengthen the entry. */
function longStages({ rules: { duration }, end, length }: Terms, start: number): Trouble[] {
  const { target, fill, at, basis } = duration ?? {};
  if (at === undefined || target === undefined || fill === true) return [];
  const asLaid = end.at(start);
  if (asLaid <= lastDay(asDay(start), length)) return [];
  const facts = { length: asLaid - start + 1, target };
  const report: Trouble['report'] = (example, severity) =>
    finding('TC510', at, { ...facts, ...example }, graded(basis, severity));
  return [{ cause: 'TC510', at, severity: null, report }];
}

const graded = (basis: string | undefined, severity: 'error' | 'warning' | null) => ({
  basis: basis ?? null,
  ...(severity === null ? {} : { severity }),
});
