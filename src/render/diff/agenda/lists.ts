import type { Comparison } from '../../../compare/types.js';
import type { Language } from '../../../diagnostics/code-entry.js';
import { diffWords } from '../words.js';
import { dayText, peopleText, titleOf, unitLabel } from './rows.js';
import { BothSides } from './sides.js';
import { agendaDiffWords } from './words.js';

/** Names alone; the rest is counted. */
const MOST_NAMES = 10;
/** Of activities and meetings in one line. */
const MOST_THINGS = 5;

/** A list under its title. */
export interface NameList {
  readonly title: string;
  readonly names: readonly string[];
}

/** Who attends in whose place, and what can't be placed; those of which there are any. */
export const agendaLists = (compared: Comparison, language: Language): NameList[] => {
  const words = agendaDiffWords[language];
  return [
    { title: words.peopleList, names: replaced(compared, language) },
    { title: words.unplacedList, names: unplaced(compared, language) },
  ].filter(({ names }) => names.length > 0);
};

interface Replaced {
  readonly who: string;
  count: number;
  /** Entries, and units of meetings: the plan's own are nowhere. */
  readonly places: Set<string>;
  /** Of activities and meetings. */
  readonly names: Set<string>;
}

/** `常委甲 → 常委乙：3 场，动员大会、专题民主生活会，呼和浩特市/新城区等 2 处`, most first. */
function replaced(compared: Comparison, language: Language): string[] {
  const sides = new BothSides(compared);
  const words = agendaDiffWords[language];
  const { and, colon, comma } = diffWords[language];
  const found = new Map<string, Replaced>();
  for (const change of compared.agenda?.changes ?? []) {
    if (!change.isOtherPeople) continue;
    const rows = sides.rowsOf(change);
    const who = peopleText(rows, sides, language);
    // Of many names the text has some.
    const { gone, come } = sides.peopleOf(rows);
    const key = JSON.stringify([who, gone, come]);
    let one = found.get(key);
    if (one === undefined) {
      one = { who, count: 0, places: new Set(), names: new Set() };
      found.set(key, one);
    }
    one.count++;
    one.names.add(rows.now?.name ?? '');
    const place = unitLabel(rows.now, language);
    if (place !== '') one.places.add(place);
  }
  const texts = [...found.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(({ who, count, places, names }) => {
      const [place] = places;
      const at = place === undefined ? '' : words.otherPlaces(place, places.size);
      const some = [...names].slice(0, MOST_THINGS).join(and);
      const held = names.size > MOST_THINGS ? words.someThings(some, names.size) : some;
      const things = words.in(held, at);
      return `${who}${colon}${words.held(count)}${comma}${things}`;
    });
  return cut(texts, language);
}

function unplaced(compared: Comparison, language: Language): string[] {
  const sides = new BothSides(compared);
  const { from } = UNPLACED[language];
  const texts = (compared.agenda?.changes ?? [])
    .filter(({ happening }) => happening === 'unplaced')
    .map((change) => {
      const rows = sides.rowsOf(change);
      const was = rows.was === null ? '' : from(dayText(rows.was, language, false));
      return `${titleOf(rows, sides, language)} ${unitLabel(rows.now, language)}${was}`;
    });
  return cut(texts, language);
}

const UNPLACED = {
  zh: { from: (day: string) => `，原来在 ${day}` },
  en: { from: (day: string) => `, was ${day}` },
} as const;

const cut = (texts: readonly string[], language: Language): string[] =>
  texts.length <= MOST_NAMES
    ? [...texts]
    : [...texts.slice(0, MOST_NAMES), diffWords[language].more(texts.length - MOST_NAMES)];
