import { expect, test } from 'vitest';
import { parseDay } from '../../src/domain/day.js';
import { runPlan } from '../../src/pipeline.js';
import { memoryFiles } from '../input/memory-files.js';
import { HEAD, occurrences } from './placed.js';

const PLAN = `${HEAD}activities:
  - { name: 会, stage: 学, attend: [supervisor] }
  - { name: 结, stage: 改, at: end }
supervision: [ { group: 一组, covers: [甲市, 甲市/乙县] } ]
units: [ { name: 甲市, units: [乙县] } ]
`;
const PROGRESS = 'unit,echelon,stage,started,finished\n甲市,,学,2014-03-04,2014-03-20\n';

test('occurrences follow the days of the forecast', async () => {
  const files = memoryFiles({ '/plans/plan.yaml': PLAN, '/plans/progress.csv': PROGRESS });
  const options = { isPlaced: true };
  const planned = await runPlan('/plans/plan.yaml', files, options);
  expect(occurrences(planned)).toEqual([
    '甲市 会 03-04 am 一组',
    '甲市 结 03-21',
    '甲市/乙县 会 03-10 am 一组',
    '甲市/乙县 结 03-28',
  ]);
  const now = await runPlan('/plans/plan.yaml', files, {
    ...options,
    progressFile: { path: '/plans/progress.csv' },
    on: () => parseDay('2014-03-21')!,
  });
  expect(now.diagnostics).toEqual([]);
  // The city's second stage is ten days from the 21st on.
  expect(occurrences(now).slice(0, 2)).toEqual(['甲市 会 03-04 am 一组', '甲市 结 03-28']);
});

test('is not worked out where nobody asks for it', async () => {
  const files = memoryFiles({ '/plans/plan.yaml': PLAN });
  expect((await runPlan('/plans/plan.yaml', files)).placement).toBe(null);
});
