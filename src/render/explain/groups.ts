import { cell } from '../../domain/columns.js';
import type { ExplainView } from './view.js';

/**
 * Entries that one story will do for: members of one echelon whose days, chains and limits are the same but for
 * themselves. In the order of the first of each.
 */
export function groupsOf(view: ExplainView): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const entry of view.entries) {
    const key = view.isAll ? String(entry) : keyOf(view, entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function keyOf({ schedule, explanations }: ExplainView, entry: number): string {
  const { entries, start, end, earliest, latest } = schedule;
  if (entries.memberOf(entry) === null) return String(entry);
  const days = [start, end, earliest, latest].map((column) => cell(column, entry));
  const told = [
    explanations.chainOf(entry),
    explanations.limitOf(entry),
    explanations.movesOf(entry).entries,
    explanations.waitsOf(entry),
  ];
  const own = (key: string, value: unknown): unknown =>
    (key === 'to' || key === 'from') && value === entry ? 'self' : value;
  return JSON.stringify([cell(entries.unit, entry), days, told], own);
}
