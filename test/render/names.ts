import fc from 'fast-check';
import type { Sketch } from './support.js';

/** Names that have broken writers of CSV and ICS before. */
export const NASTY_NAMES = [
  'a,b;c\\d"e',
  '分号；逗号，顿号、',
  '第一行\n第二行',
  '回车\r换行\r\n制表\t垂直\v换页\f',
  '行分隔\u2028段分隔\u2029下一行\u0085完',
  '=HYPERLINK("http://example.org","点我")',
  "'=1+1",
  "''已有撇号",
  '+86 471',
  '-1',
  '@SUM(1)',
  '＝全角等号',
  '\t=制表在前',
  ' 前后空格 ',
  '"',
  "'",
  '\\',
  '\\n',
  '\\\\,',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  '𠮷野家𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥𪚥',
  'e\u0301\u0302 ปู่ བོད་',
  '\u0000\u0001\u001b[31m\u007f\u009b',
  '\u202e右至左\u2066',
  '\ufeff字节序',
  '孤\ud800儿\udc00',
  '很长的名字'.repeat(60),
  'x'.repeat(200),
  'END:VEVENT\r\nBEGIN:VEVENT',
  'https://example.org/?a=1;b=2,3',
];

export const nastyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY_NAMES),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc
    .array(fc.constantFrom(',', ';', '\\', '"', '\n', '\r', '=', "'", '国', '𠮷', '👍', 'é', ' '), {
      minLength: 1,
      maxLength: 90,
    })
    .map((parts) => parts.join('')),
);

const code = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 14 }), {
  nil: undefined,
});

const named = { selector: (one: { name: string }) => one.name };

/** Units without units below them, with members. */
const leaves = fc.uniqueArray(
  fc.record({
    name: nastyName,
    code,
    members: fc.uniqueArray(fc.record({ name: nastyName, code }), { ...named, maxLength: 2 }),
  }),
  { ...named, maxLength: 3 },
);

/** Two storeys of units, names unique among siblings. */
export const sketches: fc.Arbitrary<Sketch[]> = fc.uniqueArray(
  fc.record({ name: nastyName, code, units: leaves }),
  { ...named, minLength: 1, maxLength: 3 },
);

export const stageNames = fc.uniqueArray(nastyName, { minLength: 1, maxLength: 4 });
