import { finding } from '../diagnostics/finding.js';
import type { SetProblem } from '../diagnostics/codes/shape.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { MapNode, Node, ScalarNode } from './node.js';
import { readYaml } from './yaml/read-yaml.js';

interface Setting {
  readonly source: number;
  readonly text: string;
  readonly steps: readonly ScalarNode[];
  readonly value: Node;
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
): { root: Node; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let changed = root;
  for (const text of settings) {
    const source = addSource(text);
    const setting = readSetting(text, source);
    const next = typeof setting === 'string' ? setting : change(changed, setting, 0);
    if (typeof next === 'string') diagnostics.push(refuse(source, text, next));
    else changed = next;
  }
  return { root: changed, diagnostics };
}

const refuse = (source: number, setting: string, problem: SetProblem): Diagnostic =>
  finding('TC212', { source, start: 0, end: setting.length }, { setting, problem });

function readSetting(text: string, source: number): Setting | SetProblem {
  const equals = text.indexOf('=');
  if (equals < 1) return 'form';
  const steps = stepsOf(text.slice(0, equals), source);
  if (steps.some((step) => step.text === '')) return 'form';
  // Spaces in place of the key keep the offsets of the value.
  const read = readYaml(' '.repeat(equals + 1) + text.slice(equals + 1), source);
  if (read.root !== null)
    return read.diagnostics.length > 0 ? 'syntax' : { source, text, steps, value: read.root };
  return 'syntax';
}

function stepsOf(key: string, source: number): ScalarNode[] {
  let start = 0;
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
  if (node?.kind === 'list') return changeItem(node.items, node, setting, depth);
  if (node !== null && node.kind === 'scalar' && node.text !== null) return 'no-map';
  const { source, text } = setting;
  const map: MapNode =
    node?.kind === 'map' ? node : { kind: 'map', source, start: 0, end: text.length, entries: [] };
  const old = map.entries.find((entry) => entry.key.text === step.text);
  const value = change(old?.value ?? null, setting, depth + 1);
  if (typeof value === 'string') return value;
  const entries =
    old === undefined
      ? [...map.entries, { key: step, value }]
      : map.entries.map((entry) => (entry === old ? { key: entry.key, value } : entry));
  return { ...map, entries };
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
