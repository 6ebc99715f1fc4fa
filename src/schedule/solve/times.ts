/** First and last days of all entries and their stages. */
export interface Times {
  readonly start: Int32Array;
  /** Inclusive. */
  readonly end: Int32Array;
  /** The last days before any stage waited for another's under `lead-first`. */
  readonly asked: Int32Array;
  /** `plan.stages.length` for each entry; those of the network's other nodes come behind. */
  readonly stageStarts: Int32Array;
}
