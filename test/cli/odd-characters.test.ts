import { describe, expect, it } from 'vitest';
import { run } from './support.js';

/** A path may hold what a plan may not. */
const ODD = 'a\u001b2J\u009b\u202e\u2028\ufeff.yaml';
const PATH = `/plans/${ODD}`;
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\p{Bidi_Control}\ufeff]/u;
const PLAN = 'title: 测试\nkickoff: 2014-03-03\nlevels: [市]\nunits: [甲市]\n';
const BROKEN = 'title: 测试\nkickoff: 2014-03-03\nlevels: [市, 市]\nunits: [甲市, 甲市]\n';

describe('what steers a terminal or turns the reading', () => {
  it.each(['text', 'json', 'sarif', 'github', 'junit'])(
    'never comes out of tici check -f %s as it is',
    async (format) => {
      const worlds: Record<string, string>[] = [{ [PATH]: BROKEN }, { [PATH]: PLAN }, {}];
      for (const files of worlds) {
        const { out, err } = await run(['check', ODD, '-f', format], { files });
        expect(out).not.toMatch(RAW);
        expect(err).not.toMatch(RAW);
      }
    },
  );

  it('stays data in JSON: read back, the path is the path', async () => {
    const { out } = await run(['check', ODD, '-f', 'json'], { files: {} });
    expect(JSON.parse(out).diagnostics[0].file).toBe(ODD);
  });

  it('stays data in SARIF and JUnit where these have a way to write it', async () => {
    const odd = 'a\u009b\u202e\ufeff.yaml';
    const sarif = JSON.parse((await run(['check', odd, '-f', 'sarif'], { files: {} })).out);
    const [result] = sarif.runs[0].results;
    expect(decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri)).toBe(odd);
    expect(result.message.text).toContain(odd);
    const junit = (await run(['check', odd, '-f', 'junit'], { files: {} })).out;
    expect(junit).toContain('file="a&#155;&#8238;&#65279;.yaml"');
  });

  it('is shown by name to GitHub, which has no way to write it', async () => {
    const { out } = await run(['check', 'a\u009b,b.yaml', '-f', 'github'], { files: {} });
    expect(out).toContain('file=a<U+009B>%2Cb.yaml,');
  });

  it('never comes out of tici plan -f json as it is', async () => {
    const files = { [PATH]: PLAN.replace('03-03', '03-02') };
    const { out } = await run(['plan', ODD, '-f', 'json'], { files });
    expect(out).not.toMatch(RAW);
    expect(JSON.parse(out).diagnostics[0].file).toBe(ODD);
  });

  it.each([
    ['plan', 'plan.yaml', '-o', 'b\u001b[2J\u202e.csv'],
    ['plan', 'plan.yaml', '-o', 'missing/b\u001b[2J\u202e.csv'],
    ['plan', 'plan.yaml', '-o', 'b.x\u001b[2J\u202e'],
    ['plan', 'plan.yaml', '-f', '\u009b\u202e'],
    ['plan', 'plan.yaml', '--unit', '\u009b\u202e'],
    ['plan', 'plan.yaml', '--from', '\u009b\u202e'],
    ['plan', 'plan.yaml', '--set', '\u009b\u202e=1'],
    ['plan', 'plan.yaml', '--\u009b\u202e'],
    ['\u009b\u202e'],
    ['check', '*\u009b\u202e'],
    ['schema', '\u009b\u202e'],
    ['plan', 'plan.yaml', '--unit', '甲\u009b\ufeff市'],
  ])('never comes back in a message: %j', async (...argv) => {
    const { out, err } = await run(argv, { files: { '/plans/plan.yaml': PLAN } });
    expect(out + err).not.toMatch(RAW);
    expect(out + err).toMatch(/<U\+(?:009B|001B)>|%|已写入 b\.x/u);
  });

  it('is shown by name where a file was written', async () => {
    const argv = ['plan', 'plan.yaml', '-o', 'b\u001b[2J.csv'];
    const { err, written } = await run(argv, { files: { '/plans/plan.yaml': PLAN } });
    expect(err).toBe('已写入 b<U+001B>[2J.csv（1 个安排）\n');
    expect([...written.keys()]).toEqual(['b\u001b[2J.csv']);
  });
});
