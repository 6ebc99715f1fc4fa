import { describe, expect, it } from 'vitest';
import { dated } from '../../render/agenda/plan.js';

const split = (format: string, ...argv: string[]) =>
  dated(['--split', 'person', '-o', 'out', '-f', format, ...argv]);

describe('--split person', () => {
  it.each(['svg', 'png'])('has no files of the kind %s, which shows no people', async (format) => {
    const { status, err, written } = await split(format);
    expect(status).toBe(2);
    expect(err).toBe(
      `错误：${format} 图上只有各单位的安排，没有谁哪天去哪里；--split person 可用的格式：table csv ics html json xlsx docx md\n`,
    );
    expect(written.size).toBe(0);
    expect((await split(format, '--lang', 'en')).err).toContain('--split person takes table csv');
  });

  it('names the person in the title of a document, with that person’s rows alone', async () => {
    const { status, written } = await split('md');
    expect(status).toBe(0);
    expect([...written.keys()]).toEqual([
      'out/常委甲.md',
      'out/常委乙.md',
      'out/第一督导组.md',
      'out/index.csv',
    ]);
    const own = written.get('out/常委乙.md') ?? '';
    expect(own.split('\n')[0]).toBe('# 学习教育活动常委乙日程安排表');
    expect(own).toContain('南湖县');
    expect(own).not.toContain('东湖县');
    expect(own).not.toContain('常委甲');
  });

  it('of pages has the name in their titles', async () => {
    const { written } = await split('html');
    expect(written.get('out/常委甲.html')).toContain('<title>学习教育活动·常委甲</title>');
  });
});
