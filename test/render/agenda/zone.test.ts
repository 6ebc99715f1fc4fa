import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { zoneOffsets } from '../../../src/cli/zone.js';
import { zoneText } from '../../../src/render/ics/zone.js';
import { day } from '../support.js';

const textOf = (zone: string, from: string, to: string): string =>
  zoneText(zone, day(from), day(to), zoneOffsets(zone));

const STANDARD = (start: string, from: string, to: string, kind = 'STANDARD') =>
  `BEGIN:${kind}\r\nDTSTART:${start}\r\nTZOFFSETFROM:${from}\r\nTZOFFSETTO:${to}\r\nEND:${kind}\r\n`;

describe('a VTIMEZONE', () => {
  it('of China says one thing', () => {
    expect(textOf('Asia/Shanghai', '2014-01-22', '2026-09-21')).toBe(
      `BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n${STANDARD('19700101T000000', '+0800', '+0800')}END:VTIMEZONE\r\n`,
    );
  });

  it('has each change of the clocks of the years in question, by the clock before it', () => {
    expect(textOf('America/New_York', '2026-03-02', '2026-11-20')).toBe(
      `BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n${STANDARD('19700101T000000', '-0500', '-0500')}${STANDARD(
        '20260308T020000',
        '-0500',
        '-0400',
        'DAYLIGHT',
      )}${STANDARD('20261101T020000', '-0400', '-0500')}END:VTIMEZONE\r\n`,
    );
    expect(textOf('Australia/Lord_Howe', '2026-06-01', '2026-06-02')).toContain(
      STANDARD('20260405T020000', '+1100', '+1030'),
    );
    expect(textOf('Asia/Shanghai', '1991-01-01', '1991-12-01')).toContain(
      STANDARD('19910915T020000', '+0900', '+0800'),
    );
  });

  it('begins before the first event, also before 1970', () => {
    expect(textOf('America/New_York', '1950-01-01', '1950-03-01')).toMatch(
      /^BEGIN:VTIMEZONE\r\nTZID:America\/New_York\r\nBEGIN:STANDARD\r\nDTSTART:19500101T000000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0500\r\n/u,
    );
  });

  it('of a zone that the machine does not know is UTC', () => {
    expect(textOf('Mars/Olympus', '2026-01-01', '2026-01-02')).toContain('TZOFFSETTO:+0000');
  });

  it('makes of any time of the clock the instant that the machine knows', () => {
    const zones = [
      'Asia/Shanghai',
      'America/New_York',
      'Australia/Sydney',
      'Africa/Casablanca',
      'Europe/Dublin',
      'Asia/Kathmandu',
      'Pacific/Chatham',
    ];
    const first = day('2025-01-01') * 86_400;
    const last = day('2027-12-31') * 86_400;
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: first, max: last }), (zone, at) => {
        const text = `BEGIN:VCALENDAR\r\n${textOf(zone, '2025-01-01', '2027-12-31')}END:VCALENDAR\r\n`;
        const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone');
        const read = new ICAL.Timezone({ component: component!, tzid: zone });
        const offsetAt = zoneOffsets(zone);
        const offset = offsetAt(at);
        // Times that come twice, or not at all, mean nothing certain.
        if ([-7200, 7200].some((near) => offsetAt(at + near) !== offset)) return;
        const wall = new Date((at + offset) * 1000).toISOString().slice(0, 19);
        const time = ICAL.Time.fromDateTimeString(wall);
        time.zone = read;
        expect(time.toUnixTime()).toBe(at);
      }),
      { numRuns: 60 },
    );
  });
});
