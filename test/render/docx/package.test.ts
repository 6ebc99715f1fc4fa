import { afterEach, describe, expect, it } from 'vitest';
import { makeView } from '../../../src/render/view.js';
import { readXml, type Element } from '../findings/parsers.js';
import { day, EXAMPLE, planOf, scheduleOf } from '../support.js';
import { ANY_ORDER, SEQUENCES } from './schema-order.js';
import { all, bytesOf, only, part, partsOf } from './support.js';

const example = makeView(scheduleOf(planOf(EXAMPLE)));
const level = bytesOf(example);
const unit = bytesOf(example, { by: 'unit' });
const narrow = bytesOf(example, { columns: ['level', 'first-start'] });

const names = (sequence: string): string[] =>
  sequence.split(' ').map((name) => `w:${name.replace('*', '')}`);

/** Elements with something inside that the schema has none of, or has earlier, or that we have no sequence of. */
function misplaced(element: Element): string[] {
  const inside = element.children.flatMap(misplaced);
  const kinds = new Set(element.children.map(({ name }) => name));
  if (!element.name.startsWith('w:') || ANY_ORDER.has(element.name)) return inside;
  const sequence = SEQUENCES[element.name];
  if (sequence === undefined) return kinds.size > 1 ? [...inside, element.name] : inside;
  const order = names(sequence);
  const places = element.children.map(({ name }) => order.indexOf(name));
  const isWrong = places.some((place, k) => place === -1 || place < (places[k - 1] ?? 0));
  return isWrong ? [...inside, element.name] : inside;
}

describe('the package of a DOCX file', () => {
  it('has the parts that its relationships and content types name, and no others', () => {
    const parts = partsOf(level);
    const types = part(level, '[Content_Types].xml').children.map(
      ({ attributes }) => attributes['PartName'],
    );
    const targets = part(level, 'word/_rels/document.xml.rels').children.map(
      ({ attributes }) => `/word/${attributes['Target']}`,
    );
    const others = ['/docProps/core.xml', '/word/document.xml'];
    expect(types.filter((name) => name !== undefined).sort()).toEqual(
      [...targets, ...others].sort(),
    );
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/settings.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
    ]);
  });

  it('refers to relationships and styles that are there', () => {
    const ids = part(level, 'word/_rels/document.xml.rels').children.map(
      ({ attributes }) => attributes['Id'],
    );
    const used = all(part(level, 'word/document.xml'), 'w:footerReference');
    for (const { attributes } of used) expect(ids).toContain(attributes['r:id']);
    const styles = all(part(level, 'word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    for (const name of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
      for (const tag of ['w:pStyle', 'w:tblStyle']) {
        for (const bytes of [level, unit, narrow]) {
          for (const { attributes } of all(part(bytes, name), tag)) {
            expect(styles).toContain(attributes['w:val']);
          }
        }
      }
    }
  });

  it.each([
    ['by level', level],
    ['by unit', unit],
    ['upright', narrow],
  ])('%s has its elements in the order of the schema', (_, bytes) => {
    for (const [name, text] of Object.entries(partsOf(bytes))) {
      expect([name, misplaced(readXml(text))]).toEqual([name, []]);
    }
  });

  it('says when it was issued, and no other time', () => {
    expect(partsOf(level)['docProps/core.xml']).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2014-01-23T00:00:00Z</dcterms:created>',
    );
    expect(zipDays(level)).toEqual(new Set(['2014-1-23']));
    for (const issued of [null, day('1949-10-01'), day('2150-01-01')]) {
      const bytes = bytesOf(makeView(scheduleOf(planOf(EXAMPLE, { issued }))));
      expect(zipDays(bytes)).toEqual(new Set(['1980-1-1']));
    }
  });

  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'has the same bytes in %s',
    (zone) => {
      process.env['TZ'] = zone;
      expect(bytesOf(example).equals(level)).toBe(true);
    },
  );
});

/** The days of the files in a ZIP, from its central directory (APPNOTE 4.3.12). */
function zipDays(bytes: Buffer): Set<string> {
  const days = new Set<string>();
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1;) {
    const date = bytes.readUInt16LE(at + 14);
    days.add(`${(date >> 9) + 1980}-${(date >> 5) & 15}-${date & 31}`);
    at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1');
  }
  return days;
}

describe('the page', () => {
  const section = (bytes: Buffer) => only(part(bytes, 'word/document.xml'), 'w:sectPr');

  it('is A4 with the margins of GB/T 9704-2012, in twips, and a grid of 22 lines of 28 characters', () => {
    const upright = section(narrow);
    expect(only(upright, 'w:pgSz').attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    // 37, 26, 35 and 28 mm.
    expect(only(upright, 'w:pgMar').attributes).toMatchObject({
      'w:top': '2098',
      'w:right': '1474',
      'w:bottom': '1984',
      'w:left': '1587',
    });
    expect(only(upright, 'w:docGrid').attributes).toEqual({
      'w:type': 'linesAndChars',
      'w:linePitch': '579',
      'w:charSpace': '-842',
    });
    // What Word makes of it: 22 lines and no more, 28 characters of 16 points and no more.
    expect(Math.floor((16838 - 2098 - 1984) / 579)).toBe(22);
    expect(Math.floor((11906 - 1474 - 1587) / 20 / (16 - 842 / 4096))).toBe(28);
  });

  it('lies across where the table is wide, its head at the left edge of the sheet', () => {
    const across = section(level);
    expect(only(across, 'w:pgSz').attributes).toEqual({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    expect(only(across, 'w:pgMar').attributes).toMatchObject({
      'w:top': '1587',
      'w:right': '2098',
      'w:bottom': '1474',
      'w:left': '1984',
    });
  });

  it('has odd and even footers, the number between dashes at the outer side, a character in', () => {
    expect(all(part(narrow, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    const sides = [1, 2].map((k) => {
      const footer = part(narrow, `word/footer${k}.xml`);
      const parts = all(footer, 'w:t').map(({ text }) => text);
      expect(parts).toEqual(['— ', '1', ' —']);
      expect(only(footer, 'w:fldSimple').attributes['w:instr']).toBe(' PAGE ');
      return only(footer, 'w:jc').attributes['w:val'];
    });
    expect(sides).toEqual(['right', 'left']);
  });
});

describe('the styles', () => {
  const style = (id: string): Element => {
    const found = all(part(level, 'word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === id,
    );
    if (found === undefined) throw new Error(`no style ${id}`);
    return found;
  };

  it.each([
    ['Attachment', '黑体', '32'],
    ['Title', '方正小标宋简体', '44'],
    ['Note', '仿宋_GB2312', '32'],
    ['PageNumber', '宋体', '28'],
  ])('%s is %s of %s half points', (id, face, size) => {
    expect(only(style(id), 'w:rFonts').attributes).toEqual({
      'w:ascii': face,
      'w:hAnsi': face,
      'w:eastAsia': face,
      'w:cs': face,
    });
    expect(only(style(id), 'w:sz').attributes['w:val']).toBe(size);
  });

  it('name what stands in for a face that a machine lacks', () => {
    const others = all(part(level, 'word/fontTable.xml'), 'w:font').map(
      ({ attributes, children }) => [attributes['w:name'], children[0]?.attributes['w:val']],
    );
    expect(Object.fromEntries(others)).toMatchObject({
      仿宋_GB2312: expect.stringContaining('仿宋,FangSong') as unknown,
      方正小标宋简体: expect.stringContaining('宋体,SimSun') as unknown,
    });
  });
});
