import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { text } from '../../../src/render/findings/text.js';
import { found, foundAt, show, type Shown } from './support.js';

const words = { message: '编码重复' };

/** The frame alone, for a finding at `marked`. */
function frameOf(
  source: string,
  marked: string | readonly [number, number],
  shown: Shown = {},
): string {
  const one =
    typeof marked === 'string'
      ? foundAt(source.replace(/^\ufeff/u, ''), marked, words)
      : found(marked[0], marked[1], words);
  const options = { summary: false, ...shown.options };
  return show(text, { 'a.yaml': source }, [one], { ...shown, options }).trimEnd();
}

const lines = (...all: readonly string[]): string => all.join('\n');

describe('a finding in text', () => {
  it('has its place, severity, message and code, the line with a caret, the hint, the basis and related places', () => {
    const plan = ['units:', '  - 呼和浩特市', '  - { name: 呼和浩特市 }', ''].join('\n');
    const second = plan.lastIndexOf('呼和浩特市');
    const one = found(second, second + 5, {
      message: '同一上级之下有两个单位都叫“呼和浩特市”',
      hint: '改其中一个的名称。',
      basis: '不搞一刀切',
      related: [
        {
          at: { source: 0, start: plan.indexOf('呼'), end: plan.indexOf('市') + 1 },
          note: { kind: 'first' },
        },
      ],
    });
    expect(show(text, { 'plan.yaml': plan }, [one])).toBe(
      lines(
        'plan.yaml:3:13: error: 同一上级之下有两个单位都叫“呼和浩特市” [TC301]',
        '  |',
        '3 |   - { name: 呼和浩特市 }',
        '  |             ^~~~~~~~~~',
        '  提示：改其中一个的名称。',
        '  依据：不搞一刀切',
        '  plan.yaml:2:5: 第一次出现在这里',
        '  |',
        '2 |   - 呼和浩特市',
        '  |     ^~~~~~~~~~',
        '',
        '共1个错误。',
        '',
      ),
    );
  });

  it('has English labels where English is asked for', () => {
    const one = foundAt('a: 1', '1', {
      message: 'no',
      hint: 'do',
      basis: '一\n二\n',
      code: 'TC412',
    });
    expect(show(text, { 'a.yaml': 'a: 1' }, [one], { language: 'en' })).toBe(
      lines(
        'a.yaml:1:4: warning: no [TC412]',
        '  |',
        '1 | a: 1',
        '  |    ^',
        '  hint: do',
        '  basis: 一',
        '         二',
        '',
        'Found 1 warning.',
        '',
      ),
    );
  });

  it('shows a related place in the file where it stands', () => {
    const one = foundAt('a: 1', '1', {
      ...words,
      related: [{ at: { source: 1, start: 0, end: 1 }, note: { kind: 'first' } }],
    });
    expect(show(text, { 'a.yaml': 'a: 1', 'b.yaml': 'x: 2' }, [one])).toContain(
      lines('  b.yaml:1:1: 第一次出现在这里', '  |', '1 | x: 2', '  | ^'),
    );
  });

  it('draws a place that comes back only once', () => {
    const at = { source: 0, start: 0, end: 1 };
    const one = foundAt('a: 1', '1', {
      ...words,
      related: [
        { at, note: { kind: 'first' } },
        { at: { source: 0, start: 3, end: 4 }, note: { kind: 'first' } },
        { at, note: { kind: 'first' } },
      ],
    });
    expect(show(text, { 'a.yaml': 'a: 1' }, [one])).toBe(
      lines(
        'a.yaml:1:4: error: 编码重复 [TC301]',
        '  |',
        '1 | a: 1',
        '  |    ^',
        '  a.yaml:1:1: 第一次出现在这里',
        '  |',
        '1 | a: 1',
        '  | ^',
        '  a.yaml:1:4: 第一次出现在这里',
        '  a.yaml:1:1: 第一次出现在这里',
        '',
        '共1个错误。',
        '',
      ),
    );
  });

  it('keeps its message on one line and lets nothing in it steer the terminal', () => {
    const one = foundAt('a', 'a', { message: '“\u001b[31m\n\u202e”' });
    expect(show(text, { 'a\u0007.yaml': 'a' }, [one])).toContain(
      'a<U+0007>.yaml:1:1: error: “<U+001B>[31m<U+000A><U+202E>” [TC301]\n',
    );
  });

  it('says the same with colours as without', () => {
    const one = foundAt('a: 1', '1', { message: 'no', hint: 'do', basis: '依据' });
    const coloured = show(text, { 'a.yaml': 'a: 1' }, [one], {
      options: { chalk: new Chalk({ level: 1 }) },
    });
    // eslint-disable-next-line no-control-regex -- colours are what it takes away
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(show(text, { 'a.yaml': 'a: 1' }, [one]));
    expect(coloured).toContain('\u001b[31m');
  });
});

describe('the caret frame', () => {
  it('stands under wide characters, two columns each', () => {
    expect(frameOf('name: 呼和浩特市直属单位 # x', '直属')).toBe(
      lines(
        'a.yaml:1:12: error: 编码重复 [TC301]',
        '  |',
        '1 | name: 呼和浩特市直属单位 # x',
        '  |                 ^~~~',
      ),
    );
  });

  it('stands right behind tabs, which become spaces', () => {
    expect(frameOf('a:\tb\t\tc', 'c')).toBe(
      lines('a.yaml:1:7: error: 编码重复 [TC301]', '  |', '1 | a:  b       c', '  |             ^'),
    );
  });

  it('covers the width that a tab takes', () => {
    expect(frameOf('a:\tb', '\t')).toContain('1 | a:  b\n  |   ^~');
  });

  it('is not shifted by a byte order mark', () => {
    expect(frameOf('\ufefftitle: x', 'x')).toBe(
      lines('a.yaml:1:8: error: 编码重复 [TC301]', '  |', '1 | title: x', '  |        ^'),
    );
  });

  it('leaves the CR of CR LF out', () => {
    expect(frameOf('a: 1\r\nb: 2\r\n', '2')).toBe(
      lines('a.yaml:2:4: error: 编码重复 [TC301]', '  |', '2 | b: 2', '  |    ^'),
    );
  });

  it('takes an emoji of several code points for one character of two columns', () => {
    expect(frameOf('a: 👨‍👩‍👧 b', 'b')).toBe(
      lines('a.yaml:1:13: error: 编码重复 [TC301]', '  |', '1 | a: 👨‍👩‍👧 b', '  |       ^'),
    );
  });

  it('shows what a terminal would hide or obey', () => {
    expect(frameOf('a: \u200bb\u001b[2J\u0000c', 'c')).toBe(
      lines(
        'a.yaml:1:11: error: 编码重复 [TC301]',
        '  |',
        '1 | a: <U+200B>b<U+001B>[2J<U+0000>c',
        '  |                                ^',
      ),
    );
  });

  it('shows half of a surrogate pair by its number', () => {
    expect(frameOf('a: \ud83d', [3, 4])).toContain('1 | a: <U+D83D>\n  |    ^~~~~~~~');
  });

  it('has one caret for a place without width', () => {
    expect(frameOf('a: 1', [3, 3])).toContain('1 | a: 1\n  |    ^');
  });

  it('stands behind the last character at the end of a line or of the file', () => {
    expect(frameOf('abc\nd', [3, 3])).toContain('1 | abc\n  |    ^');
    expect(frameOf('abc', [3, 3])).toContain('1 | abc\n  |    ^');
    expect(frameOf('abc', [99, 120])).toContain('1 | abc\n  |    ^');
    expect(frameOf('abc\n', [4, 4])).toBe(
      lines('a.yaml:2:1: error: 编码重复 [TC301]', '  |', '2 |', '  | ^'),
    );
  });

  it('is left out for an empty file', () => {
    expect(frameOf('', [0, 0])).toBe('a.yaml:1:1: error: 编码重复 [TC301]');
  });

  it('shows the first and the last of several lines', () => {
    const source = 'units:\n  - name: 甲\n    code: 1\n    tags: []\nrules: {}';
    expect(frameOf(source, [source.indexOf('name'), source.indexOf('\nrules')])).toBe(
      lines(
        'a.yaml:2:5: error: 编码重复 [TC301]',
        '  |',
        '2 |   - name: 甲',
        '  |     ^~~~~~~~',
        '. | ...',
        '4 |     tags: []',
        '  |     ~~~~~~~~',
      ),
    );
  });

  it('shows one line where the range ends with its line break', () => {
    expect(frameOf('ab\ncd\n', [0, 3])).toContain('1 | ab\n  | ^~');
    expect(frameOf('ab\ncd\n', [0, 3])).not.toContain('2 |');
    expect(frameOf('ab\n  cd\n', [0, 5])).not.toContain('2 |');
  });

  it('lines the bars up where line numbers differ in length', () => {
    const source = `x\n${'\n'.repeat(8)}yy`;
    expect(frameOf(source, [0, source.length])).toBe(
      lines(
        'a.yaml:1:1: error: 编码重复 [TC301]',
        '   |',
        ' 1 | x',
        '   | ^',
        '.. | ...',
        '10 | yy',
        '   | ~~',
      ),
    );
  });
});

describe('a long line', () => {
  const narrow: Shown = { options: { width: 24 } };

  it('keeps its beginning while the place is near it', () => {
    const source = `key: ${'值'.repeat(50)}`;
    expect(frameOf(source, 'key', narrow)).toContain('1 | key: 值值值值值值值值值...\n  | ^~~');
  });

  it('is cut on both sides around a place in the middle', () => {
    const source = `${'甲'.repeat(500)}here${'乙'.repeat(500)}`;
    expect(frameOf(source, 'here', narrow)).toBe(
      lines(
        'a.yaml:1:501: error: 编码重复 [TC301]',
        '  |',
        '1 | ...甲甲甲甲here乙乙乙乙乙乙...',
        '  |            ^~~~',
      ),
    );
  });

  it('is cut at the front alone where the place is its end', () => {
    expect(frameOf('x'.repeat(1000), [1000, 1000], narrow)).toContain(
      '1 | ...xxxxxxxx\n  |            ^',
    );
  });

  it('is marked as far as it is shown where the range is long too', () => {
    expect(frameOf('x'.repeat(1000), [0, 1000], narrow)).toContain(
      `1 | ${'x'.repeat(24)}...\n  | ^${'~'.repeat(23)}`,
    );
  });

  it('of many million characters costs no more than a short one', () => {
    const source = `${'长'.repeat(8_000_000)}here`;
    const one = found(8_000_000, 8_000_004, words);
    const many = Array.from({ length: 200 }, () => one);
    expect(show(text, { 'a.yaml': source }, many)).toContain('here\n');
  });
});

describe('marks whose width depends on the terminal', () => {
  it('are one column wide, or two where the option says so', () => {
    expect(frameOf('a: “b” c', 'c')).toContain('1 | a: “b” c\n  |        ^');
    expect(frameOf('a: “b” c', 'c', { options: { ambiguousWide: true } })).toContain(
      '1 | a: “b” c\n  |          ^',
    );
  });
});

describe('the summary line', () => {
  const error = found(0, 1, { message: '一' });
  const warning = found(0, 1, { message: '二', code: 'TC412' });
  const last = (output: string): string | undefined => output.trimEnd().split('\n').at(-1);

  it('counts errors and warnings in both languages', () => {
    expect(last(show(text, { a: 'x' }, [error, warning]))).toBe('共1个错误、1个警告。');
    expect(last(show(text, { a: 'x' }, [error, warning], { language: 'en' }))).toBe(
      'Found 1 error and 1 warning.',
    );
  });

  it('says how many are not shown', () => {
    expect(last(show(text, { a: 'x' }, [error, warning], { maxFindings: 1 }))).toBe(
      '共1个错误、1个警告。其中1条未显示（见 --max-findings）。',
    );
    expect(last(show(text, { a: 'x' }, [error, warning], { maxFindings: 0, language: 'en' }))).toBe(
      'Found 1 error and 1 warning. 2 of them not shown (see --max-findings).',
    );
  });

  it('is all there is where nothing is wrong', () => {
    expect(show(text, { a: 'x', b: '' }, [])).toBe('检查了2个文件，没有发现问题。\n');
    expect(show(text, { a: 'x' }, [], { language: 'en' })).toBe(
      'Checked 1 file, found nothing wrong.\n',
    );
  });
});
