import { describe, expect, test } from 'vitest';
import { locateAll } from '../../src/diagnostics/located.js';
import { meetings, HEAD, runText } from './placed.js';

/** Entries from 3 March on: 20 days for each level, a week apart. */
const UNITS = 'units: [ { name: 甲市, units: [乙县] }, { name: 丙市, units: [丁县] } ]\n';

async function told(text: string, language: 'zh' | 'en' = 'zh') {
  const outcome = await runText(text);
  const found = locateAll(outcome.diagnostics, outcome.sources, language);
  return { lines: found.map(({ code, message }) => `${code} ${message}`), held: meetings(outcome) };
}

const dated = (meeting: string, head = HEAD) =>
  told(`${head}meetings: [ { name: 会, ${meeting} } ]\n${UNITS}`);

describe('a date that is kept', () => {
  test('may be any allowed day of the schedule, its first and last too', async () => {
    expect(await dated('date: 2014-03-03')).toEqual({ lines: [], held: ['会 03-03 am'] });
    expect(await dated('date: 2014-03-28')).toEqual({ lines: [], held: ['会 03-28 am'] });
  });

  test('is told where it is the kickoff day and somebody is invited', async () => {
    const line = 'TC731 会写在 2014-03-03，这天是启动日，这天不请人出席';
    expect((await dated('date: 2014-03-03, attend: [supervisor]')).lines).toEqual([line]);
    // A unit that holds its own has its groups come.
    expect((await dated('date: 2014-03-03, by: 市')).lines).toEqual([line]);
  });

  test('is told where nobody works, but for plans that start on any day', async () => {
    const sunday = await dated('date: 2014-03-09');
    expect(sunday.lines).toEqual(['TC731 会写在 2014-03-09，这天不是可用的日子：周末 2014-03-09']);
    expect(sunday.held).toEqual(['会 03-09 am']);
    const any = HEAD.replace('rules: {', 'rules: { start-on: any,');
    expect((await dated('date: 2014-03-09', any)).lines).toEqual([]);
    const closed = any.replace(
      'holidays: none',
      'holidays: none, avoid: [{ from: 2014-03-08, to: 2014-03-09, name: 大会 }]',
    );
    expect((await dated('date: 2014-03-09', closed)).lines).toEqual([
      'TC731 会写在 2014-03-09，这天不是可用的日子：大会 2014-03-08…2014-03-09',
    ]);
  });

  test('is told where it lies outside of the schedule, once for all units that hold it', async () => {
    const late = await dated('date: 2014-04-01, by: 市');
    expect(late.lines).toEqual([
      'TC731 会写在 2014-04-01，在整个安排的时间之外：2014-03-03 至 2014-03-29',
    ]);
    expect(late.held).toEqual(['会 甲市 04-01 am', '会 丙市 04-01 am']);
    expect((await dated('date: 2013-03-09')).lines).toEqual([
      'TC731 会写在 2013-03-09，在整个安排的时间之外：2014-03-03 至 2014-03-29',
    ]);
  });
});

describe('a meeting that repeats', () => {
  test('is told where it never comes round', async () => {
    expect(await dated('every: 26天')).toEqual({ lines: [], held: ['会1 03-31 am'] });
    expect(await dated('every: 27天')).toEqual({
      lines: ['TC732 会一次也没有：启动日起27天已过最后一个安排的结束 2014-03-29'],
      held: [],
    });
  });
});

describe('a meeting for each stage', () => {
  test('that has no common day is one finding with the first unit that holds it', async () => {
    const head = HEAD.replace('interval: 7天', 'interval: 21天');
    const { lines, held } = await dated('each: stage, of: { level: [市, 县] }, by: 市', head);
    expect(held).toHaveLength(4);
    expect(lines).toEqual([
      'TC727 甲市“学”的会定在 2014-03-24：没有一个可用的日子大家都在这个环节，取最后一个进入的那天起的第一个可用日（共 4 场如此）',
    ]);
  });

  test('has no stage where the plan has none and that is let pass', async () => {
    const head = HEAD.replace(/^stages:.*\n/mu, 'checks: { TC700: off }\n');
    expect(await dated('each: stage, of: { level: 市 }', head)).toEqual({
      lines: [],
      held: ['会 03-03 am'],
    });
  });
});

describe('those who are away', () => {
  const GROUPS = [
    ['一组', '甲市', '2014-03-10, 2014-03-17'],
    ['二组', '丙市', '2014-03-10'],
    ['三组', '甲市/乙县', '2014-03-17'],
  ] as const;

  const invited = (groups: readonly (readonly string[])[], meeting: string, language?: 'en') =>
    told(
      `${HEAD}supervision:\n${groups
        .map(
          ([name, covers, away]) =>
            `  - { group: ${name}, covers: [${covers}], away: [${away}] }\n`,
        )
        .join('')}meetings: [ { name: 会, ${meeting}, attend: [supervisor] } ]\n${UNITS}`,
      language,
    ).then(({ lines }) => lines.filter((line) => line.startsWith('TC726')));

  test('are all named, each with the first meeting missed', async () => {
    expect(await invited(GROUPS, 'every: 1周')).toEqual([
      'TC726 会有人不在：2014-03-10 一组、二组，2014-03-17 三组（共 4 人次如此）',
    ]);
    expect(await invited(GROUPS, 'every: 1周', 'en')).toEqual([
      'TC726 away on days of 会: 一组, 二组 on 2014-03-10; 三组 on 2014-03-17 (4 in all)',
    ]);
  });

  test('of one day have it once, and of one person how often', async () => {
    expect(await invited(GROUPS, 'date: 2014-03-10')).toEqual([
      'TC726 2014-03-10 的会，一组、二组不在',
    ]);
    expect(await invited(GROUPS, 'date: 2014-03-10', 'en')).toEqual([
      'TC726 一组, 二组 are away on 2014-03-10, the day of 会',
    ]);
    expect(await invited(GROUPS.slice(0, 1), 'every: 1周')).toEqual([
      'TC726 2014-03-10 的会，一组不在（共 2 人次如此）',
    ]);
  });

  test('past a handful are counted', async () => {
    const many = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => [
      `${name}组`,
      '甲市',
      '2014-03-10',
    ]);
    expect(await invited(many, 'date: 2014-03-10')).toEqual([
      'TC726 2014-03-10 的会，甲组、乙组、丙组、丁组、戊组等人不在（共 6 人次如此）',
    ]);
    expect(await invited(many, 'date: 2014-03-10', 'en')).toEqual([
      'TC726 甲组, 乙组, 丙组, 丁组, 戊组 and others are away on 2014-03-10, the day of 会 (6 in all)',
    ]);
    const later = [...many, ['庚组', '甲市', '2014-03-17']];
    expect(await invited(later, 'every: 1周')).toEqual([
      'TC726 2014-03-10 的会，甲组、乙组、丙组、丁组、戊组等人不在（共 7 人次如此）',
    ]);
  });
});
