import type { Placement } from '../../activities/types.js';
import { formatDay } from '../../domain/day.js';
import { pathOf } from '../../domain/plan.js';
import type { Format } from '../../render/formats.js';
import { scopeOf } from '../../render/terminal/scope.js';
import type { Filter } from '../../render/filter.js';
import { makeView, type View } from '../../render/view.js';
import type { Schedule } from '../../schedule/types.js';
import { fileNames } from './file-names.js';
import { INDEX } from './index-file.js';
import { namedAfter, REST, sharesByLevel, type UnitShare } from './shares.js';

/** One file: what it shows, and what the index says of it. */
export interface Piece {
  readonly file: string;
  readonly view: View;
  readonly row: readonly string[];
}

/**
 * The files of a calendar that is split by a level, those without anything to show left out.
 *
 * @param of the format of the files.
 */
export function piecesByLevel(
  schedule: Schedule,
  filter: Filter,
  placement: Placement | null,
  level: number,
  of: Pick<Format, 'endings' | 'hasMeetings'>,
): readonly Piece[] {
  const [ending = ''] = of.endings;
  const shares = sharesByLevel(schedule.entries, level);
  const { units } = schedule.entries.plan;
  const rest = `${REST}${ending}`;
  const own = shares.flatMap(({ unit }) => (unit === null ? [] : [namedAfter(units, unit)]));
  // By all units of the level: a file is called the same whatever else is shown. The rest is the last share.
  const names = [...fileNames(own, ending, [INDEX, rest]), rest];
  return shares.flatMap((share, k) => {
    const file = names[k] ?? rest;
    const view = makeView(schedule, { ...filter, share }, placement);
    const row = rowOf(view, share, file, of.hasMeetings === true);
    return row === null ? [] : [{ file, view, row }];
  });
}

/** Null where there is nothing to show: no entry, and no meeting of all in a format that shows them. */
function rowOf(
  view: View,
  { unit, name }: UnitShare,
  file: string,
  hasMeetings: boolean,
): readonly string[] | null {
  const scope = scopeOf(view);
  if (scope === null) {
    const [meeting] = hasMeetings ? view.events.meetings() : [];
    return meeting === undefined ? null : [file, name, '', '', '0', '', ''];
  }
  const above = unit === null ? [] : pathOf(view.plan.units, unit).slice(0, -1);
  const days = [scope.firstStart, scope.lastEnd].map(formatDay);
  const count = String(scope.entries);
  return [file, unit?.name ?? name, unit?.code ?? '', above.join('/'), count, ...days];
}
