import type { StarterUnits } from './choices.js';
import type { StarterLevel, TemplateText } from './templates.js';

/** A roster that has been read for a new plan. */
export interface StarterRoster {
  readonly units: StarterUnits;
  /** The `units:` to write. */
  readonly yaml: string;
  /** The levels of the plan: their names where the roster says them, else those of the template. */
  levelsLike(own: TemplateText): readonly StarterLevel[];
}
