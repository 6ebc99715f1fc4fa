// The region as whole processes, by command.
import { join } from 'node:path';
import { ROWS, writeEarlierPlan, writeProgress, writeRosters } from './inputs.js';
import { BARE, compare, TICI, type Command } from './processes.js';
import type { Bench } from './report.js';

export const PLAN = 'examples/neimenggu/plan.yaml';
const ROSTER_PLAN = 'examples/neimenggu/plan-roster.yaml';
const WITH_MEETINGS = 'examples/neimenggu/plan-meetings.yaml';
const TABLE: Command = ['region: table', [TICI, 'plan', PLAN, '-q']];

const runsOf = ({ isQuick }: Bench): number => (isQuick ? 3 : 7);

/** Start-up, and the region in each form. */
export async function region(bench: Bench): Promise<void> {
  const { report, folder } = bench;
  const runs = runsOf(bench);
  const to = (name: string): string[] => ['-q', '-o', join(folder, name)];
  report.say(`whole processes, median of ${runs}, ratio to bare node, peak memory`);
  const thrownAway = ['-q', '-f', 'csv', '-o', '/dev/null'];
  const commands: readonly Command[] = [
    BARE,
    ['tici --version', [TICI, '--version']],
    ['tici schema', [TICI, 'schema']],
    ['region: check', [TICI, 'check', PLAN, '-q']],
    ['region: plan, output thrown away', [TICI, 'plan', PLAN, ...thrownAway]],
    TABLE,
    ['region: csv', [TICI, 'plan', PLAN, ...to('a.csv')]],
    ['region: ics', [TICI, 'plan', PLAN, ...to('a.ics')]],
    ['region: json', [TICI, 'plan', PLAN, ...to('a.json')]],
    ['region from a CSV roster: csv', [TICI, 'plan', ROSTER_PLAN, ...to('b.csv')]],
  ];
  compare(report, commands, runs);
}

/** What else there is to ask. */
export async function asks(bench: Bench): Promise<void> {
  const { report, folder } = bench;
  const runs = runsOf(bench);
  const out = (name: string): string => join(folder, name);
  report.say(
    `activities, meetings and visits, median of ${runs}, ratio to the region's ICS, peak memory`,
  );
  const meetings: readonly Command[] = [
    ['region: ics', [TICI, 'plan', PLAN, '-q', '-o', out('a.ics')]],
    ['region with meetings: ics', [TICI, 'plan', WITH_MEETINGS, '-q', '-o', out('m.ics')]],
  ];
  compare(report, meetings, runs);
  const earlier = writeEarlierPlan(out('earlier'));
  const progress = writeProgress(out('progress.csv'));
  const [csv, xlsx] = [out('roster.csv'), out('roster.xlsx')];
  await writeRosters(csv, xlsx);
  const on = ['--progress', progress, '--on', '2014-03-20'];
  report.say(
    `what else there is to ask, median of ${runs}, ratio to the region's table, peak memory`,
  );
  const commands: readonly Command[] = [
    TABLE,
    ['region: explain one unit', [TICI, 'explain', PLAN, '呼和浩特市/新城区', '-q']],
    ['region: diff, a distance changed', [TICI, 'diff', earlier, PLAN, '-q']],
    ['region: status, 13,329 reports', [TICI, 'status', PLAN, '-q', ...on]],
    ['region: suggest', [TICI, 'suggest', PLAN, '-q']],
    ['import of a CSV', [TICI, 'import', csv, '-q', '-o', out('c.yaml')]],
    ['import of an XLSX', [TICI, 'import', xlsx, '-q', '-o', out('d.yaml')]],
  ];
  compare(report, commands, runs);
  report.say(`  (rosters of ${ROWS.toLocaleString('en')} rows)`);
}
