import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';
import { hierarchy, unitsOf } from '../support/hierarchy.js';

const read = (path: string): string => readFileSync(path, 'utf8');

describe.each(['docs/guide/start.md', 'docs/guide/start.zh-CN.md'])('the plan of %s', (path) => {
  it('is what the command on the page writes', async () => {
    const page = read(path);
    const command = /^\$ tici init (?<options>.*)$/mu.exec(page)?.groups?.['options'] ?? '';
    const roster = 'docs/guide/start/roster.csv';
    const argv = command.replace(' --lang en', '').replace(roster, 'roster.csv').split(' ');
    const { status, written } = await run(['init', ...argv], {
      files: { '/plans/roster.csv': read(roster) },
    });
    expect(status).toBe(0);
    const [folder] = argv;
    expect(written.get(`${folder}/plan.yaml`)).toBe(read('docs/guide/start/plan.yaml'));
    expect(written.get(`${folder}/units.yaml`)).toBe(read('docs/guide/start/units.yaml'));
  });

  it('has no warnings', async () => {
    const files = {
      '/plans/plan.yaml': read('docs/guide/start/plan.yaml'),
      '/plans/units.yaml': read('docs/guide/start/units.yaml'),
    };
    expect((await run(['check', 'plan.yaml', '--strict'], { files })).status).toBe(0);
  });
});

describe('the five minutes of the README', () => {
  const plan = read('examples/readme/plan.yaml');
  const roster = { '/plans/roster.csv': read('examples/readme/roster.csv') };

  it('have a roster with the units of their plan', async () => {
    const { out } = await run(['import', 'roster.csv', '-q'], { files: roster });
    const levels = ['盟市', '旗县', '苏木乡镇'];
    expect(hierarchy(unitsOf(out), levels)).toEqual(hierarchy(unitsOf(plan), levels));
  });

  it.each(['zh', 'en'])('go from init by import to a calendar (%s)', async (lang) => {
    const { written } = await run(['init', '--yes', '--lang', lang]);
    const files = { ...roster, '/plans/plan.yaml': written.get('plan.yaml') ?? '' };
    const into = await run(['import', 'roster.csv', '--into', 'plan.yaml'], { files });
    expect(into.status, into.err).toBe(0);
    const plans = { '/plans/plan.yaml': into.written.get('plan.yaml') ?? '' };
    const { status, out } = await run(['plan', 'plan.yaml', '-f', 'json', '-q'], { files: plans });
    expect(status).toBe(0);
    expect(out).toContain('"path":["呼和浩特市","新城区","锡林路街道"]');
  });
});
