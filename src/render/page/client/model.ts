import type { Packed, PackedEntries, PageData } from '../data.js';
import { pageWords, type PageWords } from '../words.js';

export type Column = Int32Array;

/** The units of the page, in preorder. */
interface Units {
  readonly size: number;
  readonly name: readonly string[];
  readonly code: readonly string[];
  readonly level: Column;
  readonly depth: Column;
  /** −1 at the top. */
  readonly parent: Column;
  /** The first unit after this one that is not below it. */
  readonly end: Column;
  /** The first of its own entries; one more at the end. */
  readonly firstEntry: Column;
}

/** What the page shows, as it is looked at: columns of numbers, a row for each unit and each entry. */
export interface Model {
  readonly data: PageData;
  readonly words: PageWords;
  readonly units: Units;
  readonly entries: { readonly size: number; readonly unit: Column } & Record<
    keyof PackedEntries,
    Column
  >;
}

/** @param row that has to be there. */
export const at = (column: Column, row: number): number => column[row] ?? 0;

export function makeModel(data: PageData): Model {
  const units = makeUnits(data);
  const size = at(units.firstEntry, units.size);
  const unit = new Int32Array(size);
  for (let k = 0; k < units.size; k++) {
    unit.fill(k, at(units.firstEntry, k), at(units.firstEntry, k + 1));
  }
  const columns = Object.entries(data.entries).map(([name, packed]) => [
    name,
    columnOf(packed as Packed, size),
  ]);
  const named = Object.fromEntries(columns) as Record<keyof PackedEntries, Column>;
  return { data, words: pageWords[data.language], units, entries: { size, unit, ...named } };
}

function makeUnits({ units }: PageData): Units {
  const size = units.name.length;
  const [depth, counts] = [columnOf(units.depth, size), columnOf(units.entries, size)];
  const firstEntry = new Int32Array(size + 1);
  for (let k = 0; k < size; k++) firstEntry[k + 1] = at(firstEntry, k) + at(counts, k);
  const level = columnOf(units.level, size);
  const { name, code } = units;
  return { size, name, code, level, depth, firstEntry, ...kinship(depth) };
}

/** Preorder and depth are the whole tree. */
export function kinship(depth: Column): { readonly parent: Column; readonly end: Column } {
  const size = depth.length;
  const parent = new Int32Array(size).fill(-1);
  const end = new Int32Array(size).fill(size);
  const open: number[] = [];
  for (let k = 0; k < size; k++) {
    while (open.length > at(depth, k)) end[open.pop() ?? 0] = k;
    parent[k] = open.at(-1) ?? -1;
    open.push(k);
  }
  return { parent, end };
}

/** A packed column, row by row. */
export const columnOf = (packed: Packed, size: number): Column =>
  typeof packed === 'number' ? new Int32Array(size).fill(packed) : Int32Array.from(packed);

export const textAt = ({ data }: Model, place: number): string => data.texts[place] ?? '';

/** A text whose place counts from 1; empty where there is none. */
export const noteAt = (model: Model, place: number): string =>
  place === 0 ? '' : textAt(model, place - 1);

/** Name and code of a member; null for an entry of the unit itself. */
export function memberOf(
  { data, entries }: Model,
  entry: number,
): readonly [string, string] | null {
  const place = at(entries.member, entry);
  return place === 0 ? null : (data.members[place - 1] ?? null);
}

/** Of the member, or else of the unit. */
export const nameOf = (model: Model, entry: number): string =>
  memberOf(model, entry)?.[0] ?? model.units.name[at(model.entries.unit, entry)] ?? '';

export const codeOf = (model: Model, entry: number): string =>
  memberOf(model, entry)?.[1] ?? model.units.code[at(model.entries.unit, entry)] ?? '';

export const echelonOf = (model: Model, entry: number): string =>
  textAt(model, at(model.entries.echelon, entry));

export const levelOf = ({ data, units }: Model, unit: number): string =>
  data.levels[at(units.level, unit)] ?? '';

export const tagsOf = (model: Model, entry: number): string[] =>
  (model.data.tagSets[at(model.entries.tags, entry)] ?? []).map((tag) => textAt(model, tag));

/** The names above a unit, top first. */
export function namesAbove({ units }: Model, unit: number): string[] {
  const names: string[] = [];
  for (let up = at(units.parent, unit); up >= 0; up = at(units.parent, up)) {
    names.push(units.name[up] ?? '');
  }
  return names.reverse();
}

/** Where an entry stands: a member below its unit. */
export const namesAboveEntry = (model: Model, entry: number): string[] => {
  const unit = at(model.entries.unit, entry);
  const above = namesAbove(model, unit);
  return memberOf(model, entry) === null ? above : [...above, model.units.name[unit] ?? ''];
};

export const endOf = (model: Model, entry: number): number =>
  at(model.entries.start, entry) + (layoutOf(model, entry)[0] ?? 0);

const layoutOf = ({ data, entries }: Model, entry: number): readonly number[] =>
  data.layouts[at(entries.layout, entry)] ?? [];

export interface StageDays {
  readonly name: string;
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** The stages of an entry on their days. */
export function stagesOf(model: Model, entry: number): StageDays[] {
  const start = at(model.entries.start, entry);
  const layout = layoutOf(model, entry);
  return model.data.stages.map(({ name }, k) => ({
    name,
    from: start + (layout[1 + 2 * k] ?? 0),
    to: start + (layout[2 + 2 * k] ?? 0),
  }));
}
