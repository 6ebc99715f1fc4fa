import {
  isOfAgenda,
  type Attribution,
  type Cause,
  type Comparison,
  type WrittenChange,
} from '../../compare/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { changeLabel, changeText } from './change-text.js';
import { causesOf, type LevelTally, type Reason } from './tally.js';
import { diffWords, effectShift } from './words.js';

/** ①, ② …; in brackets past the fifty that there are. */
export function circled(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x245f + number);
  if (number <= 35) return String.fromCodePoint(0x323c + number);
  if (number <= 50) return String.fromCodePoint(0x328d + number);
  return `(${number})`;
}

/** Kinds of causes that one cell names. */
const MOST_REASONS = 3;

/** What moved the entries of a level: `②`, or `② 24、①② 12`. */
export function reasonsText(tally: LevelTally, compared: Comparison, language: Language): string {
  const words = diffWords[language];
  const { reasons } = tally;
  const [only] = reasons;
  if (only === undefined) return '';
  const text = (reason: Reason): string =>
    reasonText(reason.causes, tally.level, compared, language);
  if (reasons.length === 1) return text(only);
  const some = reasons.slice(0, MOST_REASONS);
  const listed = some.map((reason) => words.counted(text(reason), reason.count));
  return listed.join(words.and) + (reasons.length > MOST_REASONS ? ' …' : '');
}

/** What moved one entry, where a table of the levels stands above. */
export function moveReason(
  by: Attribution,
  level: string,
  compared: Comparison,
  language: Language,
): string {
  const causes = causesOf(by);
  const numbers = movingCauses(causes, level, compared).map(circled).join('');
  return causes === 'together' ? diffWords[language].togetherShort(numbers) : numbers;
}

function reasonText(
  causes: Reason['causes'],
  level: string,
  compared: Comparison,
  language: Language,
): string {
  const numbers = movingCauses(causes, level, compared).map(circled).join('');
  return causes === 'together' ? diffWords[language].together(numbers) : numbers;
}

/** The numbers of the causes that a reason speaks of. */
function movingCauses(
  causes: Reason['causes'],
  level: string,
  { causes: all }: Comparison,
): readonly number[] {
  if (causes !== 'together') return causes ?? [];
  return all.filter((cause) => mayMove(cause, level)).map(({ number }) => number);
}

/** The same where no table of causes stands above: `①②：kickoff.date 03-02 → 03-09；stagger.interval 10天 → 12天`. */
export function namedReason(
  by: Attribution,
  level: string,
  compared: Comparison,
  language: Language,
): string {
  const reason = reasonText(causesOf(by), level, compared, language);
  const { colon, semicolon } = diffWords[language];
  const names = movingCauses(causesOf(by), level, compared).map((number) =>
    causeName(compared.causes[number - 1], language),
  );
  return reason === '' ? '' : `${reason}${colon}${names.join(semicolon)}`;
}

/** A section has more changes than a cell can hold. */
function causeName(cause: Cause | undefined, language: Language): string {
  const [only, ...others] = cause?.changes ?? [];
  if (cause === undefined || only === undefined || others.length > 0) return cause?.path ?? '';
  return `${changeLabel(only, language)} ${changeText(only, language)}`;
}

/** Whether it moves something of the level alone, or can't be had alone. */
const mayMove = ({ effect }: Cause, level: string): boolean =>
  effect !== null && (effect.moves === null || effect.byLevel.some((one) => one.level === level));

/** What a cause does alone: `嘎查村 +2`, `各级 15,573 个 +3`. */
export function effectText(
  { effect, isNaming, changes }: Cause,
  tallies: readonly LevelTally[],
  { agenda }: Pick<Comparison, 'agenda'>,
  language: Language,
): string {
  const words = diffWords[language];
  if (effect === null) return '';
  if (effect.moves === null) return words.noCalendar;
  if (effect.moves === 0) {
    if (effect.stages) return words.stages(effect.stages);
    if (isNaming) return changes.every(isOfAgenda) ? words.agendaOnly : words.noEffect;
    const mayMoveAgenda =
      agenda !== null && agenda.changes.length > 0 && changes.some(isSeenByAgenda);
    if (changes.every(isComing)) return mayMoveAgenda ? words.agendaMayMoveToo : words.othersStay;
    return mayMoveAgenda ? words.agendaMayMove : words.nothing;
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

/** Whether occurrences, meetings and visits may be others by it though no entry moves: they are placed by all but rules. */
const isSeenByAgenda = ({ path }: WrittenChange): boolean =>
  !/^(?:rules|overrides|checks)\b/u.test(path);

/** Whether a unit or a member comes or goes. */
const isComing = ({ path, kind }: WrittenChange): boolean =>
  path.startsWith('units[') &&
  (kind === 'added' || kind === 'removed') &&
  /\](?:\.members\.[^.]*)?$/u.test(path);
