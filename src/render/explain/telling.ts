import type { Language } from '../../diagnostics/code-entry.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Explanations, Schedule } from '../../schedule/types.js';
import type { Labels } from './labels.js';

/** One line of a story: the day that it is about, if any, what there is to say, and where that stands. */
export interface Line {
  readonly day: string | null;
  readonly text: string;
  readonly at: SourcePlace | null;
  readonly kind: 'day' | 'rule' | 'closed' | 'note';
}

/** An entry, or several of one echelon of which all the same is true, explained in words. */
export interface Story {
  readonly title: string;
  readonly days: string;
  /** How far the start may go. */
  readonly room: string;
  /** What counts, in a sentence. */
  readonly summary: string;
  readonly chain: readonly Line[];
  readonly latest: readonly Line[];
  readonly moves: string;
  readonly stages: readonly Line[];
}

/** What the words are made from. */
export interface Telling {
  readonly schedule: Schedule;
  readonly explanations: Explanations;
  readonly labels: Labels;
  readonly language: Language;
}
