import { describe, expect, it } from 'vitest';
import { placementCodes } from '../../src/diagnostics/codes/placement.js';
import { day } from '../render/support.js';

const short = (count: number) => ({
  who: '常委甲',
  occurrences: 60,
  halves: 2,
  isOnceADay: false,
  activities: Array.from({ length: count }, (_, k) => `a${k}`),
  from: day('2026-03-02'),
  to: day('2026-03-02'),
  help: [],
});

describe('TC721', () => {
  const { zh, en } = placementCodes.TC721;

  it('names ten activities, and says how many there are', () => {
    expect(zh.message(short(60))).toBe(
      '常委甲：60 场要在 2 个半天里，多 58 场（a0、a1、a2、a3、a4、a5、a6、a7、a8、a9 等 60 项，2026-03-02 这天）',
    );
    expect(en.message(short(60))).toContain('a8, a9 and 50 more, on 2026-03-02)');
  });

  it('names all of ten', () => {
    expect(zh.message(short(10))).toContain('a8、a9，2026');
    expect(en.message(short(10))).toContain('a8, a9, on 2026');
  });
});
