import type { Language } from '../../diagnostics/code-entry.js';
import type { Status } from '../../progress/status.js';
import type { View } from '../view.js';

/** Where all are, narrowed to what is to be shown: `view` is one of the forecast. */
export interface StatusView {
  readonly status: Status;
  readonly view: View;
}

export interface StatusOptions {
  readonly language: Language;
  /** A row for each unit at the top, for each level and echelon, or for each entry. */
  readonly by: 'top' | 'level' | 'unit';
  /** Terminal columns. */
  readonly width: number;
  readonly color: boolean;
  readonly ambiguousWide: boolean;
  /** Findings as `tici check -f json` writes them. */
  readonly diagnostics: readonly object[];
}

export type RenderStatus = (view: StatusView, options: StatusOptions) => Iterable<string>;
