import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Meeting } from '../../domain/activities.js';
import type { Located } from '../../domain/located.js';
import { hasStages, type Plan } from '../../domain/plan.js';
import { Suggestions } from '../shared/suggestions.js';

/** Stages and activities that activities name, and levels that groups, contacts and meetings do. */
export function unknownNames({ dated, levels, ...plan }: Plan): readonly Diagnostic[] {
  if (dated === undefined) return [];
  const suggestions = new Suggestions();
  const stages = hasStages(plan) ? plan.stages.map(({ name }) => name) : [];
  const names = dated.activities.map(({ name }) => name);
  const unknown = (
    code: 'TC700' | 'TC701' | 'TC703',
    words: readonly (Located<string> | null | undefined)[],
    known: readonly string[],
  ): Diagnostic[] =>
    words.flatMap((word) => {
      if (word === null || word === undefined || known.includes(word.value)) return [];
      const { value, at } = word;
      return [finding(code, at, { word: value, suggestion: suggestions.for(value, known), known })];
    });
  const ofLevels = [
    ...dated.meetings.map(({ by }) => by),
    ...dated.contacts.flatMap(({ each }) => each),
    ...dated.supervision.flatMap(({ made, inspects }) => [made?.by, made?.covers, inspects?.level]),
  ];
  return [
    ...(hasStages(plan) ? [] : dated.meetings.flatMap(ofNoStage)),
    ...unknown(
      'TC700',
      dated.activities.map(({ stage }) => stage),
      stages,
    ),
    ...dated.activities.flatMap(({ name, after }) =>
      unknown('TC701', [after?.activity], others(names, name, after?.activity.value)),
    ),
    ...unknown(
      'TC703',
      ofLevels,
      levels.map(({ name }) => name),
    ),
  ];
}

/** A meeting of each stage, in a plan that has none. */
const ofNoStage = ({ eachStage, at, keys }: Meeting): Diagnostic[] =>
  eachStage
    ? [finding('TC700', keys['each'] ?? at, { word: null, suggestion: null, known: [] })]
    : [];

/** What an activity may come after: no other of its own name; that it names itself is a circle, and known. */
const others = (names: readonly string[], own: string, word: string | undefined): string[] =>
  [...new Set(names)].filter((name) => name !== own || name === word);
