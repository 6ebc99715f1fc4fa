import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../domain/plan.js';
import { parseDay } from '../../domain/day.js';
import type { IncludeMap } from '../files/includes.js';
import type { LeaderFiles } from '../leaders/leader-files.js';
import { placeOf, textOf, valueOf, type Node } from '../node.js';
import { buildDated } from './dated/dated.js';
import {
  buildCalendar,
  buildChecks,
  buildKickoff,
  buildLevels,
  buildPlanRules,
  buildStages,
  buildTimezone,
} from './plan-head.js';
import { buildOverrides } from './overrides.js';
import { UnitsBuilder } from './units.js';

export interface Built {
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the plan from a document whose shape has been checked; null where the check was not heeded. */
export function buildPlan(root: Node, includes: IncludeMap, leaders: LeaderFiles): Built | null {
  const kickoff = buildKickoff(root);
  const title = textOf(root, 'title');
  if (kickoff === null || title === null) return null;
  const levels = buildLevels(root);
  const { units, diagnostics } = new UnitsBuilder(levels, includes).build(valueOf(root, 'units'));
  const plan: Plan = {
    title,
    id: textOf(root, 'id') ?? title,
    ...placed('idAt', valueOf(root, 'id') ?? valueOf(root, 'title')),
    revision: Number(textOf(root, 'revision') ?? 0),
    ...placed('revisionAt', valueOf(root, 'revision')),
    issued: parseDay(textOf(root, 'issued') ?? ''),
    ...buildTimezone(root),
    kickoff,
    calendar: buildCalendar(root),
    levels,
    stages: buildStages(root),
    rules: buildPlanRules(root),
    overrides: buildOverrides(root),
    units,
    ...buildDated(root, leaders),
    ...buildChecks(root),
  };
  return { plan, diagnostics };
}

/** Where a value is written, under a key of the plan; no key where it is not. */
const placed = <K extends 'idAt' | 'revisionAt'>(key: K, node: Node | null): Pick<Plan, K> =>
  (node === null ? {} : { [key]: placeOf(node) }) as Pick<Plan, K>;
