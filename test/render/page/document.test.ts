import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/render/filter.js';
import { makeView } from '../../../src/render/view.js';
import { EXAMPLE, planOf, scheduleOf, wellFormed } from '../support.js';
import { dataIn, NASTY, pageOf, viewOf } from './pages.js';

const html = pageOf(viewOf(EXAMPLE));
const hash = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the file', () => {
  it('allows its one script and its one style sheet, and nothing else', () => {
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/su.exec(html) ?? [];
    const [, style = ''] = /<style>(.*?)<\/style>/su.exec(html) ?? [];
    expect(script.length).toBeGreaterThan(10_000);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${hash(script)}'`,
      `style-src '${hash(style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toMatch(/\s(?:style|on\w+|href|src)=/u);
    expect(html).not.toMatch(/url\(|@import/u);
  });

  it('is the same twice, and of one language', () => {
    expect(pageOf(viewOf(EXAMPLE))).toBe(html);
    expect(html).toContain('<html lang="zh-CN">');
    const english = pageOf(viewOf(EXAMPLE), { language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain(
      '<dt>Kickoff</dt><dd>2014-01-22 Wed <bdi>全区动员部署会议</bdi></dd>',
    );
  });

  it('says without a script what the plan is, and that the rest needs one', () => {
    expect(html).toContain('<dt>启动</dt><dd>2014-01-22 周三 <bdi>全区动员部署会议</bdi></dd>');
    expect(html).toContain('<dd>4个单位，8项安排</dd>');
    expect(html).toContain('<noscript><p>请启用 JavaScript');
    expect(html).toMatch(/<svg [^>]*class="tc-chart"/u);
  });

  it('is well formed whatever names there are, and keeps them', () => {
    const nasty = pageOf(
      viewOf(
        NASTY.map((name) => ({ name, members: [name] })),
        { title: NASTY[0], stages: [{ name: NASTY[2], share: 1, duration: null, at: ZERO }] },
      ),
      { diagnostics: [finding('warning', NASTY[0])] },
    );
    expect(wellFormed(nasty)).toBe(nasty);
    expect(nasty.match(/<script/gu)).toHaveLength(2);
    expect(nasty).not.toContain('<img');
    expect(nasty).not.toMatch(/[\u2028\u2029\u202e\u0000]/u);
    const data = dataIn(nasty);
    expect(data.units.name).toEqual([...NASTY]);
    expect(data.members.map(([name]) => name)).toEqual([...NASTY]);
  });

  it('of nothing says so', () => {
    const view = makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set() });
    const empty = pageOf(view);
    expect(empty).toContain('<p class="none">没有符合条件的安排。</p>');
    expect(empty).toContain('没有发现问题。');
    expect(dataIn(empty).units.name).toEqual([]);
  });
});

const ZERO = { source: 0, start: 0, end: 0 };

const finding = (severity: 'error' | 'warning', message: string) => ({
  code: 'TC503',
  severity,
  message,
  file: 'plan.yaml',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  hint: '改一改',
  basis: null,
  related: [{ note: '<在这里>', file: 'a&b.yaml', line: 1, column: 2, endLine: 1, endColumn: 3 }],
});

describe('findings', () => {
  it('stand with place, hint and what is related', () => {
    const made = pageOf(viewOf(EXAMPLE), {
      diagnostics: [finding('error', '日期不对'), finding('warning', '间隔让步')],
    });
    expect(made).toContain('检查结果 <small>1个错误，1个警告</small>');
    expect(made).toContain(
      '<li class="error"><p><strong>错误</strong> 日期不对</p><p class="place">TC503 <bdi>plan.yaml:3:5</bdi></p><p class="aside">提示：改一改</p><ul><li>&lt;在这里&gt; <span class="place"><bdi>a&amp;b.yaml:1:2</bdi></span></li></ul></li>',
    );
  });

  it('are three hundred at most', () => {
    const many = Array.from({ length: 310 }, (_, k) => finding('warning', `第${k}条`));
    const made = pageOf(viewOf(EXAMPLE), { diagnostics: many });
    expect(made.match(/<li class="warning">/gu)).toHaveLength(300);
    expect(made).toContain('另有10条，用 tici check 查看。');
  });
});
