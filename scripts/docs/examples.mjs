// Failing fixtures as examples of the docs: the plan without its expectations, as `plan.yaml`, and what is printed.
import { readdirSync, readFileSync } from 'node:fs';
import { nodeFiles, outputOf } from './run-tici.mjs';

const FOLDER = 'test/fixtures/check';
const PLAN = 'plan.yaml';

/** Names of the failing fixtures of a code, without the ending. */
const failing = (code) =>
  readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${code}-`) && /^[^.]+\.yaml$/u.test(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

/** The examples of a code: those that are asked for, or the first. */
export function examplesOf(code, asked) {
  const names = asked?.map((slug) => `${code}-${slug}`) ?? failing(code).slice(0, 1);
  if (names.length === 0) throw new Error(`${code} has no failing fixture`);
  return names.map(readExample);
}

/** The directives that head a fixture (see test/validate/fixtures.ts) are no part of the example. */
const DIRECTIVES = /^(?:# (?:expect|set|refuse): .*\n)+/u;

/** A failing fixture without the directives that head it. */
export function readExample(name) {
  const bytes = readFileSync(`${FOLDER}/${name}.yaml`);
  // One byte a character keeps every byte as it is, whatever the encoding.
  const head = DIRECTIVES.exec(bytes.toString('latin1'))?.[0] ?? '';
  return {
    name,
    bytes: bytes.subarray(head.length),
    set: directives(head, 'set'),
    refused: new Map(directives(head, 'refuse').map((line) => line.split(' '))),
  };
}

const directives = (head, word) =>
  [
    ...Buffer.from(head, 'latin1')
      .toString('utf8')
      .matchAll(/^# (\w+): (.*)$/gmu),
  ]
    .filter(([, found]) => found === word)
    .map(([, , value]) => value);

/** `tici check plan.yaml` on the example: the command, its findings and its text. */
export async function checked(example, language) {
  const args = ['check', PLAN, ...example.set.flatMap((one) => ['--set', one])];
  if (language === 'en') args.push('--lang', 'en');
  const files = filesOf(example);
  const { diagnostics } = JSON.parse(await outputOf([...args, '-f', 'json'], files));
  return {
    command: `tici ${args.join(' ')}`,
    codes: new Set(diagnostics.map((one) => one.code)),
    /** The plan, and the other files that findings stand in. */
    shown: [...new Set([PLAN, ...diagnostics.map((one) => one.file)])]
      .filter((path) => path === PLAN || path.includes('/'))
      .map((path) => ({ path, bytes: files.read(path, Infinity) })),
    text: await outputOf(args, files),
  };
}

/** The files of a run on an example. */
export function filesOf({ name, bytes, refused }) {
  const place = (path) => (path === PLAN ? `${FOLDER}/${name}.yaml` : `${FOLDER}/${path}`);
  return {
    ...nodeFiles,
    realpath: (path) => nodeFiles.realpath(place(path)),
    read(path, limit) {
      const failure = refused.get(path);
      if (failure !== undefined) return { failure };
      return path === PLAN ? bytes : nodeFiles.read(place(path), limit);
    },
  };
}
