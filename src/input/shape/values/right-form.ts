import { parseSpan } from '../../../domain/span.js';
import { explainSpan } from './misspelt-values.js';
import type { MapNode, Node } from '../../node.js';
import { datesIn, rightRange } from './right-dates.js';
import { distanceIn, rangeIn } from './right-distance.js';
import { nameText, quoted, writeFlow } from './write-flow.js';

/**
 * What was probably meant where a value is of the wrong kind, as YAML with the person's own words in it:
 * `stagger: 10天` means `stagger: { interval: 10天 }`. Null where there is no telling.
 */
export function rightForm(path: string, node: Node, isName = false): string | null {
  const [holder = '', key = ''] = path.split('.').slice(-2);
  if (NAMED_ITEMS.has(holder) && /^\d+$/u.test(key)) return ofNamed(node);
  const named = key === '' || (LISTS_OF_NAMES.has(holder) && /^\d+$/u.test(key)) ? holder : key;
  return isName ? ofName(named, node) : ofKey(named, node);
}

/** An item of theirs that is a list was meant as the list itself. */
const LISTS_OF_NAMES: ReadonlySet<string> = new Set(['units', 'members']);

/** Their items have a name, and more that may be left out. */
const NAMED_ITEMS: ReadonlySet<string> = new Set(['stages', 'activities', 'meetings', 'leaders']);

/** `stages: [学习, 整改]` */
const ofNamed = (node: Node): string | null => {
  const name = plainText(node);
  return name === '' ? null : `{ name: ${nameText(name)} }`;
};

/** `name: [甲, 乙]`: one name, with a comma. */
function ofName(key: string, node: Node): string | null {
  const parts = node.kind === 'list' ? node.items.map(plainText) : [];
  return parts.length === 0 || parts.includes('') ? null : `${key}: ${quoted(parts.join(', '))}`;
}

function ofKey(key: string, node: Node): string | null {
  if (node.kind === 'map') return LISTS.has(key) ? ofMap(key, node) : null;
  const words = node.kind === 'list' ? node.items.map(plainText) : [plainText(node)];
  const [text, second] = words;
  if (text === undefined || text === '' || words.length > 2) return null;
  const form = FORMS[key]?.(text, second ?? null) ?? null;
  return form === null ? null : `${key}: ${form}`;
}

const plainText = (node: Node): string => (node.kind === 'scalar' ? (node.text ?? '').trim() : '');

/** A list of one item whose `- ` or `[ ]` was left out. */
function ofMap(key: string, node: MapNode): string | null {
  const [first] = node.entries;
  if (first === undefined) return null;
  const item = node.flow === true ? writeFlow(node) : null;
  return item === null ? `- ${first.key.text ?? ''}: …` : `${key}: [${item}]`;
}

const LISTS: ReadonlySet<string> = new Set([
  'levels',
  'stages',
  'overrides',
  'after',
  'members',
  'avoid',
  'restdays',
  'away',
  'activities',
  'meetings',
  'contacts',
  'leaders',
  'supervision',
  'attend',
]);

/** The right value of a key, from a text and, where a list was written, its second item. */
type Form = (text: string, second: string | null) => string | null;

const span = (text: string): string =>
  (parseSpan(text) === null ? explainSpan(text).fix : text) ?? '…';

/** `10天左右`, `8-12天`, `[10天, 2天]` */
const distance: Form = (text, second) => {
  const { interval, tolerance } = distanceIn(text) ?? { interval: span(text), tolerance: null };
  const about = second === null ? tolerance : span(second);
  return `{ interval: ${interval}${about === null ? '' : `, tolerance: ${about}`} }`;
};
const interval: Form = (text) => `{ interval: ${span(text)} }`;

const window: Form = (text) => {
  const [end] = datesIn(text);
  return end === undefined ? `{ length: ${span(text)} }` : `{ end: ${end} }`;
};

const dates: Form = (text) => {
  const found = datesIn(text);
  return found.length === 0 ? null : `[${found.join(', ')}]`;
};

/** Days with a comma between them are single days; without, two are the ends of a range. */
const days: Form = (text, second) => {
  const range = /[，、；,;]/u.test(text) ? null : rightRange(text);
  return range === null ? dates(text, second) : `[${range}]`;
};

/** `［甲，乙］`, `甲、乙` */
const names: Form = (text) => `[${namesIn(text).join(', ')}]`;

const namesIn = (text: string): readonly string[] =>
  text
    .replace(/^[-[［【(（]|[\]］】)）]$/gu, '')
    .split(/[，、；,;]|\s-/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const units: Form = (text, second) =>
  /\.(?:csv|ya?ml)$/iu.test(text) ? `{ file: ${text} }` : names(text, second);

const stages: Form = (text) =>
  `[${namesIn(text)
    .map((name) => `{ name: ${name} }`)
    .join(', ')}]`;

/** `50%`, `２份`, `12个` */
const number: Form = (text) =>
  /^(\d+(?:\.\d+)?)\s*\D{0,2}$/u.exec(text.normalize('NFKC'))?.[1] ?? null;

/** A share may have decimals, a count may not. */
const whole: Form = (text, second) => {
  const found = number(text, second);
  return found !== null && /^\d+$/u.test(found) ? found : null;
};

/** `2到3个月`, `不少于3个月` */
const duration: Form = (text) => {
  const range = rangeIn(text);
  return range === null ? `{ min: ${span(text)} }` : `{ min: ${range[0]}, max: ${range[1]} }`;
};

/** `[2014-01-22]` */
const start: Form = (text) => datesIn(text)[0] ?? null;

/** `最后15天`, `10天` */
const within: Form = (text) => {
  const side = /最后|末|后/u.test(text) ? 'last' : 'first';
  return `{ ${side}: ${span(text.replace(/^(?:最后|最末|末|后|最前|前|头|最初)/u, ''))} }`;
};

/** `2014-01-22至2014-01-29` */
const between: Form = (text) => {
  const [from, to] = datesIn(text);
  return from === undefined || to === undefined ? null : `{ from: ${from}, to: ${to} }`;
};

const leaders: Form = (text) => stages(text, null);

const level: Form = (text) => `{ level: ${text} }`;

const flag: Form = (text) => {
  if (/^(?:是|对|yes|y|on)$/iu.test(text)) return 'true';
  return /^(?:否|不|no|n|off)$/iu.test(text) ? 'false' : null;
};

const FORMS: Readonly<Record<string, Form>> = {
  stagger: distance,
  overlap: distance,
  system: interval,
  'lead-first': interval,
  duration,
  start,
  window,
  avoid: days,
  restdays: days,
  away: days,
  workdays: dates,
  calendar: (text) => (text === 'cn' || text === 'none' ? `{ holidays: ${text} }` : null),
  match: level,
  of: level,
  inspects: level,
  within,
  between,
  leaders,
  after: (text) => `{ activity: ${text} }`,
  units,
  members: names,
  levels: names,
  echelons: names,
  stages,
  share: number,
  count: whole,
  revision: whole,
  days: whole,
  groups: whole,
  per: whole,
  visits: whole,
  'per-day': whole,
  hours: number,
  fill: flag,
  optional: flag,
};
