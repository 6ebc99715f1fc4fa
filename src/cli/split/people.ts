import type { Placement } from '../../activities/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { item } from '../../domain/columns.js';
import { asDay, formatDay } from '../../domain/day.js';
import { agendas } from '../../render/agenda/agenda.js';
import { agendaWords } from '../../render/agenda/agenda-words.js';
import type { Filter } from '../../render/filter.js';
import { makeView, type View } from '../../render/view.js';
import type { Schedule } from '../../schedule/types.js';
import { fileNames } from './file-names.js';
import { INDEX } from './index-file.js';
import type { Piece } from './pieces.js';

/**
 * A file for each leader and each group with what they have to be at; those without anything left out.
 *
 * @param ending of the files, with the dot.
 */
export function piecesByPerson(
  schedule: Schedule,
  filter: Filter,
  placement: Placement,
  ending: string,
  language: Language,
): readonly Piece[] {
  const { people } = placement;
  const named = people.map(({ called: name, key }) => ({
    name,
    above: [],
    code: key === name ? null : key,
  }));
  const files = fileNames(named, ending, [INDEX]);
  const ranges = [{ from: 0, to: schedule.entries.size }];
  return people.flatMap(({ name }, k) => {
    if (filter.people !== null && !filter.people.has(k)) return [];
    const share = { name, ranges, hasMeetings: true };
    const own: Filter = { ...filter, people: new Set([k]), days: 'events', share };
    const view = makeView(schedule, own, placement);
    const file = item(files, k);
    const row = rowOf(view, k, file, language);
    return row === null ? [] : [{ file, view, row }];
  });
}

/** What the index says of a file; null where there is nothing to be at. */
function rowOf(
  view: View,
  person: number,
  file: string,
  language: Language,
): readonly string[] | null {
  const rows = agendas(view).flatMap((one) => one.rows);
  if (rows.length === 0) return null;
  const { name, kind, halfDays } = item(view.placement?.people ?? [], person);
  const days = rows.flatMap(({ day, end }) => (day === null || end === null ? [] : [{ day, end }]));
  const [first] = days;
  const last = days.reduce((latest, { end }) => Math.max(latest, end), -Infinity);
  const dates = first === undefined ? ['', ''] : [first.day, asDay(last)].map(formatDay);
  const words = agendaWords[language].kinds[kind];
  return [file, name, words, String(rows.length), String(halfDays), ...dates];
}
