import { createHash } from 'node:crypto';
import { openPlan, runPlan, type Outcome } from '../../src/pipeline.js';
import { edited } from '../../src/input/edit/edit.js';
import { suggest, type SuggestOptions } from '../../src/suggest/suggest.js';
import type { Suggested, Suggestion } from '../../src/suggest/types.js';
import { memoryFiles } from '../input/memory-files.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export type Files = Readonly<Record<string, string>>;

/** Suggestions for `plan.yaml` of these files. */
export const suggested = (
  files: Files,
  options: Partial<SuggestOptions> = {},
): Promise<Suggested> =>
  suggest(openPlan('plan.yaml', memoryFiles(inPlans(files))), {
    path: 'plan.yaml',
    run: {},
    code: null,
    most: 5,
    digest,
    ...options,
  });

/** The files with a suggestion written into them. */
export function applied(files: Files, { edits }: Suggestion, { sources }: Outcome): Files {
  const changed: Record<string, string> = { ...files };
  for (const source of new Set(edits.map((edit) => edit.source))) {
    const { path } = sources[source]!;
    changed[path] = edited(
      files[path]!,
      edits.filter((edit) => edit.source === source),
    );
  }
  return changed;
}

export const outcomeOf = (files: Files, set: readonly string[] = []): Promise<Outcome> =>
  runPlan('plan.yaml', memoryFiles(inPlans(files)), { set });

const inPlans = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`/plans/${path}`, text]));

/** How many findings there are of each code. */
export function byCode({ diagnostics }: Outcome): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

export const severities = ({ diagnostics }: Outcome): readonly [number, number] => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return [errors, diagnostics.length - errors];
};
