import type { Language } from '../../diagnostics/code-entry.js';
import { spanText } from '../../diagnostics/phrases.js';
import type { SkippedDays } from '../../domain/closed-days.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay, formatDay } from '../../domain/day.js';
import type { ChainStep, Schedule } from '../../schedule/types.js';
import { stageDays } from '../row.js';
import { weekdaysIn } from '../weekdays.js';
import { causesOf, shortDays, type ShortDay } from '../why/detour.js';
import { whyWords } from '../why/words.js';
import { closedName } from './closed-name.js';
import { latestLines } from './latest-lines.js';
import type { Line, Story, Telling } from './telling.js';
import { explainWords, type ExplainWords } from './words.js';

/** So many of those who move are named, and of members that share a story. */
const MOST_NAMED = 6;

/** @param group entries with one story; the first stands for all. */
export function storyOf(telling: Telling, group: readonly number[]): Story {
  const { schedule, explanations, language } = telling;
  const [entry = 0] = group;
  const start = asDay(cell(schedule.start, entry));
  const short = shortDays(start);
  const chain = explanations.chainOf(entry);
  return {
    title: titleOf(telling, group),
    days: daysOf(telling, entry, short),
    room: roomOf(schedule, entry, explainWords[language]),
    summary: summaryOf(telling, entry, chain, short),
    chain: chainLines(telling, entry, chain, short),
    latest: latestLines(telling, entry, short),
    moves: movesText(telling, entry),
    stages: stageLines(telling, entry, short),
  };
}

function titleOf({ schedule, labels, language }: Telling, group: readonly number[]): string {
  const [entry = 0] = group;
  if (group.length === 1) return labels.of(entry);
  const of = `${labels.unitOf(entry)}·${schedule.entries.echelonOf(entry)}`;
  const names = group.slice(0, MOST_NAMED).map((one) => schedule.entries.ownerOf(one).name);
  return explainWords[language].several(of, names, group.length);
}

function daysOf({ schedule, language }: Telling, entry: number, short: ShortDay): string {
  const weekdays = weekdaysIn(schedule.calendar, language, 'cell');
  const start = asDay(cell(schedule.start, entry));
  const from = `${formatDay(start)} ${weekdays(start)}`;
  const to = short(asDay(cell(schedule.end, entry)));
  return language === 'zh' ? `${from} ～ ${to}` : `${from} to ${to}`;
}

function roomOf(schedule: Schedule, entry: number, words: ExplainWords): string {
  const start = cell(schedule.start, entry);
  const latest = cell(schedule.latest, entry);
  const earlier = start - cell(schedule.earliest, entry);
  const later = words.later(latest === OPEN ? null : latest - start);
  return earlier > 0 ? later + words.comma + words.earlier(earlier) : later;
}

/** The last step, and what gave way for it. */
function summaryOf(
  { schedule, labels, language }: Telling,
  entry: number,
  chain: readonly ChainStep[],
  short: ShortDay,
): string {
  const words = explainWords[language];
  const step = chain.at(-1);
  if (step === undefined) return '';
  const { from, fromDate, wish, date, gaveWay, rule, interval } = step;
  if (fromDate === null || interval === null) return words.own[ownRule(schedule, step)];
  const name = from === null ? whyWords[language].kickoff : labels.beside(from, entry);
  const parts: string[] = [];
  if (wish === date) {
    const days = date - fromDate;
    const end = step.of === 'end' ? short(fromDate) : null;
    const asked =
      rule === 'after'
        ? whyWords[language].after(name, end, spanText(interval, language))
        : whyWords[language].is(name, days);
    // `after: after the others` would say it twice.
    const isSaid = rule === 'after' && language === 'en';
    parts.push(isSaid ? asked : `${words.rules[rule]}${language === 'zh' ? '：' : ': '}${asked}`);
  } else {
    const causes = causesOf(schedule.entries, entry, step, language, short);
    parts.push(
      words.ought(short(wish)) + whyWords[language].moved(causes, short(date), date > wish),
    );
  }
  if (gaveWay > 0) parts.push(words.gaveWay(words.rules[rule], gaveWay));
  return words.joined(parts);
}

function ownRule({ entries }: Schedule, { rule, date }: ChainStep): 'kickoff' | 'start' | 'fixed' {
  if (rule !== 'kickoff' && rule !== 'start') return 'fixed';
  return date === entries.plan.kickoff.day ? 'kickoff' : 'start';
}

function chainLines(
  telling: Telling,
  entry: number,
  chain: readonly ChainStep[],
  short: ShortDay,
): Line[] {
  const { kickoff } = telling.schedule.entries.plan;
  const words = explainWords[telling.language];
  const [first] = chain;
  const lines = chain.flatMap((step) => stepLines(telling, entry, step, short));
  const isFromKickoff = first?.rule !== 'fixed' && first?.date !== undefined;
  const countsKickoff = first?.fromDate !== null || first.date === kickoff.day;
  if (!isFromKickoff || !countsKickoff) return lines;
  const text = words.kickoff(kickoff.name);
  return [{ day: short(kickoff.day), text, at: kickoff.at, kind: 'day' }, ...lines];
}

function stepLines(telling: Telling, entry: number, step: ChainStep, short: ShortDay): Line[] {
  const { schedule, labels, language } = telling;
  const words = explainWords[language];
  const name = labels.of(step.to);
  const day = short(step.date);
  const basis = basisLines(step.basis, words);
  if (step.fromDate === null) {
    const text = `${name}  ${words.own[ownRule(schedule, step)]}`;
    const at = step.rule === 'kickoff' ? null : step.at;
    return [{ day, text, at, kind: 'day' }, ...basis];
  }
  const came = cameText(step, words);
  const text = step.to === entry ? came : `${name}  ${came}`;
  return [
    { day: null, text: ruleText(telling, step, short), at: step.at, kind: 'rule' },
    ...closedLines(step, language, short),
    ...setByLines(telling, step, short),
    { day, text, at: null, kind: 'day' },
    ...basis,
  ];
}

const basisLines = (basis: string | null, words: ExplainWords): Line[] =>
  basis === null
    ? []
    : [
        {
          day: null,
          text: words.basis + basis.trim().replaceAll(/\s+/gu, ' '),
          at: null,
          kind: 'note',
        },
      ];

/** `梯次间隔 +10天 ±2天，应在 02-01（01-30～02-03 都可以）`. */
function ruleText({ schedule, language }: Telling, step: ChainStep, short: ShortDay): string {
  const words = explainWords[language];
  const { rule, interval, tolerance, wish, low, high, of, fromDate, from, to } = step;
  const parts = [words.rules[rule]];
  if (of === 'end' && fromDate !== null) parts.push(words.ended(short(fromDate)));
  if (interval !== null) parts.push(words.interval(spanText(interval, language)));
  if (tolerance !== null && tolerance.days + tolerance.months > 0) {
    parts.push(words.tolerance(spanText(tolerance, language)));
  }
  const { entries } = schedule;
  const storeys = from === null ? 0 : entries.unitOf(to).level - entries.unitOf(from).level;
  const over = rule === 'stagger' && storeys > 1 ? whyWords[language].storeys(storeys) : '';
  const asks =
    high === null
      ? words.notEarlier(short(wish))
      : words.wantsIn(short(wish), short(low), short(high));
  return `${parts.join(' ')}${over}${words.comma}${asks}`;
}

/** More would be a list and no reason. */
const MOST_CLOSED = 4;

/** The closed days on the way: where something else set the day, those that it left. */
function closedLines(step: ChainStep, language: Language, short: ShortDay): Line[] {
  const { setBy, date, wish, skipped, barred } = step;
  const since = setBy?.date ?? date;
  const left = skipped.filter(({ from, to }) => (date > wish ? to >= since : from <= since));
  const all = setBy === null ? barred : left;
  const named = all.filter(({ closed }) => closed.kind !== 'weekend');
  const shown = all.length > MOST_CLOSED && named.length > 0 ? named : all;
  const lines = shown.slice(0, MOST_CLOSED).map((one) => closedLine(one, language, short));
  if (shown.length <= MOST_CLOSED) return lines;
  return [...lines, { day: null, text: '✕ ……', at: null, kind: 'closed' }];
}

function closedLine(closed: SkippedDays, language: Language, short: ShortDay): Line {
  const days = explainWords[language].range(short(closed.from), short(closed.to));
  const text = `✕ ${days} ${closedName(closed, language)}`;
  return { day: null, text, at: closed.closed.at, kind: 'closed' };
}

function setByLines({ schedule, language }: Telling, step: ChainStep, short: ShortDay): Line[] {
  if (step.setBy === null) return [];
  const causes = causesOf(schedule.entries, step.to, step, language, short);
  return causes.map((cause) => ({
    day: null,
    text: `→ ${cause}`,
    at: step.setBy?.at ?? null,
    kind: 'closed',
  }));
}

/** What the day is to the rule. */
function cameText({ wish, date, setBy, gaveWay }: ChainStep, words: ExplainWords): string {
  const isLater = date > wish;
  const plain = isLater ? words.firstOpen : words.nearestOpen;
  const came = setBy === null ? plain : words.moved(isLater);
  const parts = [date === wish ? words.asWished : came];
  if (gaveWay > 0) parts.push(words.past(gaveWay));
  return parts.join(words.comma);
}

function movesText({ explanations, labels, language }: Telling, entry: number): string {
  const words = explainWords[language];
  const { count, entries } = explanations.movesOf(entry);
  if (count === 0) return words.nobodyMoves;
  const names = entries.slice(0, MOST_NAMED).map((one) => labels.beside(one, entry));
  return words.move(count, words.list(names, count));
}

/** The stages that waited for a leader's. */
function stageLines(telling: Telling, entry: number, short: ShortDay): Line[] {
  const { schedule, explanations, labels, language } = telling;
  const words = explainWords[language];
  const { stages } = schedule.entries.plan;
  const waits = explanations.waitsOf(entry);
  return waits.flatMap((wait, stage): Line[] => {
    if (wait === null) return [];
    const dayOf = (one: number): string => short(stageDays(schedule, one, stage).start);
    const { months, days } = wait.interval;
    const text = words.wait({
      stage: stages[stage]?.name ?? '',
      day: dayOf(entry),
      leader: labels.beside(wait.from, entry),
      leaderDay: dayOf(wait.from),
      interval: months + days === 0 ? null : spanText(wait.interval, language),
      days: wait.days,
    });
    // Stages that wait by one rule have one basis, which is said once.
    const isLast = waits.slice(stage + 1).every((later) => later?.basis !== wait.basis);
    const line: Line = { day: null, text, at: wait.at, kind: 'note' };
    return isLast ? [line, ...basisLines(wait.basis, words)] : [line];
  });
}
