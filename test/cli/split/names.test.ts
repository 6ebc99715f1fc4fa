import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames, type Named } from '../../../src/cli/split/file-names.js';
import { nameKey } from '../../../src/cli/split/safe-name.js';

const named = (name: string, above: readonly string[] = [], code: string | null = null): Named => ({
  name,
  above,
  code,
});

const names = (all: readonly Named[], taken: readonly string[] = ['index.csv', '其余.csv']) =>
  fileNames(all, '.csv', taken);

const only = (name: string, code: string | null = null): string | undefined =>
  names([named(name, [], code)])[0];

describe('the name of a file', () => {
  it.each([
    ['新城区', '新城区.csv'],
    ['东西协作/扶贫办', '东西协作-扶贫办.csv'],
    [String.raw`a\b:c*d?e"f<g>h|i`, 'a-b-c-d-e-f-g-h-i.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['CON', '_CON.csv'],
    ['nul', '_nul.csv'],
    ['Com¹', '_Com¹.csv'],
    ['LPT9 .x', '_LPT9 .x.csv'],
    ['CONIN$', '_CONIN$.csv'],
    ['CONGO', 'CONGO.csv'],
    ['AUX委员会', 'AUX委员会.csv'],
    ['村委会. . ', '村委会.csv'],
    ['.bashrc', 'bashrc.csv'],
    ['-rf', 'rf.csv'],
    ['=1+1', '1+1.csv'],
    ['~$开着', '开着.csv'],
    ['一\u0000二\u0007三\u202E四\u200B五\uFEFF', '一二三四五.csv'],
    ['一\r\n二\t三\u2028四', '一 二 三 四.csv'],
    ['半\uD800个', '半个.csv'],
    ['e\u0301cole', 'école.csv'],
    ['甲, 乙', '甲, 乙.csv'],
  ])('of %j is %j', (name, file) => {
    expect(only(name)).toBe(file);
  });

  it('of one without anything to show is the code, else a sign', () => {
    expect(only('...', '1501')).toBe('1501.csv');
    expect(only('\u200B')).toBe('_.csv');
  });

  it('has 200 octets at most, taken apart too, and no sign is cut in two', () => {
    const long = only('团'.repeat(300)) ?? '';
    expect(Buffer.byteLength(long)).toBe(199);
    expect(long).toBe(`${'团'.repeat(65)}.csv`);
    const hangul = only('각'.repeat(300)) ?? '';
    expect(Buffer.byteLength(hangul.normalize('NFD'))).toBeLessThanOrEqual(200);
    expect(only(`${'a'.repeat(195)}🏳`)).toBe(`${'a'.repeat(195)}.csv`);
    expect(only(`${'a'.repeat(195)}e\u0301`)).toBe(`${'a'.repeat(195)}.csv`);
  });
});

describe('namesakes', () => {
  it('have the units above before them, as many as it takes', () => {
    const all = [
      named('团结村', ['河口镇', '东县']),
      named('团结村', ['白石乡', '东县']),
      named('红旗村', ['白石乡', '东县']),
      named('团结村', ['河口镇', '西县']),
    ];
    expect(names(all)).toEqual([
      '东县-河口镇-团结村.csv',
      '白石乡-团结村.csv',
      '红旗村.csv',
      '西县-河口镇-团结村.csv',
    ]);
  });

  it.each([
    ['capitals', 'Unit', 'UNIT'],
    ['ligatures', 'straße', 'STRASSE'],
    ['composed signs', 'caf\u00E9', 'cafe\u0301'],
    ['wide signs', 'ＡＢ', 'AB'],
    ['what is cleaned away', 'a/b', 'a:b'],
  ])('are told apart also by %s alone', (_what, one, other) => {
    const [a = '', b = ''] = names([named(one), named(other)]);
    expect(nameKey(a)).not.toBe(nameKey(b));
    expect(b.endsWith('-2.csv')).toBe(true);
  });

  it('have their codes where nothing above helps', () => {
    expect(names([named('a/b', [], '01'), named('a:b', [], '02')])).toEqual([
      '01-a-b.csv',
      '02-a-b.csv',
    ]);
  });

  it('of the index and the rest give way', () => {
    expect(names([named('index', [], '7'), named('INDEX', ['甲市'], '8'), named('其余')])).toEqual([
      '7-index.csv',
      '甲市-INDEX.csv',
      '其余-2.csv',
    ]);
  });

  it('too long for what stands above have numbers', () => {
    const long = '团'.repeat(100);
    const [a, b] = names([named(long, ['甲']), named(long, ['乙'])]);
    expect([a, b]).toEqual([`${'团'.repeat(65)}.csv`, `${'团'.repeat(64)}-2.csv`]);
  });
});

const BAD = /[/\\:*?"<>|\p{Cc}\p{Bidi_Control}]|[. ]$|^[.\s]/u;
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', 'A', '.', ' ', '/', 'é', 'e\u0301', '村', '\u202E'),
    maxLength: 6,
  }),
  fc.constantFrom('CON', 'nul.', 'index', '其余', 'com1', ''),
);

describe('whatever units are called', () => {
  it('each gets a name of its own that every system takes', () => {
    const unit = fc.record({
      name: odd,
      above: fc.array(odd, { maxLength: 3 }),
      code: fc.option(odd),
    });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const made = names(units);
        const keys = new Set([...made, 'index.csv', '其余.csv'].map(nameKey));
        expect(keys.size).toBe(units.length + 2);
        for (const name of made) {
          expect(name).not.toMatch(BAD);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./iu);
          expect(Buffer.byteLength(name.normalize('NFD'))).toBeLessThanOrEqual(200);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
          expect(name).toBe(name.normalize('NFC'));
        }
      }),
      { numRuns: 300 },
    );
  });
});
