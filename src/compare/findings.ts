import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import { pathOf } from '../domain/plan.js';
import type { SourcePlace } from '../domain/source-place.js';
import type { BaselineProblem } from './baseline.js';
import type { Comparison } from './types.js';

const START: SourcePlace = { source: 0, start: 0, end: 0 };

/** Why a file is no calendar to compare with; its text is the only source. */
export function baselineFinding({ problem, offset }: BaselineProblem): Diagnostic {
  const at = { source: 0, start: offset, end: offset };
  if (problem === 'narrowed') return finding('TC641', at, {});
  if (problem === 'older') return finding('TC642', at, {});
  return finding('TC640', at, { problem });
}

/** Plans that are not the same, in the sources of NEW. */
export function identityFindings({ old, new: now }: Comparison): Diagnostic[] {
  if (old.plan.id === now.plan.id) return [];
  const facts = { old: old.plan.id, now: now.plan.id };
  return [finding('TC646', now.plan.idAt ?? START, facts)];
}

/** Units that are taken for others because of their names alone, at those of NEW. */
export const lookalikeFindings = ({ old, lookalikes }: Comparison): Diagnostic[] =>
  lookalikes.map((pair) =>
    finding('TC647', pair.now.at, {
      old: pathOf(old.plan.units, pair.old).join('/'),
      now: pair.now.name,
    }),
  );

/** A kept calendar that says nothing of what NEW has besides its entries. */
export const bareFindings = ({ old, new: now, isBaseline }: Comparison): Diagnostic[] =>
  isBaseline && old.placement === null && now.placement !== null
    ? [finding('TC648', START, {})]
    : [];

/** What calendar programs would take for no update. */
export function revisionFindings({ old, new: now }: Comparison): Diagnostic[] {
  if (now.plan.revision > old.plan.revision) return [];
  const facts = { old: old.plan.revision, now: now.plan.revision };
  return [finding('TC645', now.plan.revisionAt ?? now.plan.idAt ?? START, facts)];
}

/** Whether the calendars differ in days: what `--exit-code` asks. */
export const differs = ({ moved, added, removed, stages, agenda }: Comparison): boolean =>
  moved.length + added.length + removed.length + stages.length > 0 ||
  (agenda !== null && agenda.changes.length > 0);
