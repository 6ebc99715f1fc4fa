// Marked blocks of the docs. A comment says what the block below it shows, and `npm run docs` writes the block:
//
//     <!-- file: examples/first/plan.yaml -->                     a file
//     <!-- file keys=levels,rules: examples/first/plan.yaml -->   the lines of some of its top-level keys
//     <!-- output: plan examples/first/plan.yaml -->              what `tici plan …` prints as its result
//     <!-- console: plan examples/first/plan.yaml -->             the command, and all that it shows on a terminal
//
// More options, before the colon: `as=xml` (the kind of the block, where its file or command does not say it),
// `head=kept` (the file's first line too where it only leads an editor to the schema), and
// `example=TC301-duplicate-code` (that failing fixture is the `plan.yaml` of the command).
import { fence } from './fence.js';
import { filesOf, readExample } from './examples.js';
import { partOf } from './file-parts.js';
import { runTici } from './run-tici.js';

/** A mark, and the fenced block below it where there is one already. */
const BLOCK = /^<!-- ([a-z]+)((?: [a-z]+=\S+)*): (.+) -->$(?:\n\n?(`{3,}).*\n[^]*?^\4$)?/gmu;

type Options = Readonly<Record<string, string>>;
type Maker = (argument: string, options: Options) => Promise<readonly [kind: string, text: string]>;

const makers: Readonly<Record<string, Maker>> = {
  file: (path, options) => Promise.resolve([path.split('.').at(-1) ?? '', partOf(path, options)]),
  output: async (command, options) => {
    const { status, out, screen } = await run(command, options);
    if (status === 2) throw new Error(`tici ${command}\n${screen}`);
    return ['text', out];
  },
  console: async (command, options) => {
    const { screen } = await run(command, options);
    return ['console', `$ tici ${command}\n${screen}`];
  },
};

const run = (command: string, { example }: Options) =>
  runTici(command.split(' '), example === undefined ? undefined : filesOf(readExample(example)));

/** The page with every marked block made anew. `path` is for messages. */
export async function withBlocks(page: string, path: string): Promise<string> {
  let made = '';
  let done = 0;
  for (const { 0: block, 1: word = '', 2: given = '', 3: argument = '', index } of page.matchAll(
    BLOCK,
  )) {
    const maker = makers[word];
    if (maker === undefined) throw new Error(`${path}: nobody knows how to make “${word}”`);
    const options = optionsOf(given);
    const [kind, text] = await maker(argument, options);
    const mark = `<!-- ${word}${given}: ${argument} -->`;
    made += `${page.slice(done, index)}${mark}\n\n${fence(options['as'] ?? kind, text)}`;
    done = index + block.length;
  }
  return made + page.slice(done);
}

/** ` as=xml keys=a,b` */
const optionsOf = (text: string): Options =>
  Object.fromEntries(
    [...text.matchAll(/ (\w+)=(\S+)/gu)].map(([, name = '', value = '']) => [name, value] as const),
  );
