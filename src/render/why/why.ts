import type { Language } from '../../diagnostics/code-entry.js';
import { spanText } from '../../diagnostics/phrases.js';
import { formatDay } from '../../domain/day.js';
import type { Entries } from '../../domain/entries.js';
import type { Reason } from '../../schedule/types.js';
import { detour, shortDays } from './detour.js';
import { nameBeside } from './names.js';
import { whyWords } from './words.js';

/** What decided an entry's start, in one phrase. `tici explain` says more. */
export function why(entries: Entries, entry: number, reason: Reason, language: Language): string {
  const words = whyWords[language];
  if (reason.date === reason.wish) return ruleText(entries, entry, reason, language, words.is);
  const asked = ruleText(entries, entry, reason, language, words.ought);
  return asked + detour(entries, entry, reason, language);
}

interface Told {
  readonly entry: number;
  readonly reason: Reason;
}

/**
 * Whether `why` says the same of two entries. Where it isn't sure the answer is no: what else set the day, and `after`, may name
 * anything.
 */
export function isSaidAlike(entries: Entries, a: Told, b: Told): boolean {
  const { reason } = a;
  return (
    reason.rule === b.reason.rule &&
    reason.rule !== 'after' &&
    reason.wish === b.reason.wish &&
    reason.date === b.reason.date &&
    reason.interval === b.reason.interval &&
    reason.skipped === b.reason.skipped &&
    reason.basis === b.reason.basis &&
    reason.setBy === null &&
    b.reason.setBy === null &&
    reason.from === b.reason.from &&
    (reason.from === null || isNamedAlike(entries, a.entry, b.entry, reason.from))
  );
}

/** For both entries the other one has the same name, and stands as many storeys above. */
function isNamedAlike(entries: Entries, a: number, b: number, other: number): boolean {
  const [one, two] = [entries.unitOf(a), entries.unitOf(b)];
  return one === two || (one.level === two.level && entries.memberOf(other) === null);
}

/** @param distance how far the start is from another, or how far it was to be. */
function ruleText(
  entries: Entries,
  entry: number,
  reason: Reason,
  language: Language,
  distance: (from: string, days: number) => string,
): string {
  const words = whyWords[language];
  switch (reason.rule) {
    case 'kickoff':
    case 'start':
      return distance(entries.plan.kickoff.name ?? words.kickoff, askedDays(reason));
    case 'after':
      return words.after(
        nameBeside(entries, entry, reason.from),
        reason.of === 'end' ? shortDays(reason.date)(reason.fromDay) : null,
        spanText(reason.distance, language),
      );
    case 'overlap':
      // Both entries are of one unit: its echelon says which is meant.
      return words.rules.overlap + distance(entries.echelonOf(reason.from), askedDays(reason));
    case 'stagger': {
      const storeys = entries.unitOf(entry).level - entries.unitOf(reason.from).level;
      const asked = distance(nameBeside(entries, entry, reason.from), askedDays(reason));
      return words.rules.stagger + asked + (storeys > 1 ? words.storeys(storeys) : '');
    }
    case 'system':
    case 'lead-first': {
      const from = nameBeside(entries, entry, reason.from);
      return words.rules[reason.rule] + distance(from, askedDays(reason));
    }
    case 'fixed':
    case 'not-before':
    case 'not-after':
    case 'reported':
    case 'not-begun':
      return words.fixed[reason.rule](formatDay(reason.wish));
  }
}

/** Days from the other start to the wish: `interval` counts up to the start. */
const askedDays = ({ interval, date, wish }: Reason & { readonly interval: number }): number =>
  interval - (date - wish);
