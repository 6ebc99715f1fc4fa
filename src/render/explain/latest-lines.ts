import { daysText, spanText } from '../../diagnostics/phrases.js';
import { asDay } from '../../domain/day.js';
import { minus, NO_SPAN, plus, type Span } from '../../domain/span.js';
import type { LimitStep } from '../../schedule/types.js';
import type { ShortDay } from '../why/detour.js';
import type { Line, Telling } from './telling.js';
import { explainWords } from './words.js';

/** What holds an entry from above, from the nearest cause to the last. */
export function latestLines(telling: Telling, entry: number, short: ShortDay): Line[] {
  const words = explainWords[telling.language];
  const limit = telling.explanations.limitOf(entry);
  if (limit === null) return [{ day: null, text: words.unlimited, at: null, kind: 'note' }];
  return limit.chain.toReversed().map((step) => ({
    day: short(step.date),
    text: limitText(telling, step, short),
    at: step.at,
    kind: 'note',
  }));
}

function limitText(telling: Telling, step: LimitStep, short: ShortDay): string {
  const words = explainWords[telling.language];
  const parts = [heldText(telling, step, short)];
  if (step.gaveWay > 0) parts.push(words.limits.gaveWay(step.gaveWay));
  if (step.wish > step.date) parts.push(words.limits.closed(short(asDay(step.date + 1))));
  const isOwn = step.from === null || step.from === step.to;
  const name = step.stage === null ? null : stageName(telling, step.to, step.stage);
  return (isOwn || name === null ? '' : `${name}：`) + words.joined(parts);
}

function heldText(telling: Telling, step: LimitStep, short: ShortDay): string {
  const { labels, language } = telling;
  const { limits, rules } = explainWords[language];
  const day = short(step.fromDate ?? step.date);
  const span = (made: Span): string => spanText(made, language);
  const interval = step.interval ?? NO_SPAN;
  const tolerance = step.tolerance ?? NO_SPAN;
  switch (step.rule) {
    case 'window':
      return step.stage === null ? limits.window(span(interval), day) : limits.windowStage(day);
    case 'not-after':
      return limits.notAfter(short(step.wish));
    case 'fixed':
    case 'kickoff':
    case 'calendar':
      return limits[step.rule];
    case 'duration': {
      const stages = telling.schedule.entries.plan.stages;
      const stage = step.fromStage === null ? null : (stages[step.fromStage]?.name ?? null);
      return limits.inside(stage, day, daysText(Math.abs(interval.days), language));
    }
    case 'start':
    case 'stagger':
    case 'overlap':
    case 'system':
    case 'after':
    case 'lead-first': {
      const rule = rules[step.rule];
      const most = span(plus(interval, tolerance));
      if (step.from === null) return limits.upperKickoff(day, most);
      const other =
        step.fromStage === null
          ? labels.beside(step.from, step.to)
          : stageName(telling, step.from, step.fromStage);
      if (step.side === 'upper') return limits.upper(rule, other, day, most);
      const least = span(minus(interval, tolerance));
      return (step.of === 'end' ? limits.lowerEnd : limits.lower)(rule, other, day, least);
    }
  }
}

function stageName({ labels, schedule, language }: Telling, entry: number, stage: number): string {
  const name = schedule.entries.plan.stages[stage]?.name ?? '';
  return explainWords[language].stageOf(labels.of(entry), name);
}
