import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { hierarchyOf, readRosterFile } from './read.js';

const ROWS = [
  ['编码', '上级编码', '单位名称'],
  ['01', null, '甲市'],
  ['0101', '01', '乙县'],
];

let whole: Uint8Array;
beforeAll(async () => {
  whole = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: ROWS }] });
});

interface Part {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the directory says instead of the size. */
  readonly claimed?: number;
}

/** A ZIP file, its checks of content left at 0. */
function zip(parts: readonly Part[]): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, data, claimed } of parts) {
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claimed ?? data.length, 22);
    header.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? data.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(header, title, packed);
    directory.push(entry, title);
    offset += header.length + title.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

const xml = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook of one sheet with this inside. */
const workbook = (sheet: Uint8Array, claimed?: number): Uint8Array =>
  zip([
    {
      name: '[Content_Types].xml',
      data: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    {
      name: '_rels/.rels',
      data: xml(
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
    },
    {
      name: 'xl/workbook.xml',
      data: xml(
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r2"/></sheets></workbook>',
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: xml(
        '<Relationships><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: sheet,
      ...(claimed === undefined ? {} : { claimed }),
    },
  ]);

const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>单位名称</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲市</t></is></c></row>';
const sheetOf = (rows: string): Uint8Array =>
  xml(`<worksheet><sheetData>${HEAD}${rows}</sheetData></worksheet>`);

const rowsOf = (make: (row: number) => string, count: number): string =>
  Array.from({ length: count }, (_, k) => make(k + 3)).join('');

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const { diagnostics } = await readRosterFile(bytes);
  return diagnostics
    .map(({ code, facts }) => `${code} ${'problem' in facts ? facts.problem : ''}`)
    .join();
};

describe('a workbook', () => {
  it('made by hand is read', async () => {
    expect((await readRosterFile(workbook(sheetOf('')))).units).toHaveLength(1);
  });

  it('that says to be huge is refused by its directory', async () => {
    expect(await problemOf(workbook(sheetOf(''), 3_000_000_000))).toBe('TC330 too-large');
  });

  it('that is huge and hides it is refused while it is unpacked', async () => {
    const bomb = workbook(new Uint8Array(150_000_000), 1000);
    expect(bomb.length).toBeLessThan(300_000);
    expect(await problemOf(bomb)).toBe('TC330 too-large');
  });

  it('with a million empty rows is read', async () => {
    const { units, errors } = await readRosterFile(
      workbook(sheetOf(rowsOf((r) => `<row r="${r}"/>`, 1_000_000))),
    );
    expect([units?.length, errors]).toEqual([1, []]);
  });

  it('with millions of empty cells is refused', async () => {
    const rows = rowsOf((r) => `<row r="${r}"><c s="1"/><c s="1"/></row>`, 800_000);
    expect(await problemOf(workbook(sheetOf(rows)))).toBe('TC330 too-many-cells');
  });

  it.each([20, 200, 1000])('cut off after %i bytes is refused', async (length) => {
    expect(await problemOf(whole.slice(0, length))).toBe('TC330 truncated');
  });

  it('with a password is refused', async () => {
    const encryption = { password: 'x', spinCount: 10 };
    const locked = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: ROWS }], encryption });
    expect(await problemOf(locked)).toBe('TC330 encrypted');
  });

  it('of an older kind is refused', async () => {
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await problemOf(ole)).toBe('TC330 old');
    expect(await problemOf(new Uint8Array([0x09, 0x08, 0x06, 0x00, 0, 0, 0x10, 0]))).toBe(
      'TC330 old',
    );
  });

  it('that is a document of another program is refused', async () => {
    const document = zip([{ name: 'word/document.xml', data: xml('<a/>') }]);
    expect(await problemOf(document)).toBe('TC330 word');
    const slides = zip([{ name: 'ppt/presentation.xml', data: xml('<a/>') }]);
    expect(await problemOf(slides)).toBe('TC330 other-kind');
    const older = new Uint8Array(4096);
    older.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    older.set(Buffer.from('WordDocument', 'utf16le'), 1024);
    expect(await problemOf(older)).toBe('TC330 word');
    expect(await problemOf(xml('{\\rtf1\\ansi 单位名称}'))).toBe('TC330 word');
  });

  it('that is a PDF file or a picture is refused', async () => {
    expect(await problemOf(xml('%PDF-1.7\n1 0 obj\n'))).toBe('TC330 pdf');
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await problemOf(png)).toBe('TC330 picture');
    expect(await problemOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('TC330 picture');
  });

  it.each([
    ['the last cell there may be', 'XFD', 1_048_576],
    ['the last row, far to the right', 'BA', 1_048_576],
  ])('with a stray cell at %s is read, and the cell told', async (_, column, row) => {
    const stray = `<row r="${row}"><c r="${column}${row}" t="inlineStr"><is><t>x</t></is></c></row>`;
    const { units, findings, errors } = await readRosterFile(workbook(sheetOf(stray)));
    expect([units?.length, errors]).toEqual([1, []]);
    const places = findings.map(({ code, line }) => `${code} ${line}`);
    expect(places).toContain(`TC333 ${row}`);
  });

  it('with stray cells keeps its merged cells', async () => {
    const stray =
      '<row r="3"><c r="B3" t="inlineStr"><is><t>乙县</t></is></c></row>' +
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';
    const head =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>市</t></is></c><c r="B1" t="inlineStr"><is><t>县</t></is></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>甲市</t></is></c></row>';
    const sheet = `<worksheet><sheetData>${head}${stray}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
    const { units, errors } = await readRosterFile(workbook(xml(sheet)));
    expect([hierarchyOf(units ?? []), errors]).toEqual([
      [{ name: '甲市', below: [{ name: '乙县', below: [] }] }],
      [],
    ]);
  });

  it('with stray cells all over is refused', async () => {
    const rows = rowsOf((r) => `<row r="${r * 500}"><c r="XFD${r * 500}"><v>1</v></c></row>`, 2000);
    expect(await problemOf(workbook(sheetOf(rows)))).toBe('TC330 too-many-cells');
  });

  it('that is a web page is refused', async () => {
    const page = '<html><table><tr><td>单位名称</td></tr></table></html>';
    expect(await problemOf(xml(page))).toBe('TC330 html');
  });

  it('with any bytes changed is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const { units, errors } = await readRosterFile(bytes);
          if (units === null) expect(errors).not.toEqual([]);
        },
      ),
      { seed: 6, numRuns: 150 },
    );
  });

  it('may hold any XML in its sheet', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<row r="3">',
        '</row>',
        '<c r="ZZZZZ3"/>',
        '<c r="A3" t="s"><v>99</v></c>',
        '<c r="A-1"><v>1</v></c>',
        '<c><f>A1</f></c>',
        '<c t="e"><v>#N/A</v></c>',
        '<c r="B3"><v>1e999</v></c>',
        '<c r="A3"><v>NaN</v></c>',
        '<mergeCell ref="A1:XFD1048576"/>',
        '<c',
        '&bomb;',
        '<!DOCTYPE a [<!ENTITY bomb "x">]>',
        ']]>',
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (rows) => {
        const { units, errors } = await readRosterFile(workbook(sheetOf(rows.join(''))));
        if (units === null) expect(errors).not.toEqual([]);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});
