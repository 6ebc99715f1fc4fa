import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alarmsOf } from '../../src/render/ics/alarm.js';
import { ics } from '../../src/render/ics.js';
import { makeView } from '../../src/render/view.js';
import {
  calcurse,
  itWithCalcurse,
  itWithIcalendar,
  itWithKhal,
  Khal,
  pythonEvents,
} from '../support/programs.js';
import { EXAMPLE, options, planOf, scheduleOf, text } from './support.js';

const view = makeView(scheduleOf(planOf(EXAMPLE)));
const ringing = text(ics(view, options({ alarm: 1 })));

describe('an alarm', () => {
  it('of an all-day event rings at nine in the morning, so many days before', () => {
    const trigger = (days: number) =>
      /TRIGGER:(.*)\r\n/u.exec(alarmsOf(days).allDay?.('') ?? '')?.[1];
    expect([0, 1, 2, 14].map(trigger)).toEqual(['PT9H', '-PT15H', '-P1DT15H', '-P13DT15H']);
  });

  it('of an event with a time rings at that time', () => {
    const trigger = (days: number) =>
      /TRIGGER:(.*)\r\n/u.exec(alarmsOf(days).timed?.('') ?? '')?.[1];
    expect([0, 1, 14].map(trigger)).toEqual(['PT0S', '-P1D', '-P14D']);
  });

  it('is none where none is asked for, and the calendar is else the same', () => {
    const silent = text(ics(view, options()));
    expect(silent).not.toContain('VALARM');
    expect(ringing.replaceAll(/BEGIN:VALARM[\s\S]*?END:VALARM\r\n/gu, '')).toBe(silent);
  });

  it('is the last part of each event, with its title, as ical.js reads it', () => {
    const root = new ICAL.Component(ICAL.parse(ringing));
    const events = root.getAllSubcomponents('vevent');
    expect(events).toHaveLength(25);
    for (const event of events) {
      const [alarm, ...others] = event.getAllSubcomponents('valarm');
      expect(others).toEqual([]);
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15H');
      expect(alarm?.getFirstPropertyValue('description')).toBe(
        event.getFirstPropertyValue('summary'),
      );
    }
    expect(ringing.match(/(?<!END:VALARM\r\n)END:VEVENT/gu)).toBe(null);
  });

  it('of a long title is folded', () => {
    const long = alarmsOf(1).allDay?.('团'.repeat(100)) ?? '';
    for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('--events', () => {
  it('leaves the stages out, and never the kickoff', () => {
    const events = (kinds: 'all' | 'stages' | 'activities') =>
      text(ics(view, options({ events: kinds }))).split('BEGIN:VEVENT').length - 1;
    expect([events('all'), events('stages'), events('activities')]).toEqual([25, 25, 1]);
  });
});

describe('real calendar programs', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tici-alarm-'));
    file = join(folder, 'a.ics');
    writeFileSync(file, ringing);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  itWithKhal('khal shows that the event rings', () => {
    const khal = new Khal(folder);
    expect(khal.run('import', '--batch', '-a', 'tici', file).status).toBe(0);
    const [first] = khal.list('{start-date} {title} {alarm-symbol}', '2014-01-22', '2014-01-22');
    expect(first?.trim()).toBe('2014-01-22 全区动员部署会议  ⏰');
  });

  itWithCalcurse('calcurse takes all events in', () => {
    expect(calcurse(folder, file).said).toContain('25 events / 0 todos / 0 skipped');
  });

  itWithIcalendar('icalendar reads 9:00 of the day before', () => {
    const ring =
      "[str(__import__('datetime').datetime.combine(event.decoded('DTSTART'), __import__('datetime').time()) + a.decoded('TRIGGER')) for a in event.walk('VALARM')]";
    const { lines, stderr } = pythonEvents(file, ring);
    expect(stderr).toBe('');
    expect(lines).toHaveLength(25);
    expect(lines[0]).toBe("['2014-01-21 09:00:00']");
  });
});
