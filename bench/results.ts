// bench/RESULTS.md: what each part has measured when it was last written, with the machine, the commit and the day.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const PATH = 'bench/RESULTS.md';
const HEAD = `# Results

Written by \`npm run bench -- PART … --write\`, part by part. Each says which commit was measured, when and on what; times are of a
machine that does other things too, so compare ratios, and of one part only.
`;

/** Takes the lines of a part into the file, in place of those that it has; the others stay. */
export function writeResults(measured: ReadonlyMap<string, readonly string[]>): void {
  const sections = new Map(existsSync(PATH) ? sectionsOf(readFileSync(PATH, 'utf8')) : []);
  for (const [part, lines] of measured)
    sections.set(part, `${stamp()}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`);
  const texts = [...sections].map(([part, text]) => `\n## ${part}\n\n${text.trim()}\n`);
  writeFileSync(PATH, HEAD + texts.join(''));
}

const sectionsOf = (text: string): readonly (readonly [string, string])[] =>
  text
    .split(/^## /mu)
    .slice(1)
    .map((section): readonly [string, string] => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1)];
    });

/** What was measured, when and where. */
function stamp(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--', 'src', 'bin', 'scripts') !== '';
  const commit = `Commit ${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const machine = `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${memory}`;
  return `${commit}, ${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.version.slice(1)}.`;
}
