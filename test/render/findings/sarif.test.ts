import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/diagnostics/catalog.js';
import { sarif } from '../../../src/render/findings/sarif.js';
import { uriOf } from '../../../src/render/findings/uri.js';
import { sarifValidator } from './sarif-schema.js';
import { found, foundAt, show } from './support.js';

const validate = sarifValidator();
const source = 'units:\r\n  - code: "1501"\r\n  - code: "1501"\r\n';
const second = source.lastIndexOf('"1501"');

const duplicate = found(second, second + 6, {
  message: '编码“1501”重复',
  hint: '改掉一个。',
  basis: '一\n二',
  related: [
    { at: { source: 0, start: 18, end: 24 }, note: { kind: 'first' } },
    { at: { source: 1, start: 0, end: 1 }, note: { kind: 'first' } },
  ],
});
const restDay = foundAt(source, 'units', { message: '周末', code: 'TC412' });

const files = { '方案/全区 1%.yaml': source, 'b.yaml': 'x' };
const written = (findings = [duplicate, restDay]) => show(sarif, files, findings);
const runOf = (output: string) => JSON.parse(output).runs[0];

describe('SARIF', () => {
  it('is valid under the official schema, with findings and without', () => {
    for (const output of [written(), written([]), show(sarif, {}, [])]) {
      expect(validate(JSON.parse(output)) || validate.errors).toBe(true);
    }
  });

  it('is valid with the rules of the real catalog, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const log = JSON.parse(show(sarif, files, [], { language, options: { catalog: undefined } }));
      expect(validate(log) || validate.errors).toBe(true);
      const ids = log.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id);
      expect(ids).toEqual(codes);
    }
  });

  it('is checked by a schema that finds faults', () => {
    const broken = JSON.parse(written());
    broken.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    broken.runs[0].artifacts[0].location.uri = '方案.yaml';
    expect(validate(broken)).toBe(false);
    expect(validate.errors?.map((error) => error.keyword).sort()).toEqual(['format', 'minimum']);
  });

  it('lists the rules with their severities and refers to them', () => {
    const run = runOf(written());
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'TC301',
        shortDescription: { text: '编码重复' },
        help: { text: 'TC301 编码重复' },
        defaultConfiguration: { level: 'error' },
      },
      {
        id: 'TC412',
        shortDescription: { text: '启动日是休息日' },
        help: { text: 'TC412 启动日是休息日' },
        defaultConfiguration: { level: 'warning' },
      },
    ]);
    const rules = run.results.map(
      (result: { ruleIndex: number }) => run.tool.driver.rules[result.ruleIndex].id,
    );
    expect(rules).toEqual(['TC412', 'TC301']);
  });

  it('gives a result its place in UTF-16 columns, its words and its related places', () => {
    const run = runOf(written());
    const uri = '%E6%96%B9%E6%A1%88/%E5%85%A8%E5%8C%BA%201%25.yaml';
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.artifacts).toEqual([{ location: { uri: 'b.yaml' } }, { location: { uri } }]);
    expect(run.results[1]).toEqual({
      ruleId: 'TC301',
      ruleIndex: 0,
      level: 'error',
      message: { text: '编码“1501”重复\n提示：改掉一个。\n依据：一\n二' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri, index: 1 },
            region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 17 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation: { uri, index: 1 },
            region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 17 },
          },
          message: { text: '第一次出现在这里' },
        },
        {
          id: 1,
          physicalLocation: {
            artifactLocation: { uri: 'b.yaml', index: 0 },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
          },
          message: { text: '第一次出现在这里' },
        },
      ],
      partialFingerprints: { 'ticiFinding/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/u) },
    });
  });

  it('makes no link of the words of a plan', () => {
    const one = foundAt(source, 'units', { message: '“[见](1)”不是日期，[甲]也不是' });
    expect(runOf(written([one])).results[0].message.text).toBe('“\\[见](1)”不是日期，[甲]也不是');
  });
});

describe('the fingerprint of a result', () => {
  const prints = (text: string, ...findings: Parameters<typeof show>[2]): string[] =>
    runOf(show(sarif, { 'a.yaml': text }, findings)).results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints['ticiFinding/v1'],
    );

  it('stays when lines come above, the line is indented or the words change', () => {
    const before = prints('a: 1\n', found(3, 4, { message: '一' }));
    expect(prints('# x\n\n  a: 1\n', found(10, 11, { message: '二' }))).toEqual(before);
  });

  it('differs by code, by line and by count', () => {
    const text = 'a: 1\na: 1\nb: 1\n';
    const all = prints(
      text,
      found(3, 4, { message: '一' }),
      found(3, 4, { message: '一', code: 'TC412' }),
      found(8, 9, { message: '一' }),
      found(13, 14, { message: '一' }),
    );
    expect(new Set(all).size).toBe(4);
    expect(all[2]).toBe(all[0]?.replace(/:1$/u, ':2'));
  });
});

describe('the URI of a path', () => {
  it.each([
    ['plan.yaml', 'plan.yaml'],
    ['./a/../b.yaml', 'a/../b.yaml'],
    ['方案/a b#1?.yaml', '%E6%96%B9%E6%A1%88/a%20b%231%3F.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
    ['/home/员/p.yaml', 'file:///home/%E5%91%98/p.yaml'],
    ['//p.yaml', 'file:///p.yaml'],
    ['C:\\计划\\p.yaml', 'file:///C:/%E8%AE%A1%E5%88%92/p.yaml'],
    ['-', '-'],
    ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
  ])('of %j is %s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });
});
