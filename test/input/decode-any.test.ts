import { describe, expect, it } from 'vitest';
import { decodeAny } from '../../src/input/files/decode.js';

const utf16 = (text: string, mark: readonly number[], isBig: boolean): Uint8Array =>
  new Uint8Array([
    ...mark,
    ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => {
      const [high, low] = [code >> 8, code & 0xff];
      return isBig ? [high, low] : [low, high];
    }),
  ]);

describe('decodeAny', () => {
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['plain UTF-8', new TextEncoder().encode('单位,开始'), '单位,开始', 'utf-8'],
    ['a byte order mark', new TextEncoder().encode('\ufeff单位'), '单位', 'utf-8'],
    ['GBK', new Uint8Array([0xb5, 0xa5, 0xce, 0xbb]), '单位', 'gb18030'],
    ['four bytes of GB18030', new Uint8Array([0x95, 0x32, 0x82, 0x36]), '𠀀', 'gb18030'],
    ['UTF-16, low byte first', utf16('单位', [0xff, 0xfe], false), '单位', 'utf-16le'],
    ['UTF-16, high byte first', utf16('单位', [0xfe, 0xff], true), '单位', 'utf-16be'],
  ];
  it.each(cases)('reads %s', (_name, bytes, text, encoding) => {
    expect(decodeAny(bytes)).toEqual({ text, encoding });
  });

  it('knows when bytes are no text', () => {
    expect(decodeAny(new Uint8Array([0x81]))).toBeNull();
    expect(decodeAny(new Uint8Array([0xff, 0xfe, 0x31]))).toBeNull();
  });
});
