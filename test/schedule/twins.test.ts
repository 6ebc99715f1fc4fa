import { describe, expect, it } from 'vitest';
import { planned } from '../support/command.js';

/** What is after B has to count from B's day, though its own neighbour in the plan was chosen before B. */
const plan = (levels: string, match: string, group: string, units: string) => `title: 测试
kickoff: 2026-03-02
calendar: { holidays: none, weekend: [] }
levels: ${levels}
rules: { stagger: { interval: 10天, tolerance: 2天 } }
overrides:
  - match: { unit: ${match} }
    rules: { start: { after: kickoff, interval: 3天, tolerance: 60天, severity: off } }
    after: [{ match: ${group} }]
units:
  - name: A
    units:
${units}
      - name: B
`;

const ruleOf = async (yaml: string, entry: string) => {
  const found = (await planned(yaml)).get(entry);
  return [found?.start, found?.because.rule];
};

describe('neighbours with the same edges, terms and bounds', () => {
  it('have reasons of their own where they are of two echelons', async () => {
    const yaml = plan(
      '[市, { name: 县, echelons: [机关, 直属] }]',
      'A/F',
      '{ unit: A/B, echelon: 机关 }',
      '      - { name: F, not-before: 2026-03-12 }',
    );
    expect(await ruleOf(yaml, 'A/F/直属')).toEqual(['2026-03-12', 'after']);
  });

  it('have reasons of their own where one is below the other', async () => {
    const yaml = plan(
      '[市, 县, 乡]',
      'A/F',
      '{ unit: A/B }',
      '      - name: F\n        not-before: 2026-03-12\n        units: [{ name: T, not-before: 2026-03-12 }]',
    );
    expect(await ruleOf(yaml, 'A/F/T/乡')).toEqual(['2026-03-12', 'after']);
  });
});
