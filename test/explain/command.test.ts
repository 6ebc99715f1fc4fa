import { readFileSync } from 'node:fs';
import { Validator, type Schema } from '@cfworker/json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/explain.schema.json' with { type: 'json' };
import { widthOf } from '../../src/render/terminal/width.js';
import { run } from '../cli/support.js';
import type { Document } from './document.js';

const CLERK = readFileSync('test/explain/clerk.yaml', 'utf8');

const files = { '/plans/plan.yaml': CLERK };

const ask = (argv: readonly string[], yaml = CLERK) =>
  run(['explain', 'plan.yaml', ...argv], { files: { '/plans/plan.yaml': yaml } });

const isValid = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(schema);
/** Shares no code with the first. */
const other = new Validator(schema as Schema, '7');

function documentOf(out: string): Document {
  const made: unknown = JSON.parse(out);
  isValid(made);
  expect(isValid.errors).toBeNull();
  expect(other.validate(made).valid).toBe(true);
  return made as Document;
}

const read = async (...argv: string[]): Promise<Document> =>
  documentOf((await ask([...argv, '-f', 'json'])).out);

const ids = async (...argv: string[]): Promise<readonly string[]> =>
  (await read(...argv)).entries.map(({ id }) => id);

/** `LINE:COLUMN` of the first place on that line where the words stand. */
function placeOf(line: number, words: string): { readonly line: number; readonly column: number } {
  const column = (CLERK.split('\n')[line - 1] ?? '').indexOf(words) + 1;
  expect(column).toBeGreaterThan(0);
  return { line, column };
}

const lineOf = (words: string): number => CLERK.slice(0, CLERK.indexOf(words)).split('\n').length;

describe('what is explained', () => {
  it('is what belongs to the unit itself, not the units below it', async () => {
    expect(await ids('东江市')).toEqual([
      '440100/四大班子',
      ...['东江市公安局', '市教育局', '市卫健委', '市信访局', '市统计局'].map(
        (member) => `440100/市直单位/${member}`,
      ),
    ]);
    expect(await ids('440100')).toEqual(await ids('东江市'));
    expect(await ids('河东区/一镇')).toEqual(['东江市/河东区/一镇/乡镇']);
  });

  it('may be a member, by the end of its path, or one entry, by its id', async () => {
    expect(await ids('河西县/教育局')).toEqual(['东江市/河西县/直属单位/教育局']);
    expect(await ids('东江市/河西县/领导班子')).toEqual(['东江市/河西县/领导班子']);
  });

  it('stands in the order asked for, each entry once', async () => {
    expect(await ids('二镇', '一镇', '二镇')).toEqual([
      '东江市/河东区/二镇/乡镇',
      '东江市/河东区/一镇/乡镇',
    ]);
  });

  it('is narrowed by --echelon', async () => {
    expect(await ids('东江市', '--echelon', '四大班子')).toEqual(['440100/四大班子']);
    expect(await ids('河东区', '三镇', '--echelon', '乡镇')).toEqual(['东江市/河西县/三镇/乡镇']);
  });
});

describe('places', () => {
  it('are those of the interval, also where another block says the tolerance', async () => {
    const [overlap] = (await read('东江市/河西县/直属单位/教育局')).entries;
    expect(overlap?.chain.at(-1)).toMatchObject({
      rule: 'overlap',
      interval: 'P10D',
      tolerance: 'P3D',
      file: 'plan.yaml',
      basis: '压茬推进',
      ...placeOf(lineOf('    interval: 10天'), '10天'),
    });
    const [stagger] = (await read('一镇')).entries;
    const line = lineOf('stagger: {');
    expect(stagger?.chain.at(-1)).toMatchObject(placeOf(line, '10天'));
    const [after] = (await read('四镇')).entries;
    const wait = { rule: 'after', of: 'end', interval: 'P5D', basis: '试点先行' };
    expect(after?.chain.at(-1)).toMatchObject({
      ...wait,
      ...placeOf(lineOf('interval: 5天'), '5天'),
    });
  });

  it('are what calls for the rule, or the unit, where no interval is written', async () => {
    const { entries } = await read('河东区公安分局', '--all');
    const system = entries[0]?.edges?.find(({ rule }) => rule === 'system');
    const line = lineOf('河东区公安分局, system');
    expect(system).toMatchObject({
      ...placeOf(line, '公安 }'),
      from: '440100/市直单位/东江市公安局',
    });
    const bare = CLERK.replaceAll(/^ {2}(?:stagger|lead-first):.*\n/gmu, '');
    const made = documentOf((await ask(['一镇', '-f', 'json'], bare)).out);
    const unit = { line: lineOf('一镇') - 2, column: placeOf(lineOf('一镇'), '一镇').column };
    expect(made.entries[0]?.chain.at(-1)).toMatchObject({
      rule: 'stagger',
      interval: 'P0D',
      tolerance: null,
      ...unit,
    });
  });

  it('are the values that were set for this run', async () => {
    const { entries } = await read('一镇', '--set', 'rules.stagger.interval=11天');
    expect(entries[0]?.chain.at(-1)).toMatchObject({ interval: 'P11D', file: '--set', line: 1 });
  });

  it('of a first step are the kickoff and the fixed day', async () => {
    const [kickoff] = (await read('440100/四大班子')).entries;
    expect(kickoff?.chain).toHaveLength(1);
    expect(kickoff?.chain[0]).toMatchObject({ rule: 'kickoff', from: null, line: 2 });
    const [fixed] = (await read('市统计局')).entries;
    const line = lineOf('市统计局');
    expect(fixed?.chain[0]).toMatchObject({ rule: 'fixed', ...placeOf(line, '2026-02-02') });
    expect(fixed?.limit?.chain[0]).toMatchObject({ rule: 'fixed', date: '2026-02-02' });
  });
});

const TIES = `
title: 先后
kickoff: 2026-03-02
levels: [市, 县]
rules:
  stagger: { interval: 0天 }
  duration: { min: 3个月 }
  window: { length: 4个月, basis: 四个月 }
overrides:
  - match: { tag: 面上 }
    after:
      - { match: { tag: 试点 }, interval: 10天, basis: 先说的 }
      - { match: { tag: 试点 }, interval: 10天, basis: 后说的 }
units:
  - name: 甲市
    units:
      - { name: 乙县, tags: [试点] }
      - { name: 丙县, tags: [试点] }
      - { name: 丁县, tags: [面上], not-after: 2026-12-31 }
`;

describe('of several', () => {
  it('the first in the plan counts', async () => {
    const { entries } = documentOf((await ask(['丁县', '-f', 'json'], TIES)).out);
    const step = { rule: 'after', from: '甲市/乙县/县', basis: '先说的', line: 12 };
    expect(entries[0]?.chain.at(-1)).toMatchObject(step);
  });

  it('the tighter one holds', async () => {
    const free = TIES.replace('  stagger: { interval: 0天 }\n', '');
    const { entries } = documentOf((await ask(['丁县', '-f', 'json'], free)).out);
    const window = { rule: 'window', side: 'lower', fromDate: '2026-07-01', interval: 'P3M' };
    expect(entries[0]?.limit).toMatchObject({
      date: '2026-04-02',
      chain: [{ ...window, wish: '2026-04-02', basis: '四个月' }],
    });
  });
});

describe('stages that wait', () => {
  it('say for whom, and by how many days', async () => {
    const [entry] = (await read('市教育局')).entries;
    const wait = { from: '440100/四大班子', interval: 'P3D', basis: '上级先行一步' };
    expect(entry?.stages).toMatchObject([
      { name: '学习', start: '2026-01-26', waits: null },
      { name: '查摆', start: '2026-03-04', waits: { ...wait, stage: '查摆', days: 1 } },
      { name: '整改', start: '2026-04-21', waits: { ...wait, stage: '整改', days: 12 } },
    ]);
  });
});

describe('storeys left out', () => {
  it('multiply the interval that counted, and not the tolerance', async () => {
    const [entry] = (await read('湖心镇')).entries;
    expect(entry?.chain.at(-1)).toMatchObject({
      interval: 'P20D',
      tolerance: 'P2D',
      wish: '2026-02-01',
    });
  });
});

describe('exit statuses', () => {
  it('are 2 for what the plan does not have, with what was meant, and for what it has twice', async () => {
    const misspelt = await ask(['三真']);
    expect([misspelt.status, misspelt.out]).toEqual([2, '']);
    expect(misspelt.err).toContain('是否指“三镇”');
    const twice = await ask(['教育局', '--lang', 'en', '-f', 'json']);
    expect([twice.status, twice.out]).toEqual([2, '']);
    expect(twice.err).toContain('东江市/河东区/教育局, 东江市/河西县/教育局');
    const echelon = await ask(['三镇', '--echelon', '领导班子', '--lang', 'en']);
    expect(echelon.status).toBe(2);
    expect(echelon.err).toContain('"三镇" has no echelon "领导班子"; it has 乡镇');
    expect((await ask(['三镇', '--echelon', '乡真'])).status).toBe(2);
    expect((await ask(['三镇', '-f', 'ics'])).status).toBe(2);
    expect((await ask(['三镇', '-o', 'missing/三镇.md'])).status).toBe(2);
    expect((await run(['explain', 'none.yaml', '三镇'], { files })).status).toBe(2);
  });

  it('are 1 with empty lists where the plan has errors', async () => {
    const broken = CLERK.replace('length: 8个月', 'length: 1个月');
    const json = await ask(['三镇', '-f', 'json'], broken);
    expect(json.status).toBe(1);
    const { entries, diagnostics } = documentOf(json.out);
    expect(entries).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('TC501');
    const text = await ask(['三镇', '--lang', 'en'], broken);
    expect([text.status, text.out]).toEqual([1, '']);
    expect(text.err).toContain('TC501');
    expect(text.err).toContain('no calendar was made');
    // A plan that can't be read at all has no units to look for.
    expect((await ask(['三镇', '-f', 'json'], 'title: [')).status).toBe(1);
  });

  it('are 1 under --strict where there are warnings, and all else is the same', async () => {
    const plain = await ask(['三镇', '-f', 'json']);
    const strict = await ask(['三镇', '-f', 'json', '--strict']);
    expect([plain.status, strict.status]).toEqual([0, 1]);
    expect(strict.out).toBe(plain.out);
    const { diagnostics } = documentOf(plain.out);
    const off = diagnostics.flatMap(({ code }) => ['--severity', `${code}=off`]);
    const silent = await ask(['三镇', '--strict', ...off]);
    expect(silent.status).toBe(0);
  });
});

describe('JSON', () => {
  it('does not depend on the language, messages excepted', async () => {
    const [zh, en] = await Promise.all([
      read('一镇', '--all'),
      read('一镇', '--all', '--lang', 'en'),
    ]);
    expect(en.entries).toEqual(zh.entries);
  });

  it('has edges and bounds with --all only', async () => {
    const [plain] = (await read('市信访局')).entries;
    expect(Object.keys(plain ?? {})).not.toContain('edges');
    const [all] = (await read('市信访局', '--all')).entries;
    expect(all?.bounds).toMatchObject([
      { rule: 'not-before', side: 'lower', date: '2026-03-16' },
      { rule: 'window', side: 'upper', date: '2026-06-12' },
    ]);
    expect(all?.edges).toMatchObject([
      { rule: 'overlap', wish: '2026-01-22', high: '2026-01-24', gaveWay: 51, onChain: true },
      { rule: 'lead-first', low: '2026-01-15', high: null, onChain: false },
    ]);
    const [fixed] = (await read('市统计局', '--all')).entries;
    expect(fixed?.edges?.map(({ released }) => released)).toEqual([true, true]);
  });

  it('has keys in the promised order', async () => {
    const [entry] = (await read('一镇')).entries;
    const keys = 'id start end earliest latest float chain limit moves stages';
    expect(Object.keys(entry ?? {}).join(' ')).toBe(keys);
    const step =
      'rule to from fromDate of interval tolerance wish date skipped setBy gaveWay file line column basis';
    expect(Object.keys(entry?.chain[0] ?? {}).join(' ')).toBe(step);
  });

  it('is refused by its schema where a key or a value is another', async () => {
    const [made] = (await read('一镇')).entries;
    for (const wrong of [null, {}, { ...made, chain: [] }, { ...made, start: '1月' }]) {
      const document = { entries: [wrong], diagnostics: [] };
      expect([isValid(document), other.validate(document).valid]).toEqual([false, false]);
    }
  });

  it('is the same for the same input', async () => {
    const [first, second] = await Promise.all([
      ask(['东江市', '-f', 'json']),
      ask(['东江市', '-f', 'json']),
    ]);
    expect(first.out).toBe(second.out);
  });
});

const FORMS = ['zh', 'en'].flatMap((language) => [
  ['text', '80', language] as const,
  ['text', '140', language] as const,
  ['md', '100', language] as const,
]);

describe('the words', () => {
  it.each(FORMS)('as %s, %s columns, %s', async (format, columns, language) => {
    const argv = ['东江市', '河西县', '四镇', '湖心镇', '-f', format, '--lang', language];
    const { out, status } = await run(['explain', 'plan.yaml', ...argv], {
      files,
      env: { COLUMNS: columns },
    });
    expect(status).toBe(0);
    await expect(out).toMatchFileSnapshot(`goldens/clerk-${format}-${columns}.${language}.txt`);
  });

  it('with --all', async () => {
    const { out } = await run(['explain', 'plan.yaml', '河东区', '--all'], {
      files,
      env: { COLUMNS: '80' },
    });
    await expect(out).toMatchFileSnapshot('goldens/clerk-all-80.zh.txt');
  });

  it('are coloured on a terminal alone, and the same without', async () => {
    const on = await run(['explain', 'plan.yaml', '一镇'], { files, terminal: 100 });
    const off = await run(['explain', 'plan.yaml', '一镇', '--no-color'], { files, terminal: 100 });
    expect(on.out).toContain('\u001B[1m一镇');
    // eslint-disable-next-line no-control-regex
    expect(on.out.replaceAll(/\u001B\[\d+m/gu, '')).toBe(off.out);
  });

  it('fit the terminal', async () => {
    for (const columns of [80, 100, 140]) {
      const { out } = await run(['explain', 'plan.yaml', '东江市', '四镇', '--all'], {
        files,
        env: { COLUMNS: String(columns) },
      });
      const widths = out.split('\n').map((line) => widthOf(line, false));
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    }
  });

  it('tell of warnings, and what was written where', async () => {
    const shown = await ask(['一镇', '--lang', 'en']);
    expect(shown.err).toMatch(
      /^\nthe plan has \d+ warnings, for details: tici check plan\.yaml\n$/u,
    );
    expect((await ask(['一镇', '-q'])).err).toBe('');
    const kept = await ask(['一镇', '-o', '一镇.md', '--lang', 'en']);
    expect(kept.out).toBe('');
    expect(kept.written.get('一镇.md')).toMatch(/^## 一镇\n/u);
    expect(kept.err).toContain('wrote 一镇.md (1 entries)');
    expect((await ask(['一镇', '-o', '一镇.json'])).written.get('一镇.json')).toMatch(
      /^\{"entries"/u,
    );
    expect((await ask(['一镇', '-o', '一镇.txt'])).written.get('一镇.txt')).toMatch(
      /^一镇 {3}2026/u,
    );
  });
});
