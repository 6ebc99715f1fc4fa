import { describe, expect, it } from 'vitest';
import { zoneName } from '../../../src/input/build/zone-name.js';
import { dated, PLAN } from '../../render/agenda/plan.js';

describe('the name of a time zone', () => {
  it.each([
    ['asia/shanghai', 'Asia/Shanghai'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['utc', 'UTC'],
    // Other names of a zone are nobody's mistake.
    ['Asia/Chongqing', 'Asia/Chongqing'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['PRC', 'PRC'],
    ['Mars/Olympus', 'Mars/Olympus'],
    ['', ''],
  ])('%j is written %j', (written, name) => {
    expect(zoneName(written)).toBe(name);
  });

  it('stands so in calendars, whatever the letters of the plan', async () => {
    const { out } = await dated(['-f', 'ics'], `${PLAN}timezone: asia/shanghai\n`);
    expect(new Set(out.match(/TZID[:=][^:\r]+/gu))).toEqual(
      new Set(['TZID:Asia/Shanghai', 'TZID=Asia/Shanghai']),
    );
  });
});
