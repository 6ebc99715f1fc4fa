import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuilt } from './support.js';

// What real calendar programs make of our file. `.ci/run` installs them; a machine without them leaves these out.
const has = (program: string, ...argv: string[]) => spawnSync(program, argv).status === 0;
const REGION = new URL('../../examples/neimenggu/plan.yaml', import.meta.url).pathname;

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tici-calendars-'));
  file = join(folder, 'a.ics');
  // One sub-district: 2 entries of its own and those of its communities, 3 stages each.
  expect(runBuilt(['plan', REGION, '-q', '--unit', '150102001000', '-o', file]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const events = () => readFileSync(file, 'utf8').split('BEGIN:VEVENT').length - 1;

describe('real calendar programs read what we write', () => {
  it.runIf(has('/usr/bin/python3', '-c', 'import icalendar'))('icalendar', () => {
    const script = `
import icalendar, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
for event in calendar.walk('VEVENT'):
    print(event['UID'], event.decoded('DTSTART'), event.decoded('DTEND'), event['SUMMARY'])
`;
    const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script, file], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(events());
    expect(lines[0]).toMatch(/ 2014-01-22 2014-01-23 全区动员部署会议$/u);
    expect(lines[1]).toMatch(
      / 2014-02-07 2014-03-15 海拉尔东路街道（领导班子）学习教育、听取意见$/u,
    );
  });

  it.runIf(has('khal', '--version'))(
    'khal, which also takes the same file twice without doubling it',
    () => {
      const calendar = join(folder, 'khal');
      mkdirSync(calendar);
      const config = join(folder, 'khal.conf');
      writeFileSync(
        config,
        `[calendars]\n[[tici]]\npath = ${calendar}\n[locale]\nlocal_timezone = Asia/Shanghai\ndefault_timezone = Asia/Shanghai\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${join(folder, 'khal.db')}\n`,
      );
      const khal = (...argv: string[]) =>
        spawnSync('khal', ['-c', config, ...argv], {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
        });
      for (let time = 0; time < 2; time++) {
        expect(khal('import', '--batch', '-a', 'tici', file).status).toBe(0);
      }
      const listed = khal(
        'list',
        '--format',
        '{start-date} {end-date} {title}',
        '2014-04-18',
        '2014-04-18',
      ).stdout;
      const first = listed
        .split('\n')
        .filter((line) => line.includes('海拉尔东路街道（领导班子）'));
      expect(first).toEqual(['2014-03-15 2014-04-18 海拉尔东路街道（领导班子）查摆问题、开展批评']);
    },
  );

  it.runIf(has('calcurse', '--version'))('calcurse', () => {
    const data = join(folder, 'calcurse');
    mkdirSync(data);
    const { stdout } = spawnSync('calcurse', ['-D', data, '-i', file], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect(stdout).toMatch(/ 0 skipped/u);
    expect(stdout).toContain(`${events()} events`);
  });
});
