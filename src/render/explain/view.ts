import type { SourceText } from '../../diagnostics/source-text.js';
import type { Explanations, Schedule } from '../../schedule/types.js';

/** What is to be explained. */
export interface ExplainView {
  readonly schedule: Schedule;
  readonly explanations: Explanations;
  /** In the order in which they were asked for, each once. */
  readonly entries: readonly number[];
  /** Whether every edge and bound is asked for, and not the one chain alone. */
  readonly isAll: boolean;
  /** What places count in. */
  readonly sources: readonly SourceText[];
}
