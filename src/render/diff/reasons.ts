import type { Attribution, Cause, Comparison, WrittenChange } from '../../compare/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { changeLabel } from './change-text.js';
import { causesOf, type LevelTally, type Reason } from './tally.js';
import { diffWords, effectShift } from './words.js';

/** ①, ② …; in brackets past the fifty that there are. */
export function circled(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x245f + number);
  if (number <= 35) return String.fromCodePoint(0x323c + number);
  if (number <= 50) return String.fromCodePoint(0x328d + number);
  return `(${number})`;
}

/** How causes are named: by the numbers of the list above a table, or as in a file that has no such list. */
export type Naming = 'number' | 'label';

function causeLabel({ path, changes }: Cause, bySection: boolean, language: Language): string {
  if (bySection) return path;
  const labels = changes.map((change) => changeLabel(change, language));
  return [...new Set(labels)].join(diffWords[language].and);
}

function namesText(
  causes: readonly Cause[],
  { bySection }: Comparison,
  naming: Naming,
  language: Language,
): string {
  if (naming === 'number') return causes.map(({ number }) => circled(number)).join('');
  return causes
    .map((cause) => causeLabel(cause, bySection, language))
    .join(diffWords[language].and);
}

/** Kinds of causes that one cell names. */
const MOST_REASONS = 3;

/** What moved the entries of a level: `②`, or `② 24、①② 12`. */
export function reasonsText(
  tally: LevelTally,
  compared: Comparison,
  language: Language,
  naming: Naming = 'number',
): string {
  const words = diffWords[language];
  const { reasons } = tally;
  const [only] = reasons;
  if (only === undefined) return '';
  const text = (reason: Reason): string =>
    reasonText(reason.causes, tally.level, compared, naming, language);
  if (reasons.length === 1) return text(only);
  const some = reasons.slice(0, MOST_REASONS);
  const listed = some.map((reason) => words.counted(text(reason), reason.count));
  return listed.join(words.and) + (reasons.length > MOST_REASONS ? ' …' : '');
}

export const moveReason = (
  by: Attribution,
  level: string,
  compared: Comparison,
  language: Language,
  naming: Naming = 'number',
): string => reasonText(causesOf(by), level, compared, naming, language);

function reasonText(
  causes: Reason['causes'],
  level: string,
  compared: Comparison,
  naming: Naming,
  language: Language,
): string {
  if (causes === null) return '';
  const isMeant = (cause: Cause): boolean =>
    causes === 'together' ? mayMove(cause, level) : causes.includes(cause.number);
  const names = namesText(compared.causes.filter(isMeant), compared, naming, language);
  return causes === 'together' ? diffWords[language].together(names) : names;
}

/** Whether it moves something of the level alone, or can't be had alone. */
const mayMove = ({ effect }: Cause, level: string): boolean =>
  effect !== null && (effect.moves === null || effect.byLevel.some((one) => one.level === level));

/** What a cause does alone: `嘎查村 +2`, `各级 15,573 个 +3`. */
export function effectText(
  { effect, isNaming, changes }: Cause,
  tallies: readonly LevelTally[],
  language: Language,
): string {
  const words = diffWords[language];
  if (effect === null) return '';
  if (effect.moves === null) return words.noCalendar;
  if (effect.moves === 0) {
    if (effect.stages) return words.stages(effect.stages);
    if (isNaming) return words.noEffect;
    return changes.every(isComing) ? words.othersStay : words.nothing;
  }
  const shift = (one: (typeof effect.byLevel)[number]): string => effectShift(one.shift, language);
  const [first, ...others] = effect.byLevel;
  if (first === undefined) return '';
  if (others.length > 0 && others.every((one) => shift(one) === shift(first))) {
    return `${words.allLevels(effect.moves)} ${shift(first)}`;
  }
  return effect.byLevel
    .map((one) => {
      const of = tallies.find(({ level }) => level === one.level)?.entries ?? 0;
      return `${words.onLevel(one.level, one.moves, of)} ${shift(one)}`;
    })
    .join(words.and);
}

/** Whether a unit or a member comes or goes. */
const isComing = ({ path, kind }: WrittenChange): boolean =>
  path.startsWith('units[') &&
  (kind === 'added' || kind === 'removed') &&
  /\](?:\.members\.[^.]*)?$/u.test(path);
