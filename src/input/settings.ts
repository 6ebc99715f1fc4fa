import { finding } from '../diagnostics/finding.js';
import type { SetProblem } from '../diagnostics/codes/shape.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import {
  isEmpty,
  withEntries,
  type ListNode,
  type MapNode,
  type Node,
  type ScalarNode,
} from './node.js';
import { withUnit, type Trees } from './unit-settings.js';
import { readYaml } from './yaml/read-yaml.js';

/** `KEY=VALUE`, or `units[UNIT].KEY=VALUE` of a unit wherever it is written. */
interface Setting {
  readonly source: number;
  readonly text: string;
  /** A code, an id or a path; null where the key is one of the plan's own. */
  readonly unit: string | null;
  readonly steps: readonly ScalarNode[];
  readonly value: Node;
}

/** A plan after its settings, but for those of units, which may stand in files that are not read yet. */
interface Applied {
  readonly root: Node;
  readonly ofUnits: readonly Setting[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Applies each `--set KEY=VALUE` in turn. Each is a source of its own, so findings can point into it.
 *
 * @param addSource takes in the text of a setting and gives the number of its source.
 */
export function applySettings(
  root: Node,
  settings: readonly string[],
  addSource: (text: string) => number,
): Applied {
  const diagnostics: Diagnostic[] = [];
  const ofUnits: Setting[] = [];
  let changed = root;
  for (const text of settings) {
    const source = addSource(text);
    const setting = readSetting(text, source);
    if (typeof setting !== 'string' && setting.unit !== null) {
      ofUnits.push(setting);
      continue;
    }
    const next = typeof setting === 'string' ? setting : change(changed, setting, 0);
    if (typeof next === 'string') diagnostics.push(refuse(source, text, next));
    else changed = next;
  }
  return { root: changed, ofUnits, diagnostics };
}

/** Applies those of units, once all files have been read. */
export function applyUnitSettings(
  trees: Trees,
  settings: readonly Setting[],
): Trees & { readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let changed = trees;
  for (const setting of settings) {
    const next = withUnit(changed, setting.unit ?? '', (unit) => change(unit, setting, 0));
    if (typeof next === 'string') diagnostics.push(refuse(setting.source, setting.text, next));
    else changed = next;
  }
  return { ...changed, diagnostics };
}

const refuse = (source: number, setting: string, problem: SetProblem): Diagnostic =>
  finding('TC212', { source, start: 0, end: setting.length }, { setting, problem });

/** What stands before the keys of a unit; names may have any sign in them but `]`. */
const UNIT = /^\s*units\[([^\]]+)\]\./u;

function readSetting(text: string, source: number): Setting | SetProblem {
  const [head = '', unit = null] = UNIT.exec(text) ?? [];
  if (unit === null && /^\s*units\[/u.test(text)) return 'form';
  const equals = text.indexOf('=', head.length);
  if (equals < 1) return 'form';
  const steps = stepsOf(text.slice(head.length, equals), source, head.length);
  if (steps.some((step) => step.text === '')) return 'form';
  // Spaces in place of the key keep the offsets of the value.
  const read = readYaml(' '.repeat(equals + 1) + text.slice(equals + 1), source);
  if (read.root !== null)
    return read.diagnostics.length > 0 ? 'syntax' : { source, text, unit, steps, value: read.root };
  return 'syntax';
}

function stepsOf(key: string, source: number, from: number): ScalarNode[] {
  let start = from;
  return key.split('.').map((part) => {
    const step: ScalarNode = {
      kind: 'scalar',
      source,
      start,
      end: start + part.length,
      text: part.trim(),
      plain: true,
    };
    start += part.length + 1;
    return step;
  });
}

/** A copy of `node` with the value put in; what is not on the way is shared. */
function change(node: Node | null, setting: Setting, depth: number): Node | SetProblem {
  const step = setting.steps[depth];
  if (step === undefined) return setting.value;
  if (step.text === APPEND) return appended(node, setting, depth);
  if (node?.kind === 'list') return changeItem(node.items, node, setting, depth);
  if (node !== null && node.kind === 'scalar' && node.text !== null) return 'no-map';
  const { source, text } = setting;
  const map: MapNode =
    node?.kind === 'map' ? node : { kind: 'map', source, start: 0, end: text.length, entries: [] };
  const { entries: before } = map;
  const old = before.find((entry) => entry.key.text === step.text);
  const value = change(old?.value ?? null, setting, depth + 1);
  if (typeof value === 'string') return value;
  const entries =
    old === undefined
      ? [...before, { key: step, value }]
      : before.map((entry) => (entry === old ? { key: entry.key, value } : entry));
  return withEntries(map, entries);
}

/** Stands for an item that is put behind the others: `calendar.workdays.+=2014-02-08`. */
const APPEND = '+';

function appended(node: Node | null, setting: Setting, depth: number): Node | SetProblem {
  if (node !== null && node.kind !== 'list' && !isEmpty(node)) return 'no-list';
  const { source, text } = setting;
  const list: ListNode =
    node?.kind === 'list' ? node : { kind: 'list', source, start: 0, end: text.length, items: [] };
  const item = change(null, setting, depth + 1);
  return typeof item === 'string' ? item : { ...list, items: [...list.items, item] };
}

/** An item by its number, from 0, or by its name. */
function changeItem(
  items: readonly Node[],
  list: Node,
  setting: Setting,
  depth: number,
): Node | SetProblem {
  const word = setting.steps[depth]?.text ?? '';
  const named = items.findIndex((item) => nameOf(item) === word);
  const index = named >= 0 ? named : /^\d{1,9}$/u.test(word) ? Number(word) : -1;
  const old = items[index];
  if (old === undefined || list.kind !== 'list') return 'index';
  const value = change(old, setting, depth + 1);
  return typeof value === 'string' ? value : { ...list, items: items.with(index, value) };
}

const nameOf = (node: Node): string | null => {
  const name =
    node.kind === 'map' ? node.entries.find((entry) => entry.key.text === 'name')?.value : node;
  return name?.kind === 'scalar' ? name.text : null;
};
