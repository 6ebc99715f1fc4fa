import { stringify } from 'yaml';
import { run } from '../../cli/support.js';
import type { PlanDoc } from './document.js';
import type { FindingOut, ScheduleOut } from './output.js';

/** What came out of a plan: its calendar, if it has one, and its findings. */
export interface Ran {
  readonly json: ScheduleOut | null;
  readonly ics: string;
  readonly findings: readonly FindingOut[];
  readonly status: number;
  /** The bytes of the JSON. */
  readonly text: string;
}

export const yamlOf = (plan: PlanDoc): string => stringify(plan, { aliasDuplicateObjects: false });

/** Runs a document through the program, in this process. Without a day for some there is a calendar all the same. */
export async function runTici(plan: PlanDoc, options: readonly string[] = []): Promise<Ran> {
  const files = { '/plans/plan.yaml': yamlOf(plan) };
  const say = (...argv: string[]) => run([...argv, '-q', '--lang', 'en'], { files });
  const lenient = ['--allow-unplaced', ...options];
  const planned = await say('plan', 'plan.yaml', '-f', 'json', ...lenient);
  const checked = await say('check', 'plan.yaml', '-f', 'json');
  const found = JSON.parse(checked.out) as { diagnostics: readonly FindingOut[] };
  const json = planned.out === '' ? null : (JSON.parse(planned.out) as ScheduleOut);
  return {
    json,
    ics: json === null ? '' : (await say('plan', 'plan.yaml', '-f', 'ics', ...lenient)).out,
    findings: found.diagnostics,
    status: planned.status,
    text: planned.out,
  };
}
