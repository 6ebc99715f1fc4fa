import { isSpan, type Value, type WrittenChange } from '../../compare/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { spanText } from '../../diagnostics/phrases.js';
import { withKeyWord } from '../key-words.js';
import { diffWords } from './words.js';

/** What people call the place of a change: `梯次间隔 stagger.interval`, `避开的日子 avoid 春节前后 止`, `呼和浩特市/新城区 不早于 not-before`. */
export function changeLabel({ path, name }: WrittenChange, language: Language): string {
  const words = diffWords[language];
  if (path === 'units') return `units ${words.order}`;
  if (path === 'overrides' || DATED.has(path)) return `${path} ${words.order}`;
  if (path.startsWith('units[')) return unitLabel(path, name ?? '', language);
  const [, list, , rest = ''] = LISTED.exec(path) ?? [];
  if (list === undefined) {
    return withKeyWord(path, path.replace(/^(?:rules|calendar)\./u, ''), language);
  }
  if (list === 'overrides' || DATED.has(list)) {
    const part = rest === '' ? '' : withKeyWord(path, rest.replace(/^rules\./u, ''), language);
    return [withKeyWord(list, list, language), name ?? '', part]
      .filter((word) => word !== '')
      .join(' ');
  }
  const part = partName(rest, language);
  return [withKeyWord(path, list, language), name ?? '', part]
    .filter((word) => word !== '')
    .join(' ');
}

/** The lists of what is dated after the entries. */
const DATED: ReadonlySet<string> = new Set(['activities', 'meetings', 'contacts', 'supervision']);

/** `calendar.avoid.0.to`, `levels.1.name`, `overrides.2.rules.stagger.interval` */
const LISTED =
  /^(?:calendar\.)?(avoid|restdays|workdays|levels|stages|overrides|activities|meetings|contacts|supervision)\.(\d+|\+)(?:\.(.*))?$/u;

function partName(part: string, language: Language): string {
  if (part === 'to') return language === 'zh' ? '止' : 'to';
  if (part === 'from') return language === 'zh' ? '起' : 'from';
  return part.replace(/^echelons\.\d+$/u, 'echelons').replace(/^name$/u, '');
}

function unitLabel(path: string, name: string, language: Language): string {
  const key =
    /^units\[[^]*?\](?:\.(?:members\.[^]*?\.)?((?:rules\.)?[a-z-]+(?:\.[a-z-]+)?))?$/u.exec(
      path,
    )?.[1];
  return key === undefined || key === 'name' || key.startsWith('members')
    ? name
    : `${name} ${withKeyWord(path, key.replace(/^rules\./u, ''), language)}`;
}

/** `10天 → 12天`, `新写：3个月`. */
export function changeText(change: WrittenChange, language: Language): string {
  const words = diffWords[language];
  const { kind, from, to } = change;
  const text = (value: Value): string => valueText(value, language);
  switch (kind) {
    case 'added':
      return words.addedValue(text(to));
    case 'removed':
      return words.removedValue(text(from));
    case 'reparented':
      return words.parentChanged(
        from === null ? words.top : text(from),
        to === null ? words.top : text(to),
      );
    case 'changed':
    case 'renamed':
      if (from === null && to === null) return words.orderChanged;
      const [was, is] = differing(from, to);
      return words.changed(...shortDays(text(was), text(is)));
  }
}

/** Of items that stand in the same order, the keys that differ: what is the same in both says nothing. */
function differing(from: Value, to: Value): [Value, Value] {
  if (!isList(from) || !isList(to) || from.length !== to.length) return [from, to];
  const pairs = from.map((one, k): [Value, Value] => {
    const other = to[k] ?? null;
    if (!isItem(one) || !isItem(other)) return [one, other];
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    const others = [...keys].filter(
      (key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]),
    );
    const picked = (item: Item): Value =>
      Object.fromEntries(others.map((key) => [key, item[key] ?? null]));
    return others.length === 0 ? [null, null] : [picked(one), picked(other)];
  });
  const isOther = ([one, other]: [Value, Value]): boolean => one !== null || other !== null;
  if (!pairs.some(isOther)) return [from, to];
  return [pairs.filter(isOther).map(([one]) => one), pairs.filter(isOther).map(([, one]) => one)];
}

type Item = Readonly<Record<string, Value>>;

const isItem = (value: Value): value is Item =>
  value !== null && typeof value === 'object' && !isList(value) && !isSpan(value);

const DAY = /\d{4}-\d{2}-\d{2}/gu;

/** Without the years where all days are of one year: the headline and the calendar say which. */
function shortDays(from: string, to: string): [string, string] {
  const years = new Set(`${from} ${to}`.match(DAY)?.map((day) => day.slice(0, 4)));
  if (years.size !== 1) return [from, to];
  const short = (text: string): string => text.replaceAll(DAY, (day) => day.slice(5));
  return [short(from), short(to)];
}

function valueText(value: Value, language: Language): string {
  const words = diffWords[language];
  if (value === null) return words.none;
  if (typeof value !== 'object') return String(value);
  if (isSpan(value)) return spanText(value, language);
  if (isList(value)) return value.map((one) => valueText(one, language)).join(words.and);
  const { from, to, units, name, path: _path, ...rest } = value;
  if (typeof units === 'number') return words.units(units);
  if (typeof from === 'string' && typeof to === 'string') return rangeText(from, to);
  const [first, ...others] = Object.values(rest);
  if (typeof name === 'string' && first !== undefined && others.length === 0) {
    return `${name} ${valueText(first, language)}`;
  }
  const pairs = Object.entries({ ...(name === undefined ? {} : { name }), ...rest });
  return pairs.map(([key, one]) => `${key} ${valueText(one, language)}`).join(words.comma);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const rangeText = (from: string, to: string): string => (from === to ? from : `${from}～${to}`);
