import {
  entryOf,
  type Entry,
  type ListNode,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../node.js';
import type { SourcePlace } from '../../domain/source-place.js';

/** A row that has been read. */
export interface Row {
  readonly unit: MapNode;
  code: ScalarNode | null;
  readonly name: ScalarNode | null;
  /** What its column of parents says. */
  readonly parent: ScalarNode | null;
  /** What further columns of parents say. */
  readonly others: readonly ScalarNode[];
  /**
   * Where the form of the roster shows it: the row that it stands under, null at the top. Where `parent` says it, missing until the
   * row has been put there.
   */
  above?: Row | null;
  /** Whether the row is a member of its parent and no unit. */
  readonly isMember: boolean;
  /** Shared with the entry `units` of `unit`. */
  readonly below: Node[];
  /** Shared with the list of entries of `unit`, but where that is read anew each time. */
  readonly entries: Entry[];
  /** What `code` and `parent` say, where they are read anew each time. */
  readonly codeText?: string | null;
  readonly parentText?: string | null;
  /** Puts a member into the list of the unit, where that is not among `entries`. */
  addMember?(member: Node): void;
  /** The number of the walk that has led here, where circles are looked for; −1 before. */
  walk: number;
}

/** What a row says of its unit besides the name. */
export interface Said {
  readonly entries: readonly Entry[];
  readonly members: readonly Node[];
  readonly code: ScalarNode | null;
}

type Given = Pick<Row, 'name' | 'parent' | 'others' | 'isMember'>;

/** A row from what has been read of it, all of which is kept; `range` is all of it. */
export function makeRow(given: Given, said: Said, { source, start, end }: SourcePlace): Row {
  const range = { source, start, end };
  const below: Node[] = [];
  const entries = [...said.entries];
  const key: ScalarNode = { kind: 'scalar', ...range, text: 'units', plain: false };
  const units: ListNode = { kind: 'list', ...range, items: below };
  if (!given.isMember) entries.push({ key, value: units });
  const unit: MapNode = { kind: 'map', ...range, entries };
  const { name, parent, others, isMember } = given;
  const { code } = said;
  const row: Row = { unit, code, name, parent, others, isMember, below, entries, walk: -1 };
  for (const member of said.members) addTo(entries, member);
  return row;
}

/** What the code of a row says; null where it has none. */
export const codeTextOf = (row: Row): string | null =>
  row.codeText === undefined ? (row.code?.text ?? null) : row.codeText;

/** What the column of parents says in a row; null where that is nothing. */
export const parentTextOf = (row: Row): string | null =>
  row.parentText === undefined ? (row.parent?.text ?? null) : row.parentText;

/** Puts a member into the list of a unit. */
export function addMember(row: Row, member: Node): void {
  if (row.addMember !== undefined) row.addMember(member);
  else addTo(row.entries, member);
}

function addTo(entries: Entry[], member: Node): void {
  const known = entries.find(({ key }) => key.text === 'members')?.value;
  if (known?.kind === 'list') {
    (known.items as Node[]).push(member);
    return;
  }
  const { source, start, end } = member;
  const key: ScalarNode = { kind: 'scalar', source, start, end, text: 'members', plain: false };
  entries.push({ key, value: { kind: 'list', source, start, end, items: [member] } });
}

/** Whether a unit is a row of a roster: they all have a list of units, whose key nobody wrote. */
export function isRosterRow(unit: Node): boolean {
  const key = entryOf(unit, 'units')?.key;
  return key?.start === unit.start && key.end === unit.end;
}
