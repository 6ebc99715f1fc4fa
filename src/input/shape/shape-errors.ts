import { finding } from '../../diagnostics/finding.js';
import type { Kind, RangeFacts } from '../../diagnostics/codes/shape.js';
import { nearest } from '../../domain/spelling.js';
import { parseSpan } from '../../domain/span.js';
import { explainDate, explainSpan, type DateTrouble } from './values/misspelt-values.js';
import { explainSpanAt, oddRange } from './values/right-distance.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import { entryOf, headOf, type Node, type ScalarNode } from '../node.js';
import { hasTolerance, placeAt } from './keys/key-places.js';
import { isRosterRow } from '../roster/row.js';
import { signTrouble } from './signs.js';
import type { KeyTrouble } from './keys/key-trouble.js';
import { explainKey } from './keys/unknown-key.js';
import { rightRange } from './values/right-dates.js';
import { rightForm } from './values/right-form.js';
import { explainHours, explainTime } from './values/times.js';
import { scalarValue } from './to-value.js';
import type { ShapeError } from './validators.generated.js';

/** The part of the document that a validator looked at. */
export interface Checked {
  readonly root: Node;
  /** How findings name the root: `units`, a unit's name; empty for the document. */
  readonly label: string;
  /** The root's place among those of the schema: `units[]`; empty for the document. */
  readonly place: string;
}

interface Spot {
  readonly node: Node;
  /** The map or list that the node stands in; the node itself at the root. */
  readonly holder: Node;
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
  const keys = unknownKeys(telling, checked);
  const cured = curedBy(keys);
  for (const [k, error] of telling.entries()) {
    if (findings.isFull) return findings.skip(telling.length - k, headOf(checked.root));
    if (error.keyword === 'additionalProperties') {
      const { found } = keys.get(error) ?? troubleOf(error, checked);
      if (found !== null) findings.add(found);
    } else if (!cured.has(missingKey(error)))
      addError(error, spotOf(error.instancePath, checked), findings);
  }
}

/** Where the sign is wrong that stands in a value or around it, there is no more to say of the value. */
function addError(error: ShapeError, spot: Spot, findings: FindingList): void {
  const sign = signTrouble(spot.node, 'error');
  if (sign !== null && SIGN_KEYWORDS.has(error.keyword)) findings.add(sign);
  else HANDLERS[error.keyword]?.(error, spot, findings);
}

const SIGN_KEYWORDS: ReadonlySet<string> = new Set(['type', 'pattern', 'enum']);

type KeyTroubles = ReadonlyMap<ShapeError, KeyTrouble>;

/** More of them are looked at one by one, and cure nothing: a map that is all wrong has no end of them. */
const MOST_UNKNOWN_KEYS = 1000;

function unknownKeys(errors: readonly ShapeError[], checked: Checked): KeyTroubles {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  const first = unknown.slice(0, MOST_UNKNOWN_KEYS);
  return new Map(first.map((error) => [error, troubleOf(error, checked)]));
}

function troubleOf(
  { instancePath, params, parentSchema }: ShapeError,
  checked: Checked,
): KeyTrouble {
  const { node, path } = spotOf(instancePath, checked);
  return explainKey({
    map: node,
    key: String(params['additionalProperty']),
    path,
    place: placeAt(checked.place, instancePath),
    allowed: Object.keys(parentSchema['properties'] ?? {}),
  });
}

/** Keys that are not missing: they stand there under another name. */
const curedBy = (keys: KeyTroubles): ReadonlySet<string> =>
  new Set(
    [...keys].flatMap(([{ instancePath }, { cures }]) =>
      cures.map((key) => `${instancePath} ${key}`),
    ),
  );

const missingKey = ({ keyword, instancePath, params }: ShapeError): string =>
  keyword === 'required' ? `${instancePath} ${String(params['missingProperty'])}` : '';

function spotOf(pointer: string, { root, label }: Checked): Spot {
  let [node, holder] = [root, root];
  const path = label === '' ? [] : [label];
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: Node | undefined =
      node.kind === 'list' ? node.items[Number(step)] : entryOf(node, step)?.value;
    if (next === undefined) break;
    [holder, node] = [node, next];
    path.push(step);
  }
  return { node, holder, path: path.join('.') };
}

type Handler = (error: ShapeError, spot: Spot, findings: FindingList) => void;

const HANDLERS: Readonly<Record<string, Handler>> = {
  required: (error, { node, path }, findings) =>
    findings.add(
      finding('TC202', headOf(node), { key: String(error.params['missingProperty']), path }),
    ),
  type: wrongType,
  pattern: wrongText,
  enum: wrongWord,
  minItems: isEmpty,
  minProperties: isEmpty,
  minimum: tooSmall,
  exclusiveMinimum: tooSmall,
  maximum: (error, { node, path }, findings) =>
    findings.add(
      finding('TC221', node, { path, value: rawText(node), limit: Number(error.params['limit']) }),
    ),
};

/** An empty cell for the name is the only null in a row of a roster: other empty cells are left out. */
const isNamelessRow = (node: Node, holder: Node): boolean =>
  node.kind === 'scalar' &&
  node.text === null &&
  isRosterRow(holder) &&
  entryOf(holder, 'name')?.value === node;

function wrongType(error: ShapeError, { node, holder, path }: Spot, findings: FindingList): void {
  if (isNamelessRow(node, holder)) {
    findings.add(finding('TC202', node, { key: 'name', path, isRow: true }));
    return;
  }
  if (node.kind === 'scalar' && node.text !== null && isText(error)) {
    return wrongScalar(node, error, { node, holder, path }, findings);
  }
  const odd = oddDistance(node, path);
  if (odd !== null) {
    findings.add(
      finding('TC205', node, { value: rawText(node), problem: 'range', fix: null, odd }),
    );
    return;
  }
  const types = [error.params['type']].flat().flatMap((type) => String(type).split(','));
  const expected = types.map((type) => KINDS[type] ?? 'text');
  const fix = rightForm(path, node, error.parentSchema['$comment'] === 'name');
  findings.add(finding('TC203', pointAt(node), { path, expected, actual: kindOf(node), fix }));
}

/** `stagger: 8-11天` says what is meant, and yet there is no one way to write it. */
const oddDistance = (node: Node, path: string): RangeFacts | null =>
  hasTolerance(path.slice(path.lastIndexOf('.') + 1)) ? oddRange(rawText(node)) : null;

const rawText = (node: Node): string => (node.kind === 'scalar' ? (node.text ?? '') : '');

const isText = (error: ShapeError): boolean => error.parentSchema['$comment'] !== undefined;

/** A number or `true` where text is due: spans and dates say more, codes and names are taken as written. */
function wrongScalar(node: ScalarNode, error: ShapeError, spot: Spot, findings: FindingList): void {
  const { path } = spot;
  const meant = error.parentSchema['$comment'];
  if (meant === 'span' || meant === 'date' || isTime(meant))
    return wrongText(error, spot, findings);
  if (typeof scalarValue(node) === 'number') findings.addUnquoted(node, rawText(node));
  else {
    const facts = { path, expected: ['text'], actual: kindOf(node), fix: null } as const;
    findings.add(finding('TC203', node, facts));
  }
}

function wrongText(error: ShapeError, { node, path, holder }: Spot, findings: FindingList): void {
  const value = rawText(node);
  const meant = error.parentSchema['$comment'];
  if (meant === 'span') {
    findings.add(finding('TC205', node, { value, ...explainSpanAt(value, path, holder) }));
  } else if (meant === 'start') wrongStart(node, value, path, findings);
  else if (isTime(meant)) {
    const fix = meant === 'time' ? explainTime(value) : explainHours(value);
    findings.add(finding('TC222', node, { value, form: meant, fix }));
  } else if (meant === 'date')
    findings.add(finding('TC206', node, { value, ...explainDay(value, path) }));
  else {
    const problem = value.trim() === '' ? 'empty' : meant === 'code' ? 'pattern' : 'spaces';
    findings.add(finding('TC207', node, { path, problem, value }));
  }
}

const isTime = (meant: unknown): meant is 'time' | 'hours' => meant === 'time' || meant === 'hours';

/** A date that is none, or a word that means nothing here. */
function wrongStart(node: Node, value: string, path: string, findings: FindingList): void {
  const trouble = explainDate(value);
  if (trouble.problem !== 'form' || trouble.fix !== null) {
    findings.add(finding('TC206', node, { value, ...trouble }));
    return;
  }
  const span = parseSpan(value) === null ? explainSpan(value).fix : value;
  const suggestion = span !== null ? `{ after: kickoff, interval: ${span} }` : nearestStart(value);
  findings.add(finding('TC204', node, { path, value, allowed: STARTS, suggestion }));
}

const STARTS = ['kickoff', '2014-01-22', '{ after: kickoff, interval: 5天 }'] as const;

const nearestStart = (value: string): string | null =>
  /启动|动员/u.test(value) ? 'kickoff' : nearest(value, ['kickoff']);

/** Where days to avoid are due, two dates in one text are a range. */
function explainDay(value: string, path: string): DateTrouble {
  const trouble = explainDate(value);
  const range = trouble.fix === null && /\.(?:avoid|restdays|away)\./u.test(path);
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

function isEmpty(_error: ShapeError, { node, path }: Spot, findings: FindingList): void {
  findings.add(finding('TC207', node, { path, problem: 'empty', value: '' }));
}

function tooSmall(error: ShapeError, { node, path }: Spot, findings: FindingList): void {
  const value = rawText(node);
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
  if (typeof value === 'number') return kindOfNumber(value);
  return typeof value === 'string' ? 'text' : 'boolean';
}

function kindOfNumber(value: number): Kind {
  if (!Number.isFinite(value)) return 'not-finite';
  return Number.isInteger(value) ? 'number' : 'fraction';
}

const pointAt = (node: Node) => (node.kind === 'scalar' ? node : headOf(node));
