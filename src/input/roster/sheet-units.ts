import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { textOf, type ScalarNode } from '../node.js';
import { levelAbove, levelHeading } from './level-words.js';
import type { RosterOptions } from './options.js';
import type { TableRead } from './read-table.js';
import { makeRow, type Row } from './row.js';
import { nameText } from './values/texts.js';

/** How the names of places and offices end. */
const PLACE = /[省市盟州区县旗镇乡厅局委办]$|(?:街道|苏木|开发区)$/u;
/** The same of places alone, the highest first. A prefecture may be called 地区. */
const KINDS: readonly RegExp[] = [
  /省$|自治区$/u,
  /[市盟州]$|地区$/u,
  /[县旗区]$/u,
  /[镇乡]$|苏木$|街道(?:办事处|办)?$/u,
  /村$|社区$|嘎查$|居委会$|村委会$/u,
];

/** One sheet that is called like a place is a roster of it. */
const LEAST_SHEETS = 2;

const kindOf = (name: string): number => KINDS.findIndex((kind) => kind.test(name));

/** Whether a place is of a lower kind than another: 新华街道 than 西河区. */
const isLower = (name: string, than: string): boolean =>
  kindOf(than) >= 0 && kindOf(name) > kindOf(than);

/**
 * Where there is one sheet a league, and the league has no row of its own, the sheets' names are the units above. Only where several
 * sheets are so, each with several units at its top: a single top unit is the league, however the sheet is called, unless it is
 * plainly of a lower kind.
 */
export function unitsOfSheets(
  read: readonly TableRead[],
  options: RosterOptions,
): { readonly rows: readonly Row[]; readonly diagnostics: readonly Diagnostic[] } {
  if (read.length < LEAST_SHEETS) return { rows: [], diagnostics: [] };
  const names = new Set(read.flatMap(({ rows }) => rows.map(({ name }) => name?.text ?? '')));
  const found = read.flatMap(({ table, rows }) => {
    const name = nameText(table.name ?? '');
    const tops = rows.filter(isTop);
    const isPlace = PLACE.test(name) && levelHeading(name, options.levels) === null;
    const isAbove = tops.length > 1 || tops.some((top) => isLower(top.name?.text ?? '', name));
    return isPlace && !names.has(name) && isAbove ? [{ name, tops, source: table.source }] : [];
  });
  if (found.length < LEAST_SHEETS) return { rows: [], diagnostics: [] };
  const rows = found.map(({ name, tops, source }) => above(name, tops, source, options));
  const diagnostics = found.map(({ name, tops, source }) =>
    finding('TC344', wholeFile(source), { sheet: name, count: tops.length }),
  );
  return { rows, diagnostics };
}

const isTop = ({ above: upper, parent, isMember }: Row): boolean =>
  !isMember && (upper === null || (upper === undefined && parent === null));

function above(name: string, tops: readonly Row[], source: number, { levels }: RosterOptions): Row {
  const at: ScalarNode = { kind: 'scalar', ...wholeFile(source), text: name, plain: false };
  const below = tops.flatMap(({ unit }) => textOf(unit, 'level') ?? [])[0];
  const level = below === undefined ? null : levelAbove(below, levels);
  const entries = [
    { key: { ...at, text: 'name' }, value: at },
    ...(level === null ? [] : [{ key: { ...at, text: 'level' }, value: { ...at, text: level } }]),
  ];
  const given = { name: at, parent: null, others: [], isMember: false };
  const row = makeRow(given, { entries, members: [], code: null }, at);
  row.above = null;
  for (const top of tops) top.above = row;
  return row;
}
