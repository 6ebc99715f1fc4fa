import type { SourceText } from '../../diagnostics/source-text.js';
import { parseDay } from '../../domain/day.js';
import type { Block, Slot } from '../../domain/slots.js';
import { spanFormOf } from '../../domain/span-form.js';
import { placeKey, type SourcePlace } from '../../domain/source-place.js';
import {
  entryOf,
  itemsOf,
  placeOf,
  valueOf,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../node.js';
import { unitNodes } from '../unit-nodes.js';
import type { Trees } from '../unit-settings.js';
import type { Edit } from './edit.js';
import {
  addItem,
  addKeyBehind,
  addKeyFirst,
  endOfLine,
  lineBehind,
  replaceValue,
} from './write-value.js';

/** A value of a plan that stands in one of its files, or would stand there if it were written. */
export interface ValueSite {
  /** What `--set` takes: several where aliases, or a file that is taken in twice, repeat the value. */
  readonly paths: readonly [string, ...string[]];
  /** The value; where it is not written, what it would stand behind. */
  readonly at: SourcePlace;
  /** Null where it is not written. */
  readonly written: string | null;
  readonly form: 'span' | 'day';
  /** Of a span that is not written: the days that stand for it, and a neighbour whose words it is written in. */
  readonly absent: { readonly days: number; readonly like: string } | null;
  /** All that the plan takes from here, one for each path or more. */
  readonly slots: readonly Slot[];
  /** Null where the file is not written so that it can be changed there. */
  readonly edit: (value: string) => Edit | null;
  /** Whether it stands in a cell of a workbook, which nothing but a person can change. */
  readonly byHand: boolean;
}

type Found = Omit<ValueSite, 'slots' | 'paths' | 'byHand'> & {
  readonly path: string;
  readonly slot: Slot;
};

/** All that stands in files, in the order of the plan. What `--set` gave is none of it. */
export function valueSites(trees: Trees, sources: readonly SourceText[]): readonly ValueSite[] {
  const byPlace = new Map<string, ValueSite>();
  for (const found of new Walk(sources).all(trees)) {
    const source = sources[found.at.source];
    if (source?.isFile !== true) continue;
    const key = `${placeKey(found.at)} ${found.written === null ? lastKey(found.path) : ''}`;
    byPlace.set(key, withFound(byPlace.get(key), found, source.isSheet));
  }
  return [...byPlace.values()];
}

/** What is not written would stand behind something else, which has a place of its own. */
const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function withFound(
  before: ValueSite | undefined,
  { path, slot, ...site }: Found,
  byHand: boolean,
): ValueSite {
  if (before === undefined) return { ...site, paths: [path], slots: [slot], byHand };
  return {
    ...before,
    paths: before.paths.includes(path) ? before.paths : [...before.paths, path],
    slots: [...before.slots, slot],
    edit: (value) => before.edit(value) ?? site.edit(value),
  };
}

const SPANS = ['interval', 'tolerance', 'min', 'max', 'target', 'length'] as const;
const RULES = [
  ['stagger', 'stagger'],
  ['overlap', 'overlap'],
  ['duration', 'duration'],
  ['window', 'window'],
  ['start', 'start'],
  ['system', 'system'],
  ['lead-first', 'leadFirst'],
] as const;
const OWN_DATES = [
  ['start', 'start'],
  ['not-before', 'notBefore'],
  ['not-after', 'notAfter'],
] as const;

type TolerantRule = 'stagger' | 'overlap' | 'start';

class Walk {
  readonly #sources: readonly SourceText[];
  /** Rules that have a tolerance somewhere: where one has none, nothing means zero. */
  readonly #tolerant = new Set<string>();
  readonly #missing: Found[] = [];

  constructor(sources: readonly SourceText[]) {
    this.#sources = sources;
  }

  *all(trees: Trees): Generator<Found> {
    const { root } = trees;
    yield* this.#kickoff(root);
    yield* this.#calendar(root);
    yield* this.#stages(root);
    yield* this.#block(valueOf(root, 'rules'), 'rules', { of: 'plan' });
    yield* this.#overrides(root);
    yield* this.#units(trees);
    yield* this.#system(root, trees);
    yield* this.#missing.filter(
      ({ slot }) => slot.kind !== 'rule' || !this.#tolerant.has(slot.rule),
    );
  }

  *#kickoff(root: Node): Generator<Found> {
    const node = valueOf(root, 'kickoff');
    const isDate = node?.kind === 'scalar';
    yield* this.#day(isDate ? node : valueOf(node, 'date'), isDate ? 'kickoff' : 'kickoff.date', {
      kind: 'kickoff',
    });
  }

  *#calendar(root: Node): Generator<Found> {
    const calendar = valueOf(root, 'calendar');
    for (const list of ['avoid', 'restdays'] as const) {
      for (const [item, node] of itemsOf(valueOf(calendar, list)).entries()) {
        const path = `calendar.${list}.${item}`;
        const slot = { kind: 'range', list, item } as const;
        if (node.kind === 'scalar') yield* this.#day(node, path, { ...slot, end: 'both' });
        for (const end of ['from', 'to'] as const) {
          yield* this.#day(valueOf(node, end), `${path}.${end}`, { ...slot, end });
        }
      }
    }
    yield* this.#workday(root, entryOf(root, 'calendar')?.value ?? null);
  }

  /** One more workday: behind those there are, or else in a list of its own. */
  *#workday(root: Node, calendar: Node | null): Generator<Found> {
    const list = entryOf(calendar, 'workdays')?.value ?? null;
    const holder = list?.kind === 'list' ? list : calendar?.kind === 'map' ? calendar : root;
    if (list !== null && list.kind !== 'list') return;
    if (calendar !== null && calendar.kind !== 'map') return;
    const text = this.#textOf(holder);
    const edit = (value: string): Edit | null => {
      if (holder.kind === 'list') return addItem(text, holder, value);
      if (holder.kind !== 'map') return null;
      if (holder !== root) return addKeyFirst(text, holder, `workdays: [${value}]`);
      return newCalendar(text, holder, `calendar: { workdays: [${value}] }`);
    };
    const base = { path: 'calendar.workdays.+', written: null, form: 'day', absent: null } as const;
    yield {
      ...base,
      at: placeOf({ ...holder, end: holder.start }),
      slot: { kind: 'workday' },
      edit,
    };
  }

  *#stages(root: Node): Generator<Found> {
    for (const [item, node] of itemsOf(valueOf(root, 'stages')).entries()) {
      yield* this.#span(valueOf(node, 'duration'), `stages.${item}.duration`, {
        kind: 'stage',
        item,
      });
    }
  }

  *#overrides(root: Node): Generator<Found> {
    for (const [override, node] of itemsOf(valueOf(root, 'overrides')).entries()) {
      const path = `overrides.${override}`;
      yield* this.#block(valueOf(node, 'rules'), `${path}.rules`, {
        of: 'override',
        item: override,
      });
      for (const [item, after] of itemsOf(valueOf(node, 'after')).entries()) {
        const slot = { kind: 'after', override, item } as const;
        yield* this.#span(valueOf(after, 'interval'), `${path}.after.${item}.interval`, slot);
      }
    }
  }

  *#block(rules: Node | null, path: string, block: Block): Generator<Found> {
    for (const [written, rule] of RULES) {
      const node = valueOf(rules, written);
      const own = `${path}.${written}`;
      if (node?.kind === 'scalar') {
        if (rule === 'start')
          yield* this.#day(node, own, { kind: 'rule', block, rule, key: 'day' });
        continue;
      }
      for (const key of SPANS) {
        yield* this.#span(valueOf(node, key), `${own}.${key}`, { kind: 'rule', block, rule, key });
      }
      yield* this.#day(valueOf(node, 'end'), `${own}.end`, {
        kind: 'rule',
        block,
        rule,
        key: 'end',
      });
      if (rule === 'stagger' || rule === 'overlap' || rule === 'start')
        this.#tolerance(node, own, block, rule);
    }
  }

  /** Where a distance has no tolerance, it has one of nothing. */
  #tolerance(node: Node | null, path: string, block: Block, rule: TolerantRule): void {
    if (node?.kind !== 'map') return;
    if (entryOf(node, 'tolerance') !== null) return void this.#tolerant.add(rule);
    const interval = entryOf(node, 'interval');
    if (interval?.value.kind !== 'scalar') return;
    const { key, value } = interval;
    const isMerged = key.source !== node.source || key.start < node.start;
    const isAlias = value.source !== key.source || value.start < key.start;
    const text = this.#textOf(node);
    this.#missing.push({
      path: `${path}.tolerance`,
      at: placeOf(isAlias ? key : value),
      written: null,
      form: 'span',
      absent: { days: 0, like: value.text ?? '' },
      slot: { kind: 'rule', block, rule, key: 'tolerance' },
      edit: (to) => {
        // It is written into the map that this one takes its keys from.
        if (isMerged) return null;
        const written = `tolerance: ${to}`;
        return isAlias
          ? addKeyFirst(text, node, written)
          : addKeyBehind(text, node, interval, written);
      },
    });
  }

  *#units(trees: Trees): Generator<Found> {
    for (const { node, path, code } of unitNodes(trees.root, trees.includes)) {
      if (node.kind !== 'map') continue;
      const own = `units[${code ?? path}]`;
      const at = placeOf(valueOf(node, 'name') ?? node);
      for (const [written, key] of OWN_DATES) {
        yield* this.#day(valueOf(node, written), `${own}.${written}`, { kind: 'owner', at, key });
      }
      yield* this.#block(valueOf(node, 'rules'), `${own}.rules`, { of: 'unit', at });
    }
  }

  /** The day that members of one system keep from those above: one, where nothing is written. */
  *#system(root: Node, { includes }: Trees): Generator<Found> {
    const rules = valueOf(root, 'rules');
    if (rules?.kind !== 'map' || entryOf(rules, 'system') !== null) return;
    if (!hasSystems(unitNodes(root, includes))) return;
    const text = this.#textOf(rules);
    yield {
      path: 'rules.system.interval',
      at: placeOf({ ...rules, end: rules.start }),
      written: null,
      form: 'span',
      absent: { days: 1, like: '1天' },
      slot: { kind: 'rule', block: { of: 'plan' }, rule: 'system', key: 'interval' },
      edit: (value) => addKeyFirst(text, rules, `system: { interval: ${value} }`),
    };
  }

  *#day(node: Node | null, path: string, slot: Slot): Generator<Found> {
    if (node?.kind !== 'scalar' || parseDay(node.text ?? '') === null) return;
    yield this.#written(node, path, 'day', slot);
  }

  *#span(node: Node | null, path: string, slot: Slot): Generator<Found> {
    if (node?.kind !== 'scalar' || spanFormOf(node.text ?? '') === null) return;
    yield this.#written(node, path, 'span', slot);
  }

  #written(node: ScalarNode, path: string, form: 'span' | 'day', slot: Slot): Found {
    const text = this.#textOf(node);
    const isSheet = this.#sources[node.source]?.isSheet === true;
    const edit = (value: string): Edit | null => (isSheet ? null : replaceValue(text, node, value));
    return { path, at: placeOf(node), written: node.text, form, absent: null, slot, edit };
  }

  #textOf({ source }: SourcePlace): string {
    return this.#sources[source]?.text ?? '';
  }
}

/** Whether any member or unit is of a vertical system. */
function hasSystems(units: Iterable<{ readonly node: Node; readonly isMember: boolean }>): boolean {
  for (const { node, isMember } of units)
    if (isMember && valueOf(node, 'system') !== null) return true;
  return false;
}

/** Below the kickoff, where that ends its line; else above everything. */
function newCalendar(text: string, root: MapNode, written: string): Edit | null {
  const entry = entryOf(root, 'kickoff');
  if (root.flow === true || entry === null || entry.value.source !== root.source)
    return addKeyFirst(text, root, written);
  const { end } = entry.value;
  const rest = text.slice(end, endOfLine(text, end));
  if (!/^\s*\}?\s*(?:#.*)?$/u.test(rest)) return addKeyFirst(text, root, written);
  return lineBehind(text, root, end, 0, written);
}
