import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuilt } from './support.js';

// What real calendar programs make of an update after the calendar that it updates.
const has = (program: string, ...argv: string[]) => spawnSync(program, argv).status === 0;

const [OLD, NEW] = ['docs/guide/first-issue.yaml', 'docs/guide/second-issue.yaml'];

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tici-diff-'));
  for (const argv of [
    ['plan', OLD, '-q', '-o', at('old.ics')],
    ['plan', OLD, '-q', '-o', at('old.json')],
    ['diff', OLD, NEW, '-q', '-o', at('update.ics')],
  ]) {
    expect(runBuilt(argv).status).toBe(0);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built program', () => {
  it('takes OLD from standard input, as a plan and as JSON, in UTF-16 too', () => {
    const { stdout } = runBuilt(['diff', OLD, NEW, '-q', '-f', 'csv']);
    const kept = runBuilt(['plan', OLD, '-q', '-f', 'json']).stdout;
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(kept, 'utf16le')]);
    writeFileSync(at('wide.json'), wide);
    const days = (csv: string): string[] =>
      csv.split('\r\n').map((line) => line.split(',').slice(0, 12).join());
    for (const [path, input] of [
      ['-', kept],
      [at('wide.json'), ''],
    ] as const) {
      const other = runBuilt(['diff', path, NEW, '-q', '-f', 'csv'], { input });
      expect(days(other.stdout)).toEqual(days(stdout));
    }
  });
});

describe('real calendar programs take the update', () => {
  it.runIf(has('/usr/bin/python3', '-c', 'import icalendar'))('icalendar', () => {
    const script = `
import icalendar, sys
events = {}
for path in sys.argv[1:]:
    calendar = icalendar.Calendar.from_ical(open(path, 'rb').read())
    for event in calendar.walk('VEVENT'):
        known = events.get(event['UID'])
        assert known is None or event['SEQUENCE'] > known['SEQUENCE']
        events[event['UID']] = event
for event in events.values():
    print(event.decoded('DTSTART'), event.get('STATUS', 'LIVE'), event['SUMMARY'])
`;
    const { stdout, stderr } = spawnSync(
      '/usr/bin/python3',
      ['-c', script, at('old.ics'), at('update.ics')],
      { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } },
    );
    expect(stderr).toBe('');
    const lines = stdout.trim().split('\n');
    expect(lines).toContain('2026-03-23 LIVE 南湖县（县区）学习动员');
    expect(lines).toContain('2026-03-19 LIVE 东湖区（县区）学习动员');
    expect(lines.filter((line) => line.includes('东城区'))).toEqual([]);
    expect(lines.filter((line) => line.includes('南湖县（县区）学习动员'))).toHaveLength(1);
  });

  it.runIf(has('khal', '--version'))(
    'khal, which shows the new days and strikes out what is gone',
    () => {
      mkdirSync(at('khal'));
      const zone = 'Asia/Shanghai';
      writeFileSync(
        at('khal.conf'),
        `[calendars]\n[[tici]]\npath = ${at('khal')}\n[locale]\nlocal_timezone = ${zone}\ndefault_timezone = ${zone}\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${at('khal.db')}\n`,
      );
      const khal = (...argv: string[]) =>
        spawnSync('khal', ['-c', at('khal.conf'), ...argv], {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
        });
      const shown = (day: string): string[] =>
        khal('list', '--format', '{start-date} {title}|{cancelled}', day, day)
          .stdout.split('\n')
          .map((line) => line.trim());
      expect(khal('import', '--batch', '-a', 'tici', at('old.ics')).status).toBe(0);
      expect(shown('2026-03-12')).toContain('2026-03-12 南湖县（县区）学习动员|');
      expect(khal('import', '--batch', '-a', 'tici', at('update.ics')).status).toBe(0);
      expect(shown('2026-03-12').join()).not.toContain('南湖县（县区）');
      expect(shown('2026-03-23')).toContain('2026-03-23 南湖县（县区）学习动员|');
      // Without the tax office, which came with the new plan: the way back takes its events away.
      const back = runBuilt(['diff', NEW, OLD, '-q', '-o', at('back.ics')]);
      expect(back.status).toBe(0);
      expect(khal('import', '--batch', '-a', 'tici', at('back.ics')).status).toBe(0);
      const office = shown('2026-03-19').filter((line) => line.includes('市税务局'));
      expect(office).toEqual(['2026-03-19 市税务局（云江市直属单位）学习动员|CANCELLED']);
    },
  );
});
