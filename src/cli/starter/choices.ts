import type { Language } from '../../diagnostics/code-entry.js';
import type { Day } from '../../domain/day.js';
import type { TemplateName } from './templates/names.js';
import type { StarterLevel } from './templates/templates.js';

/** What a starter plan is made from. */
export interface Choices {
  readonly language: Language;
  readonly template: TemplateName;
  readonly title: string;
  readonly id: string;
  readonly kickoff: Day;
  readonly levels: readonly StarterLevel[];
  /** Null for units that show how they are written. */
  readonly units: StarterUnits | null;
}

export interface StarterUnits {
  /** Beside the plan. */
  readonly file: string;
  /** What they were read from, as the person named it. */
  readonly from: string;
  /** Of the units of the second level, where pilots stand. */
  readonly tags: ReadonlySet<string>;
}
