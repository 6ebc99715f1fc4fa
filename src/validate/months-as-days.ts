import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { chineseNumber } from '../domain/chinese-number.js';
import { addMonths, dayOf } from '../domain/day.js';
import type { SourcePlace } from '../domain/source-place.js';
import type { Plan } from '../domain/plan.js';
import { ruleBlocks } from '../domain/rule-blocks.js';
import type { Rules } from '../domain/rules.js';
import type { Span } from '../domain/span.js';

const MONTHS = /(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*个月/u;

/** A rule whose basis speaks of months and whose span is the days that so many months may have. */
export const monthsAsDays = (plan: Plan): readonly Diagnostic[] =>
  ruleBlocks(plan).flatMap(ofBlock);

function ofBlock({ duration, window, stagger, overlap }: Rules): Diagnostic[] {
  return [
    ...ofRule(duration, [duration?.min, duration?.target, duration?.max]),
    ...ofRule(window, [window?.length]),
    ...ofRule(stagger, [stagger?.interval]),
    ...ofRule(overlap, [overlap?.interval]),
  ];
}

function ofRule(
  rule: { readonly at: SourcePlace; readonly basis?: string } | undefined,
  spans: readonly (Span | undefined)[],
): Diagnostic[] {
  const found = MONTHS.exec(rule?.basis ?? '');
  if (rule === undefined || found === null) return [];
  const months = countOf(found[1] ?? '');
  if (months === null) return [];
  const [fewest, most] = daysOf(months);
  const span = spans.find(
    (one) => one?.months === 0 && one.days >= Math.min(fewest, months * 30) && one.days <= most,
  );
  if (span === undefined) return [];
  const facts = { quote: found[0], months, span, fewest, most };
  return [finding('TC411', rule.at, facts, { basis: rule.basis ?? null })];
}

/** `3`, `三`, `十二`; null for what is no number, as `十一二`. */
const countOf = (text: string): number | null =>
  /^\d+$/u.test(text) ? Number(text) : chineseNumber(text);

/** The fewest and the most days that so many months have, over the first days of four years. */
function daysOf(months: number): readonly [number, number] {
  const days = Array.from({ length: 48 }, (_, month) => {
    const start = addMonths(dayOf(2013, 1, 1), month);
    return addMonths(start, months) - start;
  });
  return [Math.min(...days), Math.max(...days)];
}
