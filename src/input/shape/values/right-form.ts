import { parseSpan } from '../../../domain/span.js';
import { explainSpan } from './misspelt-values.js';
import type { Node } from '../../node.js';
import { datesIn, rightRange } from './right-dates.js';
import { distanceIn, rangeIn } from './right-distance.js';
import { nameText, quoted } from './write-flow.js';

/**
 * What was probably meant where a value is of the wrong kind, as YAML with the person's own words in it:
 * `stagger: 10天` means `stagger: { interval: 10天 }`. Null where there is no telling.
 */
export function rightForm(path: string, node: Node, isName = false): string | null {
  const [holder = '', key = ''] = path.split('.').slice(-2);
  if (holder === 'stages' && /^\d+$/u.test(key)) return ofStage(node);
  if (isName) return ofName(key || holder, node);
  return ofKey(key || holder, node);
}

/** `stages: [学习, 整改]` */
const ofStage = (node: Node): string | null => {
  const name = textOf(node);
  return name === '' ? null : `{ name: ${nameText(name)} }`;
};

/** `name: [甲, 乙]`: one name, with a comma. */
function ofName(key: string, node: Node): string | null {
  const parts = node.kind === 'list' ? node.items.map(textOf) : [];
  return parts.length === 0 || parts.includes('') ? null : `${key}: ${quoted(parts.join(', '))}`;
}

function ofKey(key: string, node: Node): string | null {
  if (node.kind === 'map') return ofMap(key, node.entries[0]?.key.text ?? null);
  const words = node.kind === 'list' ? node.items.map(textOf) : [textOf(node)];
  const [text, second] = words;
  if (text === undefined || text === '' || words.length > 2) return null;
  const form = FORMS[key]?.(text, second ?? null) ?? null;
  return form === null ? null : `${key}: ${form}`;
}

const textOf = (node: Node): string => (node.kind === 'scalar' ? (node.text ?? '').trim() : '');

/** A list of one item whose `- ` was left out. */
const ofMap = (key: string, first: string | null): string | null =>
  first !== null && LISTS.has(key) ? `- ${first}: …` : null;

const LISTS: ReadonlySet<string> = new Set([
  'levels',
  'stages',
  'overrides',
  'after',
  'members',
  'avoid',
  'restdays',
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
  workdays: dates,
  calendar: (text) => (text === 'cn' || text === 'none' ? `{ holidays: ${text} }` : null),
  match: (text) => `{ level: ${text} }`,
  units,
  members: names,
  levels: names,
  echelons: names,
  stages,
  share: number,
  count: whole,
  revision: whole,
  fill: flag,
};
