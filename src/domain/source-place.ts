/**
 * Where something stands: a range of UTF-16 offsets in one of the source texts of a run.
 * `start` is inclusive, `end` exclusive.
 */
export interface SourcePlace {
  /** Index into the run's list of sources. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
}

/** A text that is the same for what begins at one place, and for nothing else. */
export const placeKey = ({ source, start }: SourcePlace): string => `${source}:${start}`;

/** In the order of the sources, then of their texts. */
export const comparePlaces = (a: SourcePlace, b: SourcePlace): number =>
  a.source - b.source || a.start - b.start;
