import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { asDay } from '../../domain/day.js';
import { lastDay } from '../../domain/span.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Severity } from '../../domain/rules.js';
import { ownPlace } from '../explain/chain.js';
import type { Terms } from '../network/relations.js';
import { nameOf } from '../explain/names.js';
import type { Run } from '../run.js';
import { OPEN, type Schedule } from '../types.js';

interface Trouble {
  readonly code: 'TC508' | 'TC509' | 'TC510' | 'TC512' | 'TC513';
  readonly at: SourcePlace;
  readonly severity: Severity | null;
  readonly basis: string | null;
  readonly facts: { readonly side?: 'min' | 'max'; readonly [fact: string]: unknown };
}

/** Entries that end after their window, or are shorter or longer than they may be, and rules without effect. */
export function reviewLengths(run: Run, schedule: Schedule): Diagnostic[] {
  const groups = new Map<string, { entry: number; trouble: Trouble; count: number }>();
  const isFillable = run.network.terms.some(
    ({ rules, windowEnd }) => rules.duration?.fill === true && windowEnd !== null,
  );
  for (let entry = 0; entry < schedule.size; entry++) {
    for (const trouble of troublesOf(run, schedule, entry, isFillable)) {
      if (trouble.severity === 'off') continue;
      const { at, code } = trouble;
      const side = trouble.facts.side ?? '';
      const key = `${code} ${side} ${at.source}:${at.start}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { entry, trouble, count: 1 });
      else known.count++;
    }
  }
  return [...groups.values()].map(({ entry, trouble, count }) => {
    const { code, at, severity, basis, facts } = trouble;
    const all = { ...facts, who: nameOf(run.plan, run.entries, entry), count };
    const own = severity === null || severity === 'off' ? {} : { severity };
    return finding(code, at, all as never, { ...own, basis });
  });
}

function troublesOf(run: Run, schedule: Schedule, entry: number, isFillable: boolean): Trouble[] {
  const { network } = run;
  const rules = network.terms[network.termsNumber[entry]!]!;
  const start = schedule.start[entry]!;
  const end = schedule.end[entry]!;
  const found: Trouble[] = [];
  if (rules.windowEnd !== null && end > rules.windowEnd)
    found.push(pastWindow(run, rules, entry, end));
  if (rules.rules.duration !== undefined) found.push(...outOfBounds(rules, start, end));
  found.push(...longStages(rules, start));
  if (rules.rules.duration?.fill === true && !isFillable) {
    found.push(noEffect('TC512', rules.rules.duration.at));
  }
  if (rules.placement === 'latest' && schedule.latest[entry] === OPEN) {
    found.push(noEffect('TC513', ownPlace(run, entry, 'start')));
  }
  return found;
}

const noEffect = (code: 'TC512' | 'TC513', at: SourcePlace): Trouble => ({
  code,
  at,
  severity: null,
  basis: null,
  facts: {},
});

function pastWindow(run: Run, { rules, windowEnd }: Terms, entry: number, end: number): Trouble {
  const window = rules.window!;
  const isFixed = run.network.isFixed[entry] === 1;
  return {
    code: 'TC508',
    at: isFixed ? ownPlace(run, entry, 'start') : window.at,
    severity: window.severity ?? null,
    basis: window.basis ?? null,
    facts: { end: asDay(end), windowEnd },
  };
}

/** The length has to lie in min … max; only a `target`, stages of their own length or `fill` can miss them. */
function outOfBounds({ rules }: Terms, start: number, end: number): Trouble[] {
  const { min, max, at, severity, basis } = rules.duration!;
  const made = (asked: object, side: 'min' | 'max'): Trouble => ({
    code: 'TC509',
    at,
    severity: severity ?? null,
    basis: basis ?? null,
    facts: { length: end - start + 1, asked, side },
  });
  const found: Trouble[] = [];
  if (min !== undefined && end < lastDay(asDay(start), min)) found.push(made(min, 'min'));
  if (max !== undefined && end > lastDay(asDay(start), max)) found.push(made(max, 'max'));
  return found;
}

/** Stages may need more than the target, by their durations or a day each: they win, and lengthen the entry. */
function longStages({ rules, end, length }: Terms, start: number): Trouble[] {
  const { target, fill, at, basis } = rules.duration ?? {};
  const asLaid = end.at(start);
  if (at === undefined || target === undefined || fill === true) return [];
  if (asLaid <= lastDay(asDay(start), length)) return [];
  const facts = { length: asLaid - start + 1, target };
  return [{ code: 'TC510', at, severity: null, basis: basis ?? null, facts }];
}
