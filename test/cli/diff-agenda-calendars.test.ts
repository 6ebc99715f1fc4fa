import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuilt } from './support.js';

// OLD's calendar with the update of a diff is NEW's calendar.

const LONG = 240_000;

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tici-update-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEETINGS = 'examples/meetings/plan.yaml';

const known = new Map<string, string>();

/** Calendars are asked for again: on the way back, and by the next test. */
function ics(...argv: string[]): string {
  const key = argv.join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const { stdout, stderr, status } = runBuilt([...argv, '-f', 'ics', '-q', '--allow-unplaced']);
  expect([status, stderr]).toEqual([0, '']);
  if (argv[0] === 'plan') known.set(key, stdout);
  return stdout;
}

const sets = (list: readonly string[]): string[] => list.flatMap((one) => ['--set', one]);

/** Each event of a calendar as its text, by its UID. */
function eventsOf(calendar: string): Map<string, string> {
  const texts = calendar.split(/(?=^BEGIN:VEVENT\r$)/mu).slice(1);
  const events = texts.map((text): [string, string] => [
    /^UID:(.*)\r$/mu.exec(text)?.[1] ?? '',
    text.replace('END:VCALENDAR\r\n', ''),
  ]);
  expect(new Set(events.map(([uid]) => uid)).size).toBe(events.length);
  return new Map(events);
}

/** What a program has that takes in an update: of each event the one with the higher SEQUENCE; none that are cancelled. */
function updated(old: string, update: string): Map<string, string> {
  const events = eventsOf(old);
  const sequence = (text = ''): number => Number(/^SEQUENCE:(\d+)\r$/mu.exec(text)?.[1] ?? -1);
  const wrong: string[] = [];
  for (const [uid, text] of eventsOf(update)) {
    if (sequence(text) <= sequence(events.get(uid))) wrong.push(uid);
    if (!text.includes('\r\nSTATUS:CANCELLED\r\n')) events.set(uid, text);
    else if (!events.delete(uid)) wrong.push(uid);
  }
  expect(wrong).toEqual([]);
  return events;
}

/** Without what says which issue it is; of a stage also without its description, which may give another reason for the same days. */
function comparable(events: Map<string, string>): Map<string, string> {
  const made = [...events].map(([uid, text]): [string, string] => {
    const plain = text
      .replaceAll('\r\n ', '')
      .replace(/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):.*\r\n/gmu, '');
    const isStage = plain.includes('TRANSP:TRANSPARENT');
    return [uid, isStage ? plain.replace(/^DESCRIPTION:.*\r\n/mu, '') : plain];
  });
  return new Map(made.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The update takes a person from one calendar to the other, kept as JSON too; and has nothing that is the same in both. */
function expectUpdate(before: readonly string[], after: readonly string[], path: string): void {
  // OLD has to be a file of its own, since --set is for NEW.
  const old = ics('plan', path, ...sets(before));
  const now = ics('plan', path, ...sets(after));
  const asJson = ['-f', 'json', '-q', '--allow-unplaced', '-o', at('old.json')];
  const kept = runBuilt(['plan', path, ...sets(before), ...asJson]);
  expect(kept.status).toBe(0);
  const update = ics('diff', at('old.json'), path, ...sets(after));
  const [was, is] = [comparable(eventsOf(old)), comparable(eventsOf(now))];
  const has = comparable(updated(old, update));
  // A hundred thousand of them are looked at one by one only where there is something to show.
  const isSame = has.size === is.size && [...is].every(([uid, text]) => has.get(uid) === text);
  if (!isSame) expect(has).toEqual(is);
  const needless = [...eventsOf(update).keys()].filter((uid) => {
    const text = is.get(uid);
    return text?.includes('TRANSP:OPAQUE') === true && text === was.get(uid);
  });
  expect(needless).toEqual([]);
}

describe('the calendar that was sent, with the update, is that of the new plan', () => {
  it.each([
    ['a later kickoff', ['kickoff.date=2026-03-09']],
    ['another hour and more of it', ['meetings.2.time="15:00"', 'activities.2.hours=4']],
    ['more and fewer days', ['activities.1.days=5', 'activities.5.days=2']],
    ['a run of days with a gap', ['activities.1.days=8', 'activities.1.after.interval=3天']],
    ['meetings more often', ['meetings.1.every=2周']],
    ['other half-days', ['half-days.am="09:00-12:00"', 'half-days.pm="14:00-17:00"']],
    ['another time zone', ['timezone=Asia/Urumqi']],
    ['other people', ['contacts.0.leaders.0.name=周远明', 'supervision.1.group=市第三督导组']],
    [
      'activities of other names',
      ['activities.0.name=启动大会', 'activities.1.after.activity=启动大会'],
    ],
    ['nothing of it', ['activities=[]', 'meetings=[]', 'contacts=[]', 'supervision=[]']],
    ['what has no day', ['activities.0.within.first=1天', 'supervision.2.groups=1']],
  ])(
    '%s, and back',
    (_what, change) => {
      expectUpdate([], change, MEETINGS);
      expectUpdate(change, [], MEETINGS);
    },
    LONG,
  );

  it(
    'of the whole region, where the villages wait longer and the first meetings are later',
    () => {
      const path = 'examples/neimenggu/plan-meetings.yaml';
      const change = ['rules.stagger.interval=12天', 'activities.0.within.first=15天'];
      expectUpdate([], change, path);
    },
    LONG * 2,
  );
});

const has = (program: string, ...argv: string[]) => spawnSync(program, argv).status === 0;

describe('real calendar programs', () => {
  const change = sets([
    'meetings.2.time="15:00"',
    'meetings.2.date=2026-05-22',
    'meetings.0.name=调度例会',
  ]);
  const write = (): void => {
    writeFileSync(at('old.ics'), ics('plan', MEETINGS));
    writeFileSync(at('update.ics'), ics('diff', MEETINGS, MEETINGS, ...change));
  };

  it.runIf(has('/usr/bin/python3', '-c', 'import icalendar'))(
    'icalendar has times with their zone',
    () => {
      write();
      const script = `
import icalendar, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert [str(zone['TZID']) for zone in calendar.walk('VTIMEZONE')] == ['Asia/Shanghai']
for event in calendar.walk('VEVENT'):
    print(event.decoded('DTSTART').isoformat(), event.get('STATUS', 'LIVE'), event['SUMMARY'])
`;
      const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script, at('update.ics')], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
      });
      expect(stderr).toBe('');
      const lines = stdout.trim().split('\n');
      expect(lines).toContain('2026-05-22T15:00:00+08:00 LIVE 年中推进会');
      expect(lines.filter((line) => line.includes('CANCELLED 调度会'))).toHaveLength(3);
      expect(lines.filter((line) => line.includes('LIVE 调度例会'))).toHaveLength(3);
    },
  );

  it.runIf(has('khal', '--version'))('khal shows the new day alone', () => {
    write();
    mkdirSync(at('khal'), { recursive: true });
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
      khal('list', '--format', '{start-time} {title}|{cancelled}', day, day)
        .stdout.split('\n')
        .map((line) => line.trim())
        .filter((line) => line.includes('会'));
    expect(khal('import', '--batch', '-a', 'tici', at('old.ics')).status).toBe(0);
    expect(shown('2026-05-20')).toContain('14:30 年中推进会|');
    expect(khal('import', '--batch', '-a', 'tici', at('update.ics')).status).toBe(0);
    expect(shown('2026-05-20').join()).not.toContain('年中推进会');
    expect(shown('2026-05-22')).toContain('15:00 年中推进会|');
  });
});
