import { describe, expect, it } from 'vitest';
import { partsOf, tableIn } from '../render/docx/support.js';
import { run } from './support.js';

const PLAN = `title: 学习教育
issued: 2026-02-12
kickoff: 2026-03-02
levels: [市, 县]
rules: { duration: { min: 1个月 } }
units:
  - name: 甲市
    units: [乙县, 丙县]
`;
const plan = (...argv: string[]) =>
  run(['plan', '/plans/plan.yaml', '-q', ...argv], { files: { '/plans/plan.yaml': PLAN } });

describe('tici plan -f docx and -f md', () => {
  it('has a row per level unless units are asked for', async () => {
    const { out } = await plan('-f', 'md');
    expect(out).toContain('| 县 | 县 | 2 | 2026年3月2日 |');
    expect((await plan('-f', 'md', '--by', 'unit')).out).toContain('| 甲市/丙县 | 县 |');
  });

  it('knows its format by the ending', async () => {
    const { status, bytesWritten } = await plan('-o', 'a.docx');
    expect(status).toBe(0);
    expect(tableIn(bytesWritten.get('a.docx')!)).toEqual([
      ['层级', '梯队', '单位数', '启动', '最晚结束'],
      ['市', '市', '1', '2026年3月2日', '2026年4月1日'],
      ['县', '县', '2', '2026年3月2日', '2026年4月1日'],
    ]);
    expect((await plan('-o', 'a.md')).written.get('a.md')).toContain('# 学习教育配档表\n');
  });

  it('is called what --document-title says, and narrowed as all else', async () => {
    const argv = ['--document-title', '推进计划表', '--unit', '乙县', '--by', 'unit'];
    const { bytesWritten } = await plan('-o', 'a.docx', ...argv, '--columns', '单位,结束');
    const bytes = bytesWritten.get('a.docx')!;
    expect(partsOf(bytes)['docProps/core.xml']).toContain(
      '<dc:title>学习教育乙县推进计划表</dc:title>',
    );
    expect(tableIn(bytes)).toEqual([['单位', '结束'], ['甲市'], ['乙县', '2026年4月1日']]);
  });

  it('is no text for a terminal', async () => {
    const world = { files: { '/plans/plan.yaml': PLAN }, terminal: 80 };
    const { status, err } = await run(['plan', '/plans/plan.yaml', '-f', 'docx'], world);
    expect(status).toBe(2);
    expect(err).toContain('docx 格式不能显示在终端上，请用 -o 指定文件');
  });

  it('says what an empty one lacks', async () => {
    const files = { '/plans/plan.yaml': PLAN };
    const argv = ['plan', '/plans/plan.yaml', '-f', 'md', '--from', '2030-01-01'];
    const { status, out, err } = await run(argv, { files });
    expect([status, out]).toEqual([0, '# 学习教育配档表\n\n没有符合条件的安排。\n']);
    expect(err).toContain('没有符合条件的安排');
  });

  it.each(['table', 'csv', 'ics', 'html', 'svg', 'json'])(
    'have no name of their own in %s',
    async (format) => {
      const { status, out, err } = await plan('-f', format, '--document-title', '推进计划表');
      const said = `错误：--document-title 只用于 xlsx、docx 和 md，不能用于 ${format}\n`;
      expect([status, out, err]).toEqual([2, '', said]);
    },
  );
});
