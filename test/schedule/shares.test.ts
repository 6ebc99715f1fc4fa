import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactWeights } from '../../src/domain/shares.js';
import { EVERY_DAY, planned } from '../support/command.js';

/** The lengths of a plan's stages in days: one entry of `days` days, and shares as they are written. */
async function stageDays(days: number, shares: readonly string[]): Promise<number[]> {
  const stages = shares.map((share, k) => `{ name: 环节${k + 1}, share: ${share} }`).join(', ');
  const entries = await planned(`title: 测试
kickoff: 2014-03-01
${EVERY_DAY}
levels: [市级]
stages: [${stages}]
rules: { duration: { min: ${days}天 } }
units: [市]
`);
  const [entry] = entries.values();
  return (entry?.stages ?? []).map(
    ({ start, end }) => 1 + (Date.parse(end) - Date.parse(start)) / 86_400_000,
  );
}

describe('shares', () => {
  it('are exact: halves are rounded up whatever they are written as', async () => {
    expect(await stageDays(45, ['0.1', '0.1'])).toEqual([23, 22]);
    expect(await stageDays(45, ['1', '1'])).toEqual([23, 22]);
    expect(await stageDays(45, ['0.3', '0.3', '0.3', '0.3'])).toEqual([11, 12, 11, 11]);
    expect(await stageDays(5, ['0.7', '0.1', '0.2'])).toEqual([3, 1, 1]);
  });

  it('are laid out as rational arithmetic does, for decimals of up to six places', async () => {
    const any = fc.integer({ min: 1, max: 1_000_000_000_000 });
    const sample = fc.sample(
      fc.record({
        days: fc.integer({ min: 6, max: 400 }),
        millionths: fc.array(fc.oneof(any, fc.constantFrom(1, 100_000, 333_333, 700_000)), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
      { seed: 8, numRuns: 150 },
    );
    for (const { days, millionths } of sample) {
      const shares = millionths.map(decimal);
      expect({ shares, laid: await stageDays(days, shares) }).toEqual({
        shares,
        laid: rational(days, millionths.map(BigInt)),
      });
    }
  });
});

const decimal = (millionths: number): string => {
  const digits = String(millionths).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

/** Stage k ends after round-half-up(days × share of the first k) days, a day each at least. */
function rational(days: number, weights: readonly bigint[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const ends: number[] = [];
  let weight = 0n;
  for (const [k, own] of weights.entries()) {
    weight += own;
    // floor(x + 1/2) of x = days × weight / total
    const rounded = Number((2n * BigInt(days) * weight + total) / (2n * total));
    const atLeast = Math.max(rounded, (ends.at(-1) ?? 0) + 1);
    ends.push(Math.min(atLeast, days - (weights.length - 1 - k)));
  }
  return ends.map((end, k) => end - (ends[k - 1] ?? 0));
}

describe('weights', () => {
  it.each([
    [
      [0.1, 0.1],
      [1n, 1n],
    ],
    [
      [0.1, 0.25, 3],
      [10n, 25n, 300n],
    ],
    [
      [2, 2, 1],
      [2n, 2n, 1n],
    ],
    [
      [1e3, 1e-7],
      [10_000_000_000n, 1n],
    ],
    [
      [1.5e300, 1e300],
      [15n * 10n ** 299n, 10n ** 300n],
    ],
  ])('of %s are in proportion', (shares, weights) => {
    expect(exactWeights(shares)).toEqual(weights);
  });
});
