import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { contrast } from '../../../../src/render/palette.js';
import { EVERYTHING } from '../../../../src/render/filter.js';
import { makeView } from '../../../../src/render/view.js';
import { runBuilt } from '../../../cli/support.js';
import { describeInChromium } from '../../../support/chromium.js';
import { EXAMPLE, planOf, scheduleOf, stagesOf } from '../../support.js';
import { activeRow, drawnRows, Pages } from './browser.js';
import { datedView } from '../dated-view.js';
import { NASTY, pageOf, viewOf } from '../pages.js';

const REGION = new URL('../../../../examples/neimenggu/plan.yaml', import.meta.url).pathname;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong, with the elements. It is put in by the browser, which no policy of the page forbids. */
async function violations(page: Page): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations: found } = await axe.run(document);
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (one) => one.textContent ?? '');

describeInChromium('a page in a browser', () => {
  const pages = new Pages();
  let path: string;
  beforeAll(() => {
    path = pages.at('region.html');
    expect(runBuilt(['plan', REGION, '-q', '-o', path]).status).toBe(0);
  }, 120_000);

  it('is less than two megabytes, opens from disk, and begins with what it is about', async () => {
    expect(statSync(path).size).toBeLessThan(2_000_000);
    const page = await pages.open(path);
    expect(await page.title()).toBe('全区第二批党的群众路线教育实践活动');
    expect(await text(page, '#summary .facts')).toContain('14,451个单位，15,699项安排');
    expect(await page.isVisible('svg.tc-chart')).toBe(true);
    expect(await page.isVisible('#grid')).toBe(false);
  });

  it('finds units by name, by code and by what stands above them', async () => {
    const page = await pages.open(path);
    await page.fill('#search', '团结村 呼和');
    expect(await page.isVisible('#grid')).toBe(true);
    const found = await drawnRows(page);
    expect(found[0]).toBe('呼和浩特市');
    expect(found.filter((row) => row.includes('团结村')).length).toBeGreaterThan(0);
    await page.fill('#search', '150102000000');
    expect(await text(page, '#count')).toBe('显示 1 项，共 15,699 项安排');
    await page.fill('#search', '没有这个单位');
    expect(await text(page, '#count')).toBe('没有符合条件的安排');
    expect(await page.isVisible('#list .none')).toBe(true);
    await page.click('#clear');
    expect(await text(page, '#count')).toBe('共 15,699 项安排');
    expect(await page.inputValue('#search')).toBe('');
  });

  it('filters by level, echelon and system, and by a unit with all below it', async () => {
    const page = await pages.open(path, { tab: 'list' });
    await page.selectOption('select[name=level]', '旗县');
    expect(await text(page, '#count')).toBe('显示 306 项，共 15,699 项安排');
    await page.selectOption('select[name=echelon]', '直属单位');
    await page.selectOption('select[name=system]', '公安');
    expect(await text(page, '#count')).toBe('显示 102 项，共 15,699 项安排');
    await page.click('#clear');
    await page.fill('#search', '海拉尔东路街道');
    await page.click('#grid .rows .row:nth-child(3) .name');
    await page.click('.details .narrow button');
    await page.fill('#search', '');
    expect(await text(page, '#count')).toBe('显示 12 项，共 15,699 项安排');
    await page.click('.chip');
    expect(await text(page, '#count')).toBe('共 15,699 项安排');
  });

  it('goes by keyboard, and says by roles where one is', async () => {
    const page = await pages.open(path, { tab: 'list' });
    await page.keyboard.press('/');
    await page.keyboard.type('新城区');
    await page.keyboard.press('Enter');
    expect(await page.$eval('#grid', (grid) => grid === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await activeRow(page)).toBe('呼和浩特市');
    await page.keyboard.press('ArrowDown');
    expect(await activeRow(page)).toBe('新城区');
    const row = page.locator('.row.active');
    expect(await row.getAttribute('aria-level')).toBe('2');
    expect(await row.getAttribute('aria-posinset')).toBe('1');
    expect(await row.getAttribute('aria-setsize')).toBe('1');
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await row.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    expect(await row.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowLeft');
    expect(await activeRow(page)).toBe('呼和浩特市');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await activeRow(page)).toBe('领导机关和领导班子');
    await page.keyboard.press('Enter');
    expect(await page.$eval('#details-name', (name) => name === document.activeElement)).toBe(true);
    expect(await text(page, '#details-name')).toBe('新城区');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.details')).toBe(false);
    expect(await page.$eval('#grid', (grid) => grid === document.activeElement)).toBe(true);
    expect(await page.$eval('#grid', (grid) => getComputedStyle(grid).outlineStyle)).toBe('solid');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    expect(await text(page, '#count')).toBe('共 15,699 项安排');
  });

  it('says why a day is what it is, with stages and float', async () => {
    const page = await pages.open(path, { tab: 'list' });
    await page.fill('#search', '公主府社区居委会');
    await page.click('#grid .rows .row:last-child .name');
    const details = await page.locator('.details .content').innerText();
    expect(details).toContain('呼和浩特市 / 新城区 / 海拉尔东路街道');
    expect(details).toContain('2014-02-17 周一 至 2014-04-16 周三');
    expect(details).toContain('梯次展开，比海拉尔东路街道晚10天启动');
    expect(details).toContain('依据：每个层级的启动间隔按10天左右掌握');
    expect(details).toContain('2014-02-17 ～ 2014-03-12');
    expect(details).toMatch(/余地\s+\d+天：02-17 至 \d\d-\d\d 都可启动/u);
  });

  it('holds few rows whatever there is to scroll, in their order', async () => {
    const page = await pages.open(path, { tab: 'list' });
    await page.click('#expand');
    const seen = await page.$eval('#grid', async (grid) => {
      const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
      const most = { rows: 0, elements: 0 };
      const frames: number[] = [];
      let before = await frame();
      for (let step = 0; step < 90; step++) {
        grid.scrollTop += step % 30 === 29 ? 90_000 : 240;
        const now = await frame();
        frames.push(now - before);
        before = now;
        most.rows = Math.max(most.rows, grid.querySelectorAll('.rows > .row').length);
        most.elements = Math.max(most.elements, grid.querySelectorAll('*').length);
      }
      frames.sort((a, b) => a - b);
      return { ...most, all: grid.getAttribute('aria-rowcount'), p95: frames[85] };
    });
    if (process.env['TICI_FRAMES'] !== undefined) console.log(`frames, p95: ${seen.p95} ms`);
    // Each of 1,122 units with several entries has a row besides those of its entries; and the head.
    expect(seen.all).toBe(String(15_699 + 1122 + 1));
    expect(seen.rows).toBeLessThan(200);
    expect(seen.elements).toBeLessThan(2500);
    await page.$eval('#grid', (grid) => {
      grid.scrollTop = grid.scrollHeight;
    });
    await page.waitForSelector(`#grid [aria-rowindex="${seen.all}"]`);
    const order = await page.$$eval('#grid .rows > .row', (rows) =>
      rows.map((row) => Number(row.getAttribute('aria-rowindex'))),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.length).toBeLessThan(200);
  });

  it('prints all rows that the filter keeps, and the head on each page', async () => {
    const page = await pages.open(path, { tab: 'list', dark: true });
    await page.selectOption('select[name=level]', '旗县');
    const file = pages.at('banners.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true });
    const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const printed = stdout.split('\f').slice(0, -1);
    expect(printed.length).toBeGreaterThan(5);
    expect(printed[0]).toContain('筛选：层级：旗县');
    expect(printed[0]).toContain('显示 306 项，共 15,699 项安排');
    for (const one of printed) expect(one.replaceAll(' ', '')).toMatch(/所属单位编码层级梯队启动/u);
    expect(stdout.match(/2014-\d\d-\d\d +2014-\d\d-\d\d/gu)).toHaveLength(306);
    expect(printed.at(-1)?.replaceAll(' ', '')).toContain(`${printed.length}/${printed.length}`);
    expect(await page.locator('.printed').count()).toBe(0);
  });

  it('makes a table of all fifteen thousand rows for paper', async () => {
    const page = await pages.open(path);
    const rows = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const made = document.querySelectorAll('.printed tbody tr').length;
      dispatchEvent(new Event('afterprint'));
      return { made, left: document.querySelectorAll('.printed').length };
    });
    expect(rows).toEqual({ made: 15_699, left: 0 });
  });

  it.each([
    { dark: false, width: 1440 },
    { dark: true, width: 1440 },
    { dark: true, width: 390 },
  ])('has nothing that axe finds fault with: %o', async ({ dark, width }) => {
    const page = await pages.open(path, { dark, width });
    expect(await violations(page)).toEqual([]);
    await page.fill('#search', '新城');
    await page.click('#grid .rows .row:nth-child(4) .name');
    expect(await violations(page)).toEqual([]);
    await page.click('#tab-findings');
    expect(await violations(page)).toEqual([]);
  });

  it('names do no harm, and are what they were', async () => {
    const view = viewOf(
      NASTY.map((name) => ({ name, members: [name] })),
      { title: NASTY[0] },
    );
    const page = await pages.open(pages.write('nasty.html', pageOf(view)), { tab: 'list' });
    await page.click('#expand');
    const names = await page.$$eval('[aria-level="1"] .name bdi', (all) =>
      all.map((one) => one.textContent),
    );
    expect(names).toEqual([...NASTY]);
    // Details of every row, one after the other.
    await page.focus('#grid');
    await page.keyboard.press('Enter');
    await page.focus('#grid');
    for (let row = 1; row < 3 * NASTY.length; row++) await page.keyboard.press('ArrowDown');
    expect(await text(page, '#details-name')).toBe(NASTY.at(-1));
    expect(await page.evaluate('window.harmed')).toBeUndefined();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await text(page, 'h1')).toBe(NASTY[0]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate('window.harmed')).toBeUndefined();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(1440);
  });

  it.each([
    ['nothing', makeView(scheduleOf(planOf(EXAMPLE)), { ...EVERYTHING, levels: new Set() }), 0],
    ['one unit', viewOf([{ name: '甲市' }], { levels: [level('市', '全部')] }), 1],
    ['no stages', viewOf(EXAMPLE, { stages: [] }), 11],
    ['ten stages', viewOf(EXAMPLE, { stages: stagesOf(Array.from('一二三四五六七八九十')) }), 11],
    ['several tops', viewOf([...EXAMPLE, { name: '包头市' }]), 14],
  ])('draws a plan with %s', async (_, view, rows) => {
    const page = await pages.open(pages.write('kind.html', pageOf(view)), { tab: 'list' });
    expect(await drawnRows(page)).toHaveLength(rows);
    if (rows > 0) await page.click('#grid .rows .row:last-child .name');
    expect(await violations(page)).toEqual([]);
  });

  it('shows years that lie far apart, and no today outside of them', async () => {
    const plan = planOf(EXAMPLE);
    const schedule = scheduleOf(plan, (deep) => ({ start: plan.kickoff.day, days: 1500 + deep }));
    const file = pages.write('years.html', pageOf(makeView(schedule)));
    const page = await pages.open(file, { tab: 'list', now: '2013-12-31T23:00:00' });
    expect(await page.locator('.axis .upper').allTextContents()).toEqual([
      '2014年',
      '2015年',
      '2016年',
      '2017年',
      '2018年',
    ]);
    expect(await page.locator('.mark.today').count()).toBe(0);
    expect(await text(page, '#grid .rows .date')).toBe('2014-01-22');
  });

  it('draws today where it is, by the clock of who looks', async () => {
    const file = pages.write('today.html', pageOf(viewOf(EXAMPLE)));
    const page = await pages.open(file, { tab: 'list', now: '2014-01-30T00:30:00' });
    const [today = 0, kickoff = 0] = await page.$$eval('.mark.today, .mark.kickoff', (marks) =>
      marks.map((mark) => mark.getBoundingClientRect().x).sort((a, b) => b - a),
    );
    const perDay = await page.$eval('.axis', (axis) => axis.getBoundingClientRect().width / 244);
    // Eight days after the kickoff, at noon.
    expect((today - kickoff) / perDay).toBeCloseTo(8.5, 1);
  });

  it('activities stand with their entry and by date, and can be filtered by person', async () => {
    const file = pages.write('dated.html', pageOf(datedView()));
    const page = await pages.open(file, { tab: 'agenda' });
    const rows = (): Promise<string[]> =>
      page.$$eval('.agenda .rows > .row', (all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent.trim()).join('|')),
      );
    expect(await rows()).toEqual([
      '2014-02-10～02-12|<b>集中学习</b>（第2次） 自选|呼和浩特市|',
      '2014-03-03 周一 上午|专题民主生活会|呼和浩特市|张某、第一组',
      '2014-03-03 周一 09:05–11:05|调度会（第1次）||张某',
      '2014-03-04 周二 下午|<b>集中学习</b>（第1次） 自选|公主府社区|第一组',
      '2014-03-05 周三 下午|第一组巡查（第1次）|公主府社区|第一组',
      '未排上|专题民主生活会|公主府社区|',
    ]);
    expect(await text(page, '#agenda .count')).toBe('共 6 项，1项没有排上日子');
    expect(await violations(page)).toEqual([]);
    await page.selectOption('#person', { label: '张某（2个半天）' });
    expect(await rows()).toHaveLength(2);
    await page.selectOption('#person', { index: 0 });
    await page.fill('#search', '公主府');
    expect(await rows()).toEqual([
      '2014-03-03 周一 09:05–11:05|调度会（第1次）||张某',
      '2014-03-04 周二 下午|<b>集中学习</b>（第1次） 自选|公主府社区|第一组',
      '2014-03-05 周三 下午|第一组巡查（第1次）|公主府社区|第一组',
      '未排上|专题民主生活会|公主府社区|',
    ]);
    await page.click('.agenda .link');
    const details = await page.locator('.details .content').innerText();
    expect(details).toContain('2014-03-04 周二 下午 <b>集中学习</b>（第1次） 自选 参加：第一组');
    expect(details).toContain('未排上 专题民主生活会\n\n依据：要开高质量的专题民主生活会');
    expect(details).toContain('第一组 督导组');
    expect(await violations(page)).toEqual([]);
  });

  it('activities read whole on a telephone, and are counted on paper', async () => {
    const file = pages.write('dated-narrow.html', pageOf(datedView()));
    const page = await pages.open(file, { tab: 'agenda', width: 390, height: 800 });
    const rights = (): Promise<number[]> =>
      page.$$eval('.agenda .rows .cell', (all) =>
        all.map((one) => one.getBoundingClientRect().right),
      );
    expect(Math.max(...(await rights()))).toBeLessThanOrEqual(390);
    const tops = await page.$$eval('.agenda .rows > .row', (all) =>
      all.map((row) => row.getBoundingClientRect().top),
    );
    expect(new Set(tops.slice(1).map((top, k) => top - (tops[k] ?? 0)))).toEqual(new Set([80]));
    expect(await violations(page)).toEqual([]);
    expect(await page.getAttribute('.agenda .rows > .row:nth-child(2) .who', 'title')).toBe(
      '张某、第一组',
    );
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.agenda .rows')?.style.height === '192px',
    );
    await page.selectOption('#person', { index: 1 });
    const caption = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const found = document.querySelector('.printed .caption')?.textContent ?? '';
      dispatchEvent(new Event('afterprint'));
      return found;
    });
    expect(caption).toBe('筛选：参加人：张某  共 2 项');
  });

  it('a unit with several entries says that its days are not those of what is below', async () => {
    const page = await pages.open(path, { tab: 'list' });
    const row = page.locator('#grid .rows > .row', { has: page.locator('.bracket') }).first();
    expect(await row.locator('.kind').innerText()).toBe('盟市本级');
    const said = /^本级：\d{4}-\d\d-\d\d 周. 至 .*（不含下级单位）$/u;
    expect(await row.locator('.bracket').getAttribute('title')).toMatch(said);
    await row.locator('.name').click();
    expect(await page.locator('.details .dates').innerText()).toMatch(said);
  });

  it('is dark where the system is, or when asked, and all of it stands out', async () => {
    const file = pages.write('dark.html', pageOf(viewOf(EXAMPLE)));
    const page = await pages.open(file, { tab: 'list', dark: true });
    const colors = (): Promise<Record<string, string>> =>
      page.evaluate(() => {
        const probe = document.createElement('i');
        document.body.append(probe);
        const names = [
          'ground',
          'surface',
          'ink',
          'soft',
          'accent',
          'outline',
          'limit',
          'today',
          'edge',
        ];
        const found = names.map((name) => {
          probe.style.color = `var(--${name})`;
          const parts = getComputedStyle(probe).color.match(/\d+/gu) ?? [];
          return [name, parts.map((one) => Number(one).toString(16).padStart(2, '0')).join('')];
        });
        probe.remove();
        return Object.fromEntries(found) as Record<string, string>;
      });
    const dark = await colors();
    await page.click('#theme');
    const light = await colors();
    expect([dark['surface'], light['surface']]).toEqual(['1b2127', 'ffffff']);
    expect(await page.getAttribute('#theme', 'aria-pressed')).toBe('false');
    for (const { surface = '', ...others } of [dark, light]) {
      for (const name of ['ink', 'soft', 'accent']) {
        expect(contrast(others[name] ?? '', surface), name).toBeGreaterThanOrEqual(4.5);
      }
      for (const name of ['outline', 'limit', 'today', 'edge']) {
        expect(contrast(others[name] ?? '', surface), name).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('has room on a phone', async () => {
    const file = pages.write('phone.html', pageOf(datedView()));
    const page = await pages.open(file, { width: 390, height: 844 });
    for (const tab of ['summary', 'list', 'agenda', 'findings']) {
      await page.click(`#tab-${tab}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBe(390);
    }
  });

  it('speaks English', async () => {
    const view = viewOf(EXAMPLE);
    const file = pages.write('english.html', pageOf(view, { language: 'en' }));
    const page = await pages.open(file, { tab: 'list' });
    expect(await text(page, '#count')).toBe('8 entries');
    await page.click('#grid .rows .row:nth-child(2) .name');
    const all = await page.locator('body').innerText();
    const chinese = new Set(all.match(/\p{Script=Han}+/gu));
    // Words of the plan, and none of ours.
    const ofPlan = [view.plan.title, JSON.stringify(EXAMPLE), JSON.stringify(view.plan)].join();
    expect([...chinese].filter((word) => !ofPlan.includes(word))).toEqual([]);
  });
});

function level(name: string, echelon: string) {
  return { name, echelons: [echelon], count: null, at: { source: 0, start: 0, end: 0 } };
}
