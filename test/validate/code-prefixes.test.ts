import { describe, expect, it } from 'vitest';
import { divisionPrefix } from '../../src/domain/division-codes.js';

describe('what the codes below a division begin with', () => {
  it.each([
    ['150000', '15'],
    ['150100', '1501'],
    ['150000000000', '15'],
    ['150100000000', '1501'],
    ['150102000000', '150102'],
    ['150102001000', '150102001'],
    ['150102001', null],
    ['150102', null],
    ['150102001001', null],
    ['0101', null],
    ['990100', null],
    ['A50100', null],
    ['', null],
  ])('%s: %s', (code, prefix) => {
    expect(divisionPrefix(code)).toBe(prefix);
  });
});
