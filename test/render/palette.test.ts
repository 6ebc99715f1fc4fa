import { describe, expect, it } from 'vitest';
import { contrast, luminance, mixed, stageColors } from '../../src/render/palette.js';
import { distance, ways } from './seen-colors.js';

const COUNTS = Array.from({ length: 20 }, (_, k) => k + 1);

const neighbours = (count: number) => {
  const fills = stageColors(count).map(({ fill }) => fill);
  return fills.slice(1).map((fill, k) => [fills[k]!, fill] as const);
};

describe('the colours of stages', () => {
  it.each(COUNTS)('of %i are as many, written as RRGGBB, each darker than the last', (count) => {
    const fills = stageColors(count).map(({ fill }) => fill);
    expect(fills).toHaveLength(count);
    for (const fill of fills) expect(fill).toMatch(/^[0-9a-f]{6}$/u);
    for (const [one, next] of neighbours(count)) {
      expect(luminance(next)).toBeLessThan(luminance(one));
    }
  });

  it('are none for no stages', () => {
    expect(stageColors(0)).toEqual([]);
  });

  it.each(COUNTS)('carry text that stands out, of %i', (count) => {
    for (const { fill, ink } of stageColors(count)) {
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  // Just noticeable is 2.3.
  describe.each(ways)('seen in the way of %s', (way) => {
    it.each(COUNTS.slice(0, 10))('are told from their neighbours, of %i', (count) => {
      for (const [one, next] of neighbours(count)) {
        expect(distance(one, next, way)).toBeGreaterThan(8);
      }
    });

    it.each(COUNTS)('differ, of %i', (count) => {
      for (const [one, next] of neighbours(count)) {
        expect(distance(one, next, way)).toBeGreaterThan(3.5);
      }
    });
  });
});

describe('colours', () => {
  it('stand apart by 21 at the most and by 1 at the least', () => {
    expect(contrast('000000', 'ffffff')).toBeCloseTo(21);
    expect(contrast('ffffff', '000000')).toBeCloseTo(21);
    expect(contrast('1d91c0', '1d91c0')).toBe(1);
    // As https://www.w3.org/TR/WCAG22/#dfn-relative-luminance has it.
    expect(contrast('767676', 'ffffff')).toBeCloseTo(4.54, 2);
  });

  it('mix by shares', () => {
    expect(mixed('000000', 'ffffff', 0)).toBe('000000');
    expect(mixed('000000', 'ffffff', 0.5)).toBe('808080');
    expect(mixed('102030', 'ffffff', 1)).toBe('ffffff');
  });
});
