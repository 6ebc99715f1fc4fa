import { describe, expect, it } from 'vitest';
import { run } from './support.js';

const PLAN = `title: 示例
kickoff: 2026-03-02
levels: [市]
rules: { duration: { min: 1个月 } }
units: [甲市]
`;
const files = { '/plans/plan.yaml': PLAN };
const commands = [
  ['plan', 'plan.yaml'],
  ['explain', 'plan.yaml', '甲市'],
  ['suggest', 'plan.yaml'],
  ['diff', 'plan.yaml', 'plan.yaml'],
  ['status', 'plan.yaml'],
  ['export-roster', 'plan.yaml'],
] as const;

const named = commands.map((command) => ({ name: command[0], command }));

describe('a format called by the ending of its files', () => {
  it.each([
    ['plan', 'txt', 'table'],
    ['plan', 'htm', 'html'],
    ['suggest', 'txt', 'text'],
    ['check', 'txt', 'text'],
  ])('tici %s -f %s is -f %s', async (command, ending, name) => {
    const [byEnding, byName] = await Promise.all(
      [ending, name].map((format) => run([command, 'plan.yaml', '-f', format], { files })),
    );
    expect(byEnding?.out).toBe(byName?.out);
    expect(byEnding?.status).toBe(0);
  });
});

describe('a format that is nearly one', () => {
  it.each([
    [['plan', 'plan.yaml', '-o', 'x.xls'], 'xlsx'],
    [['plan', 'plan.yaml', '-f', 'doc'], 'docx'],
    [['check', 'plan.yaml', '-f', 'jso'], 'json'],
  ])('%j is met with %s', async (argv, name) => {
    const { status, err } = await run(argv, { files });
    expect(status).toBe(2);
    expect(err).toContain(`，是否指“${name}”？可用：`);
  });
});

describe.each(named)('tici $name', ({ command }) => {
  it.each(['xlsm', 'toString', '__proto__', ''])('knows no format “%s”', async (name) => {
    const { status, out, err } = await run([...command, '-f', name], { files });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(name);
  });

  it('writes no file with the ending of another program', async () => {
    const { status, err, written } = await run([...command, '-o', 'out.odt'], { files });
    expect({ status, written: written.size }).toEqual({ status: 2, written: 0 });
    expect(err).toContain('odt');
  });
});
