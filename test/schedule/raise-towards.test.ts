import { describe, expect, it } from 'vitest';
import { Calendar, NO_HOLIDAYS } from '../../src/domain/calendar.js';
import { entriesOf } from '../../src/domain/expand.js';
import { nodeOrder, prepare } from '../../src/schedule/run.js';
import { holdHardLimits } from '../../src/schedule/solve/soft-limits.js';
import { Propagation } from '../../src/schedule/solve/propagate.js';
import { run } from '../input/run.js';

// Two towns and fifty villages that all wait for the end of both: raising a town pushes every village.
const TEXT = `title: 测试
kickoff: 2014-03-03
calendar: { holidays: none }
levels: [{ name: 市 }, { name: 乡, echelons: [机关, 站所] }, { name: 村 }]
stages: [{ name: 一, share: 1 }]
rules:
  stagger: { interval: 10天, tolerance: 40天, severity: error }
  overlap: { interval: 10天, tolerance: 5天, severity: error }
  duration: { min: 20天 }
  window: { length: 120天 }
overrides:
  - { match: { level: 村 }, after: [{ match: { level: 乡 }, of: end, interval: 5天 }] }
units:
  - name: 甲市
    units:
${['东', '西'].map((town) => `      - { name: ${town}乡, units: [${Array.from({ length: 25 }, (_, k) => `${town}${k}村`).join(', ')}] }`).join('\n')}
`;

async function network() {
  const { plan } = await run(TEXT);
  if (plan === null) throw new Error('no plan');
  const least = (_entry: number, _stage: number, days: number) => days;
  return prepare(entriesOf(plan), new Calendar(plan.calendar, NO_HOLIDAYS), least);
}

describe('raising one node for the sake of another', () => {
  it('comes to what raising it alone comes to', async () => {
    const made = await network();
    const begin = (): Propagation => {
      const state = new Propagation(made.network);
      holdHardLimits(state);
      state.raiseAll(nodeOrder(made));
      state.lowerAll(nodeOrder(made));
      return state;
    };
    const outcomes = new Set<boolean>();
    const { size } = made.entries;
    for (let node = 0; node < 6; node++) {
      for (let days = 1; days < 100; days += 9) {
        for (const focus of [size - 1, 4, node]) {
          const [alone, towards] = [begin(), begin()];
          const day = (alone.low[node] ?? 0) + days;
          const isRaised = alone.raise(node, day);
          outcomes.add(isRaised);
          expect(towards.raise(node, day, focus)).toBe(isRaised);
          expect(towards.low).toEqual(alone.low);
          // Nothing is left over for the next attempt.
          expect(towards.raise(size - 1, (towards.low[size - 1] ?? 0) + 1)).toBe(
            alone.raise(size - 1, (alone.low[size - 1] ?? 0) + 1),
          );
          expect(towards.low).toEqual(alone.low);
        }
      }
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });
});
