import type { LocatedFinding } from '../../diagnostics/located.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { where } from '../findings/prose.js';
import type { Screen } from '../terminal/screen.js';
import { blanksFor, shown, widest, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { changeText, effectParts, placeText } from './parts.js';
import { hasAny, nothingText } from './nothing-text.js';
import { labelOf, unsolvedOf, type SuggestionView, type SuggestView } from './view.js';
import { suggestWords } from './words.js';

export interface SuggestOptions {
  readonly language: Language;
  readonly screen: Screen;
  /** The code that was asked for; null for all. */
  readonly code: string | null;
}

/** Where the lines of a wider screen end: a place far from its change is hard to find. */
const WIDEST = 100;

/** More findings than this are counted. */
const MOST_SHOWN = 20;

/** For people: the findings, each with a letter, then what clears which, then how to take one. */
export function* text(view: SuggestView, options: SuggestOptions): Generator<string> {
  const words = suggestWords[options.language];
  for (const line of linesOf(view, options, words)) yield `${line}\n`;
}

type Words = (typeof suggestWords)[Language];

function* linesOf(view: SuggestView, options: SuggestOptions, words: Words): Generator<string> {
  const { findings, before, suggestions } = view;
  const plan = shown(view.plan);
  const { screen, code } = options;
  if (before.length > 0) {
    yield* wrapped(words.checkFirst(plan, before.length), screen);
    yield* listed(before, options, words, () => '-');
    return;
  }
  const { ofActivities: rest } = view;
  if (findings.length === 0) {
    yield* wrapped(nothingText(view, plan, code, words), screen);
    if (hasAny(rest)) yield* wrapped(words.ofActivities(rest.errors, rest.warnings), screen);
    return;
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const head = words.found(plan, errors, findings.length - errors);
  yield* wrapped(head, screen).map((line) => screen.chalk.bold(line));
  yield* listed(findings, options, words, labelOf);
  if (suggestions.length > 0) {
    yield '';
    yield* wrapped(words.ways(suggestions.length), screen);
    for (const one of suggestions) yield* suggestionLines(one, view, options, words);
  }
  yield* endLines(view, options, words);
}

function* endLines(view: SuggestView, { screen }: SuggestOptions, words: Words): Generator<string> {
  const unsolved = unsolvedOf(view);
  if (unsolved.length > 0) {
    yield '';
    yield* wrapped(words.unsolved(unsolved.map(labelOf)), screen);
  }
  const { ofActivities: rest } = view;
  if (hasAny(rest)) yield* ['', ...wrapped(words.ofActivities(rest.errors, rest.warnings), screen)];
  if (view.suggestions.length > 0) {
    const isByHand = ({ changes }: SuggestionView): boolean => changes.some((one) => one.isSheet);
    const first = view.suggestions.find((one) => !isByHand(one));
    const hints = first === undefined ? [] : [words.apply(first.n)];
    if (view.suggestions.some(isByHand)) hints.push(words.byHand);
    yield '';
    for (const hint of hints) yield* wrapped(hint, screen).map((line) => screen.chalk.dim(line));
  }
}

/** Lines of a message that are shown. */
const MOST_LINES = 2;

/** Each finding's place and what it says, cut where that is long: `tici check` has all of it. */
function* listed(
  findings: readonly LocatedFinding[],
  { screen }: SuggestOptions,
  words: Words,
  label: (index: number) => string,
): Generator<string> {
  const { ambiguousWide } = screen;
  const some = findings.slice(0, MOST_SHOWN);
  const width = widest(
    some.map((_, k) => label(k)),
    ambiguousWide,
  );
  const indent = ' '.repeat(width + 3);
  for (const [k, one] of some.entries()) {
    const head = ` ${label(k)}${blanksFor(label(k), width, ambiguousWide)}  `;
    yield `${head}${words.severity[one.severity]} ${one.code}  ${shown(where(one))}`;
    const lines = wrap(shown(one.message), screen.width - indent.length - 3, ambiguousWide);
    const more = lines.length > MOST_LINES ? '...' : '';
    for (const [at, line] of lines.slice(0, MOST_LINES).entries())
      yield indent + line + (at === MOST_LINES - 1 ? more : '');
  }
  if (some.length < findings.length) yield ` ${words.more(findings.length - some.length)}`;
}

/** The change and its place, on one line where they fit; then what it does. */
function* suggestionLines(
  one: SuggestionView,
  view: SuggestView,
  { language, screen }: SuggestOptions,
  words: Words,
): Generator<string> {
  const { ambiguousWide, chalk } = screen;
  const number = `${String(one.n).padStart(3)}  `;
  const indent = ' '.repeat(number.length);
  for (const [k, change] of one.changes.entries()) {
    const what = changeText(change, words, language);
    const at = shown(placeText(change));
    const lead = k === 0 ? number : `${indent.slice(2)}+ `;
    const blank = Math.min(screen.width, WIDEST) - widthOf(lead + what + at, ambiguousWide);
    const room = screen.width - number.length;
    const [first = '', ...more] = wrap(what, room, ambiguousWide);
    yield blank > 1
      ? `${lead}${chalk.bold(what)}${' '.repeat(blank)}${chalk.dim(at)}`
      : `${lead}${chalk.bold(first)}`;
    if (blank > 1) continue;
    for (const line of more) yield indent + chalk.bold(line);
    for (const line of wrap(at, room, ambiguousWide)) yield indent + chalk.dim(line);
  }
  const effect = effectParts(one, view, language).join(words.between);
  for (const line of wrap(effect, screen.width - indent.length, ambiguousWide)) yield indent + line;
}

const wrapped = (line: string, { width, ambiguousWide }: Screen): string[] =>
  wrap(line, width, ambiguousWide);
