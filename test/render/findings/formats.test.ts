import { describe, expect, it } from 'vitest';
import {
  findingsFormatCalled,
  findingsFormatNames,
  findingsFormatOfFile,
  findingsFormats,
} from '../../../src/render/findings/formats.js';
import { github } from '../../../src/render/findings/github.js';
import { json } from '../../../src/render/findings/json.js';
import { junit } from '../../../src/render/findings/junit.js';
import { readCommand, readXml } from './parsers.js';
import { found, foundAt, show } from './support.js';

const source = 'title: 甲\nunits:\n  - 乙\n';
const error = foundAt(source, '乙', {
  message: '50%：<“乙”>, a & b',
  hint: '改',
  basis: '一\r\n二',
  related: [{ at: { source: 0, start: 7, end: 8 }, note: { kind: 'first' } }],
});
const warning = foundAt(source, 'units', { message: '空', code: 'TC412' });

describe('the formats by name', () => {
  it('are these', () => {
    expect(findingsFormatNames).toEqual(['text', 'json', 'sarif', 'github', 'junit']);
    const words = ['sarif', 'txt', 'XML', 'sarif.json', 'toString', 'n', ''];
    expect(words.map(findingsFormatCalled)).toEqual([
      'sarif',
      'text',
      'junit',
      'sarif',
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['found.sarif', 'sarif'],
    ['found.sarif.json', 'sarif'],
    ['发现/全区.SARIF.JSON', 'sarif'],
    ['found.json', 'json'],
    ['found.xml', 'junit'],
    ['found.txt', 'text'],
    ['found.md', null],
    ['sarif', null],
    ['', null],
  ])('of a file named %j is %s', (path, format) => {
    expect(findingsFormatOfFile(path)).toBe(format);
  });

  it.each(findingsFormatNames)('%s loads, and writes what there is to say', async (name) => {
    const write = await findingsFormats[name].load();
    expect(show(write, { 'a.yaml': source }, [warning])).toContain('空');
  });
});

describe('JSON', () => {
  it('has the promised keys in the promised order, one finding a line', () => {
    expect(show(json, { 'a.yaml': source }, [error, warning])).toBe(
      [
        '{"diagnostics":[',
        '{"code":"TC412","severity":"warning","message":"空","file":"a.yaml","line":2,"column":1,"endLine":2,"endColumn":6,"hint":null,"basis":null,"related":[]},',
        '{"code":"TC301","severity":"error","message":"50%：<“乙”>, a & b","file":"a.yaml","line":3,"column":5,"endLine":3,"endColumn":6,"hint":"改","basis":"一\\r\\n二","related":[{"note":"第一次出现在这里","file":"a.yaml","line":1,"column":8,"endLine":1,"endColumn":9}]}',
        '],"summary":{"errors":1,"warnings":1}}',
        '',
      ].join('\n'),
    );
  });

  it('is one line where nothing is wrong', () => {
    expect(show(json, { 'a.yaml': source }, [])).toBe(
      '{"diagnostics":[],"summary":{"errors":0,"warnings":0}}\n',
    );
  });

  it('counts in its summary what the limit leaves out', () => {
    const read = JSON.parse(show(json, { 'a.yaml': source }, [error, warning], { maxFindings: 1 }));
    expect(read.diagnostics).toHaveLength(1);
    expect(read.summary).toEqual({ errors: 1, warnings: 1 });
  });
});

describe('GitHub annotations', () => {
  it('escape the text and, further, the properties', () => {
    expect(show(github, { 'a,b:c%.yaml': source }, [error])).toBe(
      '::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,endLine=3,endColumn=6,title=TC301::' +
        '50%25：<“乙”>, a & b%0A提示：改%0A依据：一%0A二%0Aa,b:c%25.yaml:1:8: 第一次出现在这里\n',
    );
  });

  it('read back to the same words', () => {
    const { name, properties, message } = readCommand(
      show(github, { 'a,b:c%.yaml': source }, [error]).trimEnd(),
    );
    expect([name, properties['file'], properties['title']]).toEqual([
      'error',
      'a,b:c%.yaml',
      'TC301',
    ]);
    expect(message.split('\n')[0]).toBe('50%：<“乙”>, a & b');
  });

  it('have no columns where the range takes several lines', () => {
    const wide = found(0, 12, { message: '宽', code: 'TC412' });
    expect(show(github, { 'a.yaml': source }, [wide])).toBe(
      '::warning file=a.yaml,line=1,endLine=2,title=TC412::宽\n',
    );
  });

  it('are nothing where nothing is wrong', () => {
    expect(show(github, { 'a.yaml': source }, [])).toBe('');
  });
});

describe('JUnit XML', () => {
  it('has a suite for each file and a test for each finding', () => {
    expect(show(junit, { 'a.yaml': source, 'b.yaml': '' }, [error, warning])).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="tici check" tests="3" failures="1" errors="0">',
        '  <testsuite name="a.yaml" tests="2" failures="1" errors="0" skipped="0">',
        '    <testcase name="TC412 2:1 空" classname="a.yaml" file="a.yaml" line="2">',
        '      <system-out>a.yaml:2:1: warning: 空 [TC412]</system-out>',
        '    </testcase>',
        '    <testcase name="TC301 3:5 50%：&lt;“乙”&gt;, a &amp; b" classname="a.yaml" file="a.yaml" line="3">',
        '      <failure type="TC301" message="50%：&lt;“乙”&gt;, a &amp; b">a.yaml:3:5: error: 50%：&lt;“乙”&gt;, a &amp; b [TC301]',
        '提示：改',
        '依据：一&#13;',
        '二',
        'a.yaml:1:8: 第一次出现在这里</failure>',
        '    </testcase>',
        '  </testsuite>',
        '  <testsuite name="b.yaml" tests="1" failures="0" errors="0" skipped="0">',
        '    <testcase name="没有发现问题" classname="b.yaml" file="b.yaml"/>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  it('replaces what XML cannot hold and keeps the rest', () => {
    const message = 'a\u0000\u001b\u000b\ufffe\uffff\ud800"\t\n\r]]>😀';
    const output = show(junit, { 'a.yaml': source }, [found(0, 1, { message })]);
    const failure = readXml(output).children[0]?.children[0]?.children[0];
    expect(failure?.attributes['message']).toBe(
      'a\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"\t\n\r]]>😀',
    );
    expect(failure?.text).toContain(']]>😀 [TC301]');
  });
});
