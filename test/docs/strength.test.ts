import { describe, expect, it } from 'vitest';
import { outputOf } from '../examples/command.js';

interface Made {
  readonly entries: readonly {
    readonly path: readonly string[];
    readonly start: string;
    readonly days: number;
    readonly earliest: string;
  }[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

const run = async (plan: string, ...settings: readonly string[]): Promise<Made> => {
  const more = settings.flatMap((one) => ['--set', one]);
  const text = await outputOf(['plan', plan, '-q', '-f', 'json', ...more]);
  return JSON.parse(text) as Made;
};

const PLAN = 'docs/guide/strength.yaml';

describe('what docs/guide/strength.md says', () => {
  it('of the four counties comes out', async () => {
    const { entries, diagnostics } = await run(PLAN);
    expect(Object.fromEntries(entries.map(({ path, start }) => [path.at(-1), start]))).toEqual({
      云江市: '2026-03-02',
      青石县: '2026-03-18',
      南湖县: '2026-03-18',
      柳溪县: '2026-03-05', // its last; 03-12 is wanted
      东城区: '2026-03-02', // the city's day
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['TC503']);
    expect(diagnostics[0]?.message).toContain('青石县');
  });

  it('of the lower limit: off does not loosen it', async () => {
    const settings = ['--set', 'overrides=[]', '--set', 'rules.stagger.severity=off'];
    const text = await outputOf(['plan', PLAN, ...settings]);
    expect(text).toContain('[TC501]');
    expect(text).toContain('云江市/柳溪县');
  });

  it('of an interval of nothing that keeps its tolerance: up to two days before the city', async () => {
    const loose = '[{ match: { level: 县 }, rules: { stagger: { interval: 0天 } } }]';
    const county = '[{ name: 云江市, units: [东城区] }]';
    const { entries } = await run(PLAN, `overrides=${loose}`, `units=${county}`);
    // Saturday 02-28 is a make-up workday.
    expect(entries[1]).toMatchObject({ path: ['云江市', '东城区'], earliest: '2026-02-28' });
  });
});

const FIRST = 'examples/first/plan.yaml';
const datesOf = ({ entries }: Made) =>
  entries.map(({ path, start, days }) => ({ path, start, days }));

describe('a rule that is only a warning', () => {
  it('limits nothing: a window', async () => {
    const soft = await run(FIRST, 'rules.window={ end: 2026-05-01, severity: warning }');
    expect(datesOf(soft)).toEqual(datesOf(await run(FIRST)));
    expect(soft.diagnostics.map(({ code }) => code)).toEqual(['TC508']);
    const off = await run(FIRST, 'rules.window={ end: 2026-05-01, severity: off }');
    expect(off.diagnostics).toEqual([]);
  });

  it.each(['warning', 'off'])(
    'changes no length where the window leaves room: duration with %s',
    async (severity) => {
      const soft = await run(FIRST, `rules.duration.severity=${severity}`);
      expect(datesOf(soft)).toEqual(datesOf(await run(FIRST)));
    },
  );
});

describe('without a duration an entry lasts', () => {
  it('a day for each stage', async () => {
    const { entries } = await run(FIRST, 'rules.duration={}');
    expect(new Set(entries.map(({ days }) => days))).toEqual(new Set([2]));
  });

  it('a day where there is one stage', async () => {
    const { entries } = await run(FIRST, 'rules.duration={}', 'stages=[{ name: 全程 }]');
    expect(new Set(entries.map(({ days }) => days))).toEqual(new Set([1]));
  });
});
