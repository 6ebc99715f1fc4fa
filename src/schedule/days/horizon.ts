import type { Calendar } from '../../domain/calendar.js';
import { lastDay, type Span } from '../../domain/span.js';
import type { Plan } from '../../domain/plan.js';
import { ruleBlocks } from '../../domain/rule-blocks.js';
import type { Rules } from '../../domain/rules.js';
import { unitFacts } from '../../domain/unit-facts.js';
import type { Horizon } from './allowed-days.js';

/** Slack for closed days, week by week and holiday by holiday, on both sides of what the spans add up to. */
const SLACK_DAYS = 2 * 366;
/** Further than this a plan can't reach, but for the days that it closes: some 500 years. */
const FARTHEST_DAYS = 180_000;

const longest = (span: Span | undefined): number =>
  span === undefined ? 0 : span.months * 31 + span.days;

/** The longest interval, tolerance and duration of a block. Blocks are merged, so each counts for itself. */
function reach(rules: Rules): { interval: number; tolerance: number; length: number } {
  const { stagger, overlap, start, system, leadFirst, duration } = rules;
  const most = (...spans: (Span | undefined)[]) => Math.max(...spans.map(longest));
  return {
    interval: most(
      stagger?.interval,
      overlap?.interval,
      start?.interval,
      system?.interval,
      leadFirst?.interval,
    ),
    tolerance: most(stagger?.tolerance, overlap?.tolerance, start?.tolerance),
    length: most(duration?.min, duration?.target),
  };
}

/**
 * The days a plan's entries can possibly touch: every date it names, the last workday where they end, and all its
 * distances laid end to end.
 */
export function horizonOf(plan: Plan, calendar: Calendar): Horizon {
  let [first, last] = [plan.kickoff.day as number, plan.kickoff.day as number];
  const include = (day: number | null | undefined) => {
    if (day === null || day === undefined) return;
    first = Math.min(first, day);
    last = Math.max(last, day);
  };
  for (const unit of unitFacts(plan.units).withDays) {
    for (const owner of [unit, ...unit.members]) {
      include(owner.start);
      include(owner.notBefore);
      include(owner.notAfter);
    }
  }
  calendar.listedWorkdays?.forEach(include);
  let [interval, tolerance, length] = [0, 0, 0];
  for (const rules of ruleBlocks(plan)) {
    const found = reach(rules);
    interval = Math.max(interval, found.interval);
    tolerance = Math.max(tolerance, found.tolerance);
    length = Math.max(length, found.length);
    include(rules.start?.day);
    include(rules.window?.end);
    if (rules.window?.length) include(lastDay(plan.kickoff.day, rules.window.length));
  }
  const steps = plan.levels.reduce((sum, level) => sum + level.echelons.length, 0);
  const stages = plan.stages.reduce((sum, stage) => sum + longest(stage.duration ?? undefined), 0);
  const items = plan.overrides.flatMap((override) => override.after);
  const waits = items.reduce((sum, item) => sum + longest(item.interval) + length + stages, 0);
  const avoided = plan.calendar.avoid.concat(plan.calendar.restdays);
  const closedIn = (from: number, to: number) =>
    avoided.reduce(
      (sum, range) => sum + Math.max(0, Math.min(range.to, to) - Math.max(range.from, from) + 1),
      0,
    );
  const margin = Math.min(
    // Behind each `after` the way through all levels and echelons may begin anew.
    (items.length + 1) * steps * (interval + tolerance + 31) + waits + length + stages + SLACK_DAYS,
    FARTHEST_DAYS,
  );
  return {
    first: first - margin - closedIn(-Infinity, last),
    last: last + margin + closedIn(first, Infinity),
  };
}
