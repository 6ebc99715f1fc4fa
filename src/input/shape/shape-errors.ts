import { finding } from '../../diagnostics/finding.js';
import type { Kind } from '../../diagnostics/codes/shape.js';
import { nearest } from '../../domain/spelling.js';
import { explainDate, explainSpan, type DateTrouble } from './misspelt-values.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import { entryOf, headOf, type Node, type ScalarNode } from '../node.js';
import { rightRange } from './right-dates.js';
import { rightForm } from './right-form.js';
import { scalarValue } from './to-value.js';
import type { ShapeError } from './validators.generated.js';

/** The part of the document that a validator looked at. */
export interface Checked {
  readonly root: Node;
  /** How findings name the root: `units`, a unit's name; empty for the document. */
  readonly label: string;
}

interface Spot {
  readonly node: Node;
  readonly path: string;
}

/** What the validator found, as findings with places. */
export function addShapeErrors(
  errors: readonly ShapeError[],
  checked: Checked,
  findings: FindingList,
): void {
  // `if` repeats what `then` or `else` has said already.
  const telling = errors.filter((error) => error.keyword !== 'if');
  for (const [k, error] of telling.entries()) {
    if (findings.isFull) return findings.skip(telling.length - k, headOf(checked.root));
    HANDLERS[error.keyword]?.(error, spotOf(error.instancePath, checked), findings);
  }
}

function spotOf(pointer: string, { root, label }: Checked): Spot {
  let node = root;
  const path = label === '' ? [] : [label];
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: Node | undefined =
      node.kind === 'list' ? node.items[Number(step)] : entryOf(node, step)?.value;
    if (next === undefined) break;
    node = next;
    path.push(step);
  }
  return { node, path: path.join('.') };
}

type Handler = (error: ShapeError, spot: Spot, findings: FindingList) => void;

const HANDLERS: Readonly<Record<string, Handler>> = {
  additionalProperties: unknownKey,
  required: (error, { node, path }, findings) =>
    findings.add(
      finding('TC202', headOf(node), { key: String(error.params['missingProperty']), path }),
    ),
  type: wrongType,
  pattern: wrongText,
  enum: wrongWord,
  minItems: (_error, { node, path }, findings) =>
    findings.add(finding('TC207', node, { path, problem: 'empty', value: '' })),
  minimum: tooSmall,
  exclusiveMinimum: tooSmall,
};

function unknownKey(error: ShapeError, { node, path }: Spot, findings: FindingList): void {
  const key = String(error.params['additionalProperty']);
  const allowed = Object.keys(error.parentSchema['properties'] ?? {});
  const at = entryOf(node, key)?.key ?? node;
  const start = /^([A-Za-z-]+)[:：]/u.exec(key)?.[1] ?? '';
  const colonAfter = allowed.includes(start) ? start : null;
  const suggestion = nearest(key, allowed);
  findings.add(finding('TC201', at, { key, path, suggestion, allowed, colonAfter }));
}

function wrongType(error: ShapeError, { node, path }: Spot, findings: FindingList): void {
  if (node.kind === 'scalar' && node.text !== null && isText(error)) {
    return wrongScalar(node, node.text, error, path, findings);
  }
  const types = [error.params['type']].flat().flatMap((type) => String(type).split(','));
  const expected = types.map((type) => KINDS[type] ?? 'text');
  const fix = rightForm(path, node);
  findings.add(finding('TC203', pointAt(node), { path, expected, actual: kindOf(node), fix }));
}

const isText = (error: ShapeError): boolean => error.parentSchema['$comment'] !== undefined;

/** A number or `true` where text is due: spans and dates say more, codes and names are taken as written. */
function wrongScalar(
  node: ScalarNode,
  text: string,
  error: ShapeError,
  path: string,
  findings: FindingList,
): void {
  const meant = error.parentSchema['$comment'];
  if (meant === 'span' || meant === 'date') return wrongText(error, { node, path }, findings);
  if (typeof scalarValue(node) === 'number') findings.addUnquoted(node, text);
  else {
    const facts = { path, expected: ['text'], actual: kindOf(node), fix: null } as const;
    findings.add(finding('TC203', node, facts));
  }
}

function wrongText(error: ShapeError, { node, path }: Spot, findings: FindingList): void {
  const value = node.kind === 'scalar' ? (node.text ?? '') : '';
  const meant = error.parentSchema['$comment'];
  if (meant === 'span') findings.add(finding('TC205', node, { value, ...explainSpan(value) }));
  else if (meant === 'date')
    findings.add(finding('TC206', node, { value, ...explainDay(value, path) }));
  else {
    const problem = value.trim() === '' ? 'empty' : meant === 'code' ? 'pattern' : 'spaces';
    findings.add(finding('TC207', node, { path, problem, value }));
  }
}

/** Where days to avoid are due, two dates in one text are a range. */
function explainDay(value: string, path: string): DateTrouble {
  const trouble = explainDate(value);
  const range = trouble.fix === null && /\.(?:avoid|restdays)\./u.test(path);
  return range ? { ...trouble, fix: rightRange(value) } : trouble;
}

function wrongWord(error: ShapeError, { node, path }: Spot, findings: FindingList): void {
  const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
  if (node.kind !== 'scalar' || node.text === null) {
    const facts = { path, expected: ['text'], actual: kindOf(node), fix: null } as const;
    findings.add(finding('TC203', pointAt(node), facts));
    return;
  }
  const facts = { path, value: node.text, allowed, suggestion: nearest(node.text, allowed) };
  findings.add(finding('TC204', node, facts));
}

function tooSmall(error: ShapeError, { node, path }: Spot, findings: FindingList): void {
  const value = node.kind === 'scalar' ? (node.text ?? '') : '';
  const limit = Number(error.params['limit']);
  const exclusive = error.keyword === 'exclusiveMinimum';
  findings.add(finding('TC208', node, { path, value, limit, exclusive }));
}

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
  null: 'null',
};

function kindOf(node: Node): Kind {
  if (node.kind !== 'scalar') return node.kind;
  const value = scalarValue(node);
  if (value === null) return 'null';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

const pointAt = (node: Node) => (node.kind === 'scalar' ? node : headOf(node));
