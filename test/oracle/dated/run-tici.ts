import { stringify } from 'yaml';
import { run } from '../../cli/support.js';
import type { PlanDoc } from './document.js';
import { jsonOf, placed } from './from-placement.js';
import type { FindingOut, ScheduleOut } from './output.js';

/** What came out of a plan: its calendar, if it has one, and its findings. */
export interface Ran {
  readonly json: ScheduleOut | null;
  readonly ics: string;
  readonly findings: readonly FindingOut[];
  /** The bytes of the JSON. */
  readonly text: string;
}

export const yamlOf = (plan: PlanDoc): string => stringify(plan, { aliasDuplicateObjects: false });

/** Runs a document through the program, in this process. Without a day for some there is a calendar all the same. */
export async function runTici(plan: PlanDoc): Promise<Ran> {
  const yaml = yamlOf({ ...plan, checks: { TC712: 'warning', ...plan.checks } });
  const outcome = await placed(yaml);
  const { activities: _a, meetings: _m, contacts: _c, supervision: _s, ...bare } = plan;
  const files = { '/plans/plan.yaml': yamlOf(bare) };
  const { out } = await run(['plan', 'plan.yaml', '-f', 'json', '-q'], { files });
  const findings = outcome.diagnostics as unknown as readonly FindingOut[];
  if (outcome.placement === null || out === '') return { json: null, ics: '', findings, text: '' };
  const { entries } = JSON.parse(out) as ScheduleOut;
  const json = jsonOf(plan, outcome, entries);
  return { json, ics: '', findings, text: JSON.stringify(json) };
}
