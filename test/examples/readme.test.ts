import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import { runPlan } from '../../src/pipeline.js';
import { runBuilt } from '../cli/support.js';
import { blocksOf } from './guide.js';

const PLAN = 'examples/readme/plan.yaml';

describe('the plan of the five minutes', () => {
  it('has no findings', async () => {
    const { schedule, diagnostics } = await runPlan(PLAN, nodeFiles);
    expect(schedule).not.toBeNull();
    expect(diagnostics).toEqual([]);
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('what a newcomer copies from %s', (path) => {
  const blocks = blocksOf(readFileSync(path, 'utf8'));
  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.startsWith('tici '));
  const [plan, schemaLine] = blocks.filter(({ language }) => language === 'yaml');

  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tici-readme-'));
    const roster = commands.flatMap((line) => /^tici import (\S+)/u.exec(line)?.[1] ?? []);
    for (const name of roster) copyFileSync('examples/readme/roster.csv', join(folder, name));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is no line that cmd reads otherwise: it knows neither comments nor single quotes', () => {
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((line) => /['#]/u.test(line))).toEqual([]);
  });

  it.each(commands)('%s', (line) => {
    const words = line.split(' ').map((word) => word.replaceAll('"', ''));
    // The plan that the page shows takes the place of the first one; a person answers the questions of that.
    if (line.startsWith('tici check')) {
      writeFileSync(join(folder, 'plan.yaml'), `${schemaLine?.text}${plan?.text}`);
    }
    if (line.startsWith('tici init')) words.push('--yes');
    const { status, stdout, stderr } = runBuilt(words.slice(1), { cwd: folder });
    const said = stdout + stderr;
    expect({ status, said }).toMatchObject({ status: 0 });
    expect(said.includes('TC503')).toBe(line.includes('kickoff.date')); // the step that explains warnings
    const target = / -o (\S+)/u.exec(line)?.[1];
    if (target !== undefined) expect(existsSync(join(folder, target))).toBe(true);
  });
});
