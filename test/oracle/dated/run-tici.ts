import { stringify } from 'yaml';
import { run } from '../../cli/support.js';
import type { PlanDoc } from './document.js';
import type { FindingOut, ScheduleOut } from './output.js';

/** What came out of a plan: its calendar, if it has one, and what `check` finds. */
export interface Ran {
  readonly json: ScheduleOut | null;
  /** The bytes of the JSON. */
  readonly text: string;
  readonly findings: readonly FindingOut[];
  /** Runs once more, for the ICS. */
  ics(): Promise<string>;
}

export const yamlOf = (plan: PlanDoc): string => stringify(plan, { aliasDuplicateObjects: false });

/**
 * Runs a document through the program, in this process. Where some have no day, or no group covers a unit, there is a
 * calendar all the same.
 */
export async function runTici(plan: PlanDoc): Promise<Ran> {
  const checks = { TC712: 'warning', ...plan.checks };
  const files = { '/plans/plan.yaml': yamlOf({ ...plan, checks }) };
  const say = async (...argv: string[]) =>
    (await run([argv[0] ?? '', 'plan.yaml', ...argv.slice(1), '--lang', 'en'], { files })).out;
  const text = await say('plan', '-f', 'json', '--allow-unplaced', '-q');
  const found = JSON.parse(await say('check', '-f', 'json')) as {
    readonly diagnostics: readonly FindingOut[];
  };
  const json = text === '' ? null : (JSON.parse(text) as ScheduleOut);
  return {
    // A plan that nothing is dated in says nothing of it.
    json: json?.placement === undefined ? null : json,
    text,
    findings: found.diagnostics,
    ics: () => say('plan', '-f', 'ics', '--allow-unplaced', '--events', 'all', '-q'),
  };
}
