import type { Language } from '../../../diagnostics/code-entry.js';

/** A level of a starter plan. */
export interface StarterLevel {
  readonly name: string;
  readonly echelons: readonly string[];
}

/** What a template says in one language. Lines of YAML stand as they go into the plan, comments included. */
export interface TemplateText {
  /** One line for the list of templates. */
  readonly about: string;
  readonly title: string;
  readonly levels: readonly StarterLevel[];
  /** The echelon of what belongs to a unit. */
  readonly departments: string;
  readonly stages: readonly string[];
  readonly rules: readonly string[];
  /** Units that show how they are written, for `levels`. */
  readonly sample: readonly string[];
}

export interface Template extends Readonly<Record<Language, TemplateText>> {
  /** Of the window, from the kickoff. */
  readonly months: number;
  /** Whether the last of three levels or more takes its own time, and the second starts with the kickoff. */
  readonly isRegion: boolean;
  /** Whether units with the tag go first. */
  readonly hasPilots: boolean;
}

/** The tag that a unit of the template `pilots` bears. */
export const PILOT: Readonly<Record<Language, string>> = { zh: '试点', en: 'pilot' };
