import type { Comparison, Move } from '../../compare/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { latestDay } from '../../domain/columns.js';
import { formatDay, yearOf, type Day } from '../../domain/day.js';
import { widened, type DayRange } from './tally.js';
import { diffWords, type DiffWords } from './words.js';

/** One sentence: how many moved how far, what came and went, and whether the window holds. */
export function headlineText(compared: Comparison, language: Language): string {
  const words = diffWords[language];
  const counts = countTexts(compared, words);
  if (counts.length === 0) return stillText(compared, words);
  const { moved, added, stages } = compared;
  const rest = compared.new.schedule.entries.size;
  const unchanged = rest - moved.length - added.length - stages.length - renamedAlone(compared);
  const parts = unchanged > 0 ? [...counts, words.unchanged(unchanged)] : counts;
  return parts.join(words.comma) + endText(compared, words) + agendaText(compared, words);
}

/** That nothing is known of which change did what; null where it is known, or nothing to be told. */
export function unknownReason(
  { isBaseline, moved, agenda }: Comparison,
  words: DiffWords,
): string | null {
  if (!isBaseline) return null;
  if (moved.length > 0) return words.baseline;
  return agenda !== null && agenda.changes.length > 0 ? words.agendaBaseline : null;
}

/** Where no entry is another. */
function stillText(compared: Comparison, words: DiffWords): string {
  const { agenda, causes } = compared;
  const isChanged = agenda !== null && agenda.changes.length > 0;
  if (!isChanged && causes.length === 0) return words.same;
  return (isChanged ? words.entriesStay : words.sameDays) + agendaText(compared, words);
}

/** What became of the rest, where there is any. */
function agendaText({ agenda }: Comparison, words: DiffWords): string {
  if (agenda === null) return '';
  const { length } = agenda.changes;
  return words.semicolon + (length === 0 ? words.agendaUnchanged : words.agendaChanged(length));
}

/** An entry may have another id and other stages. */
function renamedAlone({ renamed, stages }: Comparison): number {
  const also = new Set(stages);
  return renamed.filter(({ entry }) => !also.has(entry)).length;
}

interface Group {
  count: number;
  range: DayRange | null;
}

function countTexts(compared: Comparison, words: DiffWords): string[] {
  const group = (some: (move: Move) => number | null): Group => {
    const made: Group = { count: 0, range: null };
    for (const move of compared.moved) {
      const days = some(move);
      if (days === null) continue;
      made.count++;
      made.range = widened(made.range, days);
    }
    return made;
  };
  const later = group(({ days }) => (days > 0 ? days : null));
  const earlier = group(({ days }) => (days < 0 ? -days : null));
  const ends = group(({ days, endDays }) => (days === 0 ? endDays : null));
  const said = ({ count, range }: Group, say: (n: number, days: DayRange) => string): string[] =>
    range === null ? [] : [say(count, range)];
  const counted = (list: readonly unknown[], say: (count: number) => string): string[] =>
    list.length === 0 ? [] : [say(list.length)];
  return [
    ...said(later, words.later),
    ...said(earlier, words.earlier),
    ...said(ends, words.otherEnd),
    ...counted(compared.added, words.added),
    ...counted(compared.removed, words.removed),
    ...counted(compared.stages, words.stages),
    ...counted(compared.renamed, words.renamed),
  ];
}

function endText({ old, new: now }: Comparison, words: DiffWords): string {
  const [from, to] = [latestDay(old.schedule.end), latestDay(now.schedule.end)];
  if (to === null) return '';
  const year = yearOf(now.plan.kickoff.day);
  const short = (day: Day): string =>
    yearOf(day) === year ? formatDay(day).slice(5) : formatDay(day);
  const last =
    from === null || from === to
      ? words.lastEndStays(short(to))
      : words.lastEnd(short(from), short(to));
  const { windowEnd } = now.schedule;
  if (windowEnd === null) return words.semicolon + last;
  const held = to <= windowEnd ? words.inWindow : words.pastWindow(to - windowEnd);
  return words.semicolon + last + words.comma + held;
}
