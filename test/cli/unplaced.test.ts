import { describe, expect, test } from 'vitest';
import { run } from './support.js';

const TIGHT = `title: 试
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [市, 县]
stages: [ { name: 学, share: 1 }, { name: 改, share: 1 } ]
rules: { stagger: { interval: 7天 }, duration: { min: 20天 } }
activities: [ { name: 会, within: { first: 1天 }, match: { level: 县 }, attend: [supervisor] } ]
supervision: [ { group: 一组, covers: [甲市/乙县, 甲市/丙县, 甲市/丁县] } ]
units: [ { name: 甲市, units: [乙县, 丙县, 丁县] } ]
`;
const files = { files: { '/plans/plan.yaml': TIGHT } };

describe('prescribed activities without a day', () => {
  test('are an error, and no calendar is written', async () => {
    const checked = await run(['check', 'plan.yaml'], files);
    expect(checked.status).toBe(1);
    expect(checked.out).toContain('一组：3 场要在 2 个半天里，多 1 场');
    const planned = await run(['plan', 'plan.yaml', '-o', 'out.csv'], files);
    expect(planned.status).toBe(1);
    expect(planned.written.has('/plans/out.csv')).toBe(false);
  });

  test('are warnings where the person allows it', async () => {
    const checked = await run(['check', 'plan.yaml', '--allow-unplaced'], files);
    expect(checked.status).toBe(0);
    expect(checked.out).toContain('[TC721]');
    const planned = await run(['plan', 'plan.yaml', '--allow-unplaced', '-f', 'csv'], files);
    expect(planned.status).toBe(0);
    expect(planned.out).toContain('乙县');
  });

  test('are errors again under --strict', async () => {
    expect((await run(['check', 'plan.yaml', '--allow-unplaced', '--strict'], files)).status).toBe(
      1,
    );
  });

  test('take nothing from what only asks for the dates of entries', async () => {
    const explained = await run(['explain', 'plan.yaml', '乙县'], files);
    expect(explained.status).toBe(0);
  });
});
