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
