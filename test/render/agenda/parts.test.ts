import { describe, expect, it } from 'vitest';
import { clockText } from '../../../src/domain/activities.js';
import { whenText } from '../../../src/render/agenda/agenda-words.js';
import type { AgendaRow, When } from '../../../src/render/agenda/agenda-row.js';
import { partsOf } from '../../../src/render/agenda/parts.js';
import { day } from '../support.js';

const halfDays = { am: { from: 510, to: 720 }, pm: { from: 870, to: 1050 } };
const row = (when: When, ...days: string[]): AgendaRow => ({
  kind: 'activity',
  day: null,
  end: null,
  days: days.map(day),
  when,
  name: '',
  number: null,
  stage: null,
  isOptional: false,
  basis: null,
  holder: null,
  attendees: [],
});
const days = ['2026-03-12', '2026-03-13', '2026-03-16'];

describe('the events of a row', () => {
  it('are one for each unbroken run of whole days', () => {
    const runs = [
      { day: day('2026-03-12'), end: day('2026-03-13'), time: null },
      { day: day('2026-03-16'), end: day('2026-03-16'), time: null },
    ];
    expect(partsOf(row({ kind: 'day' }, ...days), { halfDays })).toEqual(runs);
    expect(
      partsOf(row({ kind: 'half', half: 'pm', isFirst: true }, ...days), { halfDays }),
    ).toEqual(runs);
  });

  it('are one for each day where there is a time', () => {
    const timed = partsOf(row({ kind: 'time', from: 540, to: 660 }, ...days), { halfDays });
    expect(timed.map(({ day: one, end, time }) => [one, end, time])).toEqual(
      days.map((text) => [day(text), day(text), { from: 540, to: 660 }]),
    );
    const [half] = partsOf(row({ kind: 'half', half: 'pm', isFirst: false }, '2026-03-12'), {
      halfDays,
    });
    expect(half?.time).toEqual({ from: 870, to: 1050 });
  });

  it('are none without a day', () => {
    expect(partsOf(row({ kind: 'day' }), { halfDays })).toEqual([]);
  });
});

describe('times in words', () => {
  it.each([
    [540, '09:00'],
    [1439, '23:59'],
    [1440, '24:00'],
  ])('%i is %s', (minute, text) => {
    expect(clockText(minute)).toBe(text);
  });

  it('say of several days that somebody attends on the first', () => {
    const when: When = { kind: 'half', half: 'am', isFirst: true };
    expect([whenText(when, 'zh'), whenText(when, 'en')]).toEqual(['首日上午', 'first morning']);
    expect(whenText({ kind: 'time', from: 870, to: 990 }, 'zh')).toBe('14:30-16:30');
  });
});
