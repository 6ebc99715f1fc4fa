import { describe, expect, it } from 'vitest';
import { editedBytes } from '../../src/input/edit/bytes.js';
import { edited, offsetBefore } from '../../src/input/edit/edit.js';

const at = (text: string, was: string, is: string) => {
  const start = text.indexOf(was);
  return { source: 0, start, end: start + was.length, text: is };
};

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  [...Array(text.length).keys()].forEach((k) =>
    view.setUint16(2 * k, text.charCodeAt(k), isLittle),
  );
  return bytes;
};

const TEXT = '名称,不早于\r\n𠀀县,2026-03-25\r\n';

describe('edits of bytes', () => {
  it.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8 with a mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', (text: string) => utf16(`\ufeff${text}`, true)],
    ['UTF-16, big end first', (text: string) => utf16(`\ufeff${text}`, false)],
  ])('keep %s', (_name, encode) => {
    const edits = [at(TEXT, '2026-03-25', '2026-03-9')];
    const made = editedBytes(encode(TEXT), TEXT, edits);
    expect(Buffer.from(made!)).toEqual(Buffer.from(encode(edited(TEXT, edits))));
  });

  it('keep GB 18030, its characters of four bytes too', () => {
    // 甲 𠀀 , 1
    const bytes = Uint8Array.of(0xbc, 0xd7, 0x95, 0x32, 0x82, 0x36, 0x2c, 0x31);
    const made = editedBytes(bytes, '甲𠀀,1', [{ source: 0, start: 4, end: 5, text: '23' }]);
    expect([...made!]).toEqual([...bytes.subarray(0, 7), 0x32, 0x33]);
    expect(editedBytes(bytes, '甲𠀀,1', [{ source: 0, start: 4, end: 5, text: '天' }])).toBeNull();
  });

  it('are refused where the file says something else by now', () => {
    expect(editedBytes(new TextEncoder().encode('ab'), 'ac', [])).toBeNull();
  });

  it('tell where a place was before them', () => {
    const edits = [
      { source: 0, start: 2, end: 4, text: 'xyz' },
      { source: 0, start: 6, end: 6, text: '!!' },
    ];
    expect(edited('0123456789', edits)).toBe('01xyz45!!6789');
    const before = Array.from({ length: 13 }, (_, k) => offsetBefore(k, edits));
    expect(before).toEqual([0, 1, 2, 2, 2, 4, 5, 6, 6, 6, 7, 8, 9]);
  });
});
