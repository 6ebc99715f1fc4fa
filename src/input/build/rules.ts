import type { SourcePlace } from '../../domain/source-place.js';
import { parseDay } from '../../domain/day.js';
import type {
  DistanceRule,
  DurationRule,
  IntervalRule,
  Placement,
  Rules,
  Severity,
  StartOn,
  StartRule,
  WindowRule,
} from '../../domain/rules.js';
import { parseSpan, type Span } from '../../domain/span.js';
import { entryOf, placeOf, textOf, valueOf, type Entry, type Node } from '../node.js';

interface Ruling {
  at: SourcePlace;
  severity?: Severity;
  basis?: string;
}

/** Keys that are not written stay away: a later block must not wipe out an earlier one with nothing. */
type Written<T> = { -readonly [K in keyof T]?: T[K] };

/** A `rules:` block. Its shape has been checked. */
export function buildRules(node: Node | null): Rules {
  const rules: Written<Rules> = {};
  const read = <K extends keyof Rules>(
    key: string,
    name: K,
    make: (entry: Entry) => Rules[K],
  ): void => {
    const entry = entryOf(node, key);
    if (entry !== null) rules[name] = make(entry);
  };
  read('stagger', 'stagger', distance);
  read('overlap', 'overlap', distance);
  read('duration', 'duration', duration);
  read('window', 'window', window);
  read('start', 'start', start);
  read('system', 'system', interval);
  read('lead-first', 'leadFirst', interval);
  read('start-on', 'startOn', ({ value }) => choiceOf(value, START_ON));
  read('placement', 'placement', ({ value }) => choiceOf(value, PLACEMENTS));
  return rules;
}

/** The text of a scalar; undefined where there is none. */
export const wordOf = (node: Node | null): string | undefined =>
  node?.kind === 'scalar' ? (node.text ?? undefined) : undefined;

/** The text of a scalar, if it is one of `words`, as the shape check has made sure. */
export function choiceOf<W extends string>(node: Node | null, words: readonly W[]): W | undefined {
  const written = wordOf(node);
  return words.find((word) => word === written);
}

export const PLACEMENTS: readonly Placement[] = ['nearest', 'earliest', 'latest'];
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'off'];
const START_ON: readonly StartOn[] = ['workday', 'any'];

export function spanOf(node: Node | null, key: string): Span | null {
  const text = textOf(node, key);
  return text === null ? null : parseSpan(text);
}

function ruling({ key, value }: Entry): Ruling {
  const rule: Ruling = { at: ruleAt(key, value) };
  const severity = choiceOf(valueOf(value, 'severity'), SEVERITIES);
  const basis = textOf(value, 'basis');
  if (severity !== undefined) rule.severity = severity;
  if (basis !== null) rule.basis = basis;
  return rule;
}

/** The rule's key; where the person changed a value of it for this run (`--set`), that value. */
function ruleAt(key: SourcePlace, value: Node): SourcePlace {
  if (value.kind !== 'map') return placeOf(value.source === key.source ? key : value);
  const { entries } = value;
  return placeOf(entries.find((entry) => entry.value.source !== key.source)?.value ?? key);
}

/** The spans of a rule that are written, by their keys. */
function spans<K extends string>(node: Node, keys: readonly K[]): { [P in K]?: Span } {
  const found: { [P in K]?: Span } = {};
  for (const key of keys) {
    const span = spanOf(node, key);
    if (span !== null) found[key] = span;
  }
  return found;
}

/** Where the interval stands, in the file or as it was changed for this run; nothing where none is written. */
export function intervalPlace(node: Node): { readonly intervalAt?: SourcePlace } {
  const value = valueOf(node, 'interval');
  return value === null ? {} : { intervalAt: placeOf(value) };
}

const distance = (entry: Entry): DistanceRule => ({
  ...ruling(entry),
  ...spans(entry.value, ['interval', 'tolerance']),
  ...intervalPlace(entry.value),
});

const interval = (entry: Entry): IntervalRule => ({
  ...ruling(entry),
  ...spans(entry.value, ['interval']),
  ...intervalPlace(entry.value),
});

function duration(entry: Entry): DurationRule {
  const rule = { ...ruling(entry), ...spans(entry.value, ['min', 'max', 'target']) };
  const fill = textOf(entry.value, 'fill');
  return fill === null ? rule : { ...rule, fill: fill.toLowerCase() === 'true' };
}

function window(entry: Entry): WindowRule {
  const rule = { ...ruling(entry), ...spans(entry.value, ['length']) };
  const written = entryOf(entry.value, 'end');
  const end = parseDay(textOf(entry.value, 'end') ?? '');
  return written === null || end === null ? rule : { ...rule, end, endAt: placeOf(written.key) };
}

function start(entry: Entry): StartRule {
  if (entry.value.kind === 'scalar') {
    const day = parseDay(entry.value.text ?? '');
    // Where the day was given for this run (`--set`), it stands there.
    const at = ruleAt(entry.key, entry.value);
    return day === null ? { anchor: 'kickoff', at } : { anchor: 'date', day, at };
  }
  return { anchor: 'after-kickoff', ...distance(entry) };
}
