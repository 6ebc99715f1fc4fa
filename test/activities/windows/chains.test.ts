import { describe, expect, test } from 'vitest';
import { codesOf, occurrences, runText } from '../placed.js';

interface Chain {
  readonly links: number;
  readonly duration: string;
  /** What else a link says. */
  readonly more?: (link: number) => string;
}

/** One unit that holds one activity after another. */
const chain = ({ links, duration, more = () => '' }: Chain): string => `title: 区
kickoff: 2026-03-02
levels: [{ name: 市, echelons: [一] }]
rules: { duration: { min: ${duration} } }
calendar: { holidays: none }
supervision: [{ group: 组, covers: [甲] }]
activities:
${Array.from({ length: links }, (_, link) => {
  const after = link === 0 ? '' : `, after: { activity: 第${link - 1}项 }`;
  return `  - { name: 第${link}项${after}${more(link)} }`;
}).join('\n')}
units: [甲]
`;

/** How many have their day, and the findings. */
async function run(facts: Chain) {
  const outcome = await runText(chain(facts), { allowUnplaced: true });
  const days = occurrences(outcome);
  const held = days.filter((line) => !/ –(?: |$)/u.test(line));
  return { held: held.length, last: held.at(-1), all: days.length, codes: codesOf(outcome) };
}

describe('a chain that is too long for its time', () => {
  test('24 links: as many are held as there are days for, one day after another', async () => {
    const { codes, ...found } = await run({ links: 24, duration: '28天' });
    // 20 workdays; what finds none, and what hangs on it.
    expect(found).toEqual({ held: 20, last: '甲 第19项 03-27', all: 24 });
    expect(codes).toEqual(['warning TC730', ...Array<string>(3).fill('warning TC724')]);
  });

  test('200 links', async () => {
    const { codes, ...found } = await run({ links: 200, duration: '3个月' });
    expect(found).toEqual({ held: 66, last: '甲 第65项 06-01', all: 200 });
    expect(codes.filter((code) => code === 'warning TC730')).toHaveLength(1);
    expect(codes.filter((code) => code === 'warning TC724')).toHaveLength(133);
  });

  test('200 links that somebody attends, all or every other', async () => {
    const attend = ', attend: supervisor';
    // Nobody attends on the day of the kickoff.
    const all = await run({ links: 200, duration: '3个月', more: () => attend });
    expect(all).toMatchObject({ held: 65, all: 200 });
    const some = await run({
      links: 200,
      duration: '3个月',
      more: (link) => (link % 2 === 1 ? attend : ''),
    });
    expect(some).toMatchObject({ held: 66, all: 200 });
  });
});
