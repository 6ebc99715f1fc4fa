import { describe, expect, it } from 'vitest';
import { makeView } from '../../../src/render/view.js';
import { cellText } from '../../../src/render/xlsx/text.js';
import { NASTY_NAMES } from '../names.js';
import { planOf, scheduleOf } from '../support.js';
import { bytesOf, partsOf, read } from './support.js';

const LONG = '长'.repeat(200);

/** What a name is, and what a cell shows of it. */
const NAMES: readonly (readonly [string, string])[] = [
  ['</script>', '</script>'],
  [']]>', ']]>'],
  ['=1+1', '=1+1'],
  ['@SUM(A1)', '@SUM(A1)'],
  ['a/b\\c', 'a/b\\c'],
  ['&amp;"\'', '&amp;"\''],
  [LONG, LONG],
  ['_x0041_', '_x0041_'],
  ['__x0041_', '__x0041_'],
  ['bell\u0007', 'bell<U+0007>'],
  ['half\ud800', 'half<U+D800>'],
  ['turned\u202eabc', 'turned<U+202E>abc'],
  ['\ufffe', '\ufffe'],
  [' blanks ', ' blanks '],
  ['2014-01-22', '2014-01-22'],
  ['007', '007'],
  ['🏛️', '🏛️'],
];

describe('odd names', () => {
  const view = makeView(
    scheduleOf(planOf(NAMES.map(([name], k) => ({ name, code: String(k).padStart(3, '0') })))),
  );
  const bytes = bytesOf(view, { documentTitle: '&P]]></title>=1' });

  it('are what they are in a cell, or are named', async () => {
    const rows = (await read(bytes)).get('明细') ?? [];
    const names = rows.slice(1).filter(([, , , , echelon]) => echelon === '领导机关和领导班子');
    expect(names.map(([code]) => code)).toEqual(NAMES.map((_, k) => String(k).padStart(3, '0')));
    expect(names.map(([, name]) => name)).toEqual(NAMES.map(([, shown]) => shown));
  });

  it('that have broken writers before are read as they are shown', async () => {
    const nasty = makeView(scheduleOf(planOf(NASTY_NAMES.map((name) => ({ name })))));
    const rows = (await read(bytesOf(nasty))).get('明细') ?? [];
    const names = rows.slice(1).filter(([, , , , echelon]) => echelon === '领导机关和领导班子');
    expect(names.map(([, name]) => name)).toEqual(NASTY_NAMES.map(cellText));
  });

  it('leave no character in the file that XML has not', () => {
    for (const part of Object.values(partsOf(bytes))) {
      expect(part).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/u);
      expect(part).not.toContain('</script>');
    }
  });

  it('are no codes of what is printed below a page', () => {
    const [footer] =
      /<oddFooter>.*<\/oddFooter>/u.exec(partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '') ?? [];
    expect(footer).toContain('&amp;&amp;P]]&gt;&lt;/title&gt;=1&amp;C第 &amp;P 页');
  });

  it('make no cell longer than a cell can be', async () => {
    const long = makeView(scheduleOf(planOf([{ name: '很'.repeat(40_000) }])));
    const rows = (await read(bytesOf(long))).get('明细') ?? [];
    expect(rows[1]?.[1]).toBe(`${'很'.repeat(32_766)}…`);
  });
});
