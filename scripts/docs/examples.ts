// Failing fixtures as examples of the docs: the plan without its expectations, as `plan.yaml`, and what is printed.
import { readdirSync, readFileSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/io/node-files.js';
import type { Language } from '../../src/diagnostics/code-entry.js';
import type { FileAccess, ReadFailure } from '../../src/input/files/file-access.js';
import { runTici } from './run-tici.js';

const PLAN = 'plan.yaml';

/** Where the failing fixtures of a code stand, and the command that finds them. */
interface Home {
  readonly folder: string;
  readonly command: string;
}

const OF_CHECK: Home = { folder: 'test/fixtures/check', command: 'check' };

/** Codes of other commands than `check`. */
const OTHERS: readonly (Home & { readonly codes: RegExp })[] = [
  { codes: /^TC37/u, folder: 'test/fixtures/export-roster', command: 'export-roster' },
];

const homeOf = (name: string): Home => OTHERS.find(({ codes }) => codes.test(name)) ?? OF_CHECK;

export interface Example {
  /** Of the fixture, without its ending. */
  readonly name: string;
  /** The plan, without the directives that head it. */
  readonly bytes: Uint8Array;
  /** What it asks of `--set`. */
  readonly set: readonly string[];
  /** The day of a status; missing where the plan is checked. */
  readonly on: string | undefined;
  /** Files that can not be read, and why. */
  readonly refused: ReadonlyMap<string, ReadFailure>;
}

/** Names of the failing fixtures of a code, without the ending. */
const failing = (code: string): string[] =>
  readdirSync(homeOf(code).folder)
    .filter((name) => name.startsWith(`${code}-`) && /^[^.]+\.yaml$/u.test(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

/** The examples of a code: those that are asked for, or the first. */
export function examplesOf(code: string, asked?: readonly string[]): Example[] {
  const names = asked?.map((slug) => `${code}-${slug}`) ?? failing(code).slice(0, 1);
  if (names.length === 0) throw new Error(`${code} has no failing fixture`);
  return names.map(readExample);
}

/** The directives that head a fixture (see test/validate/fixtures.ts) are no part of the example. */
const DIRECTIVES = /^(?:# (?:expect|set|on|refuse): .*\n)+/u;

/** A failing fixture without the directives that head it. */
export function readExample(name: string): Example {
  const bytes = readFileSync(`${homeOf(name).folder}/${name}.yaml`);
  // One byte a character keeps every byte as it is, whatever the encoding.
  const head = DIRECTIVES.exec(bytes.toString('latin1'))?.[0] ?? '';
  return {
    name,
    bytes: bytes.subarray(head.length),
    set: directives(head, 'set'),
    on: directives(head, 'on')[0],
    refused: new Map(directives(head, 'refuse').map(refusal)),
  };
}

function directives(head: string, word: string): string[] {
  const text = Buffer.from(head, 'latin1').toString('utf8');
  return [...text.matchAll(/^# (\w+): (.*)$/gmu)]
    .filter(([, found]) => found === word)
    .map(([, , value = '']) => value);
}

/** `units.yaml permission` */
function refusal(line: string): readonly [path: string, failure: ReadFailure] {
  const [path = '', failure = 'other'] = line.split(' ');
  return [path, failure as ReadFailure];
}

/** A workbook, or a sheet of one: the findings show the row. */
const WORKBOOK = /\.xlsx?(?:#.*)?$/u;

export interface Checked {
  readonly command: string;
  readonly codes: ReadonlySet<string>;
  /** The plan, and the other files that findings stand in. */
  readonly shown: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly text: string;
}

/**
 * `tici check plan.yaml` on the example, or `tici status`, or the command of its code: the command, its findings and its
 * text.
 */
export async function checked(example: Example, language: Language): Promise<Checked> {
  const { on, set } = example;
  const home = homeOf(example.name);
  const command = on === undefined ? [home.command, PLAN] : ['status', PLAN, '--on', on];
  const args = [...command, ...set.flatMap((one) => ['--set', one])];
  if (language === 'en') args.push('--lang', 'en');
  const files = filesOf(example);
  if (home !== OF_CHECK) return toldOf(args, files);
  const { diagnostics } = JSON.parse((await runTici([...args, '-f', 'json'], files)).out) as {
    diagnostics: readonly { readonly code: string; readonly file: string }[];
  };
  return {
    command: `tici ${args.join(' ')}`,
    codes: new Set(diagnostics.map((one) => one.code)),
    shown: [...new Set([PLAN, ...namedIn(example), ...diagnostics.map((one) => one.file)])]
      .filter((path) => path === PLAN || (path.includes('/') && !WORKBOOK.test(path)))
      .map((path) => ({ path, bytes: bytesOf(files, path) })),
    text: (await runTici(args, files))[on === undefined ? 'out' : 'screen'],
  };
}

/** The progress file that a status is about, whether findings stand in it or not. */
const namedIn = ({ on, bytes }: Example): string[] =>
  on === undefined
    ? []
    : (/^progress: (.*)$/mu.exec(Buffer.from(bytes).toString())?.slice(1) ?? []);

/** What a command that writes no JSON of its findings says: its findings stand before what it makes. */
async function toldOf(args: readonly string[], files: FileAccess): Promise<Checked> {
  const { screen } = await runTici(args, files);
  return {
    command: `tici ${args.join(' ')}`,
    codes: new Set([...screen.matchAll(/ \[(TC\d{3})\]$/gmu)].map(([, code = '']) => code)),
    shown: [{ path: PLAN, bytes: bytesOf(files, PLAN) }],
    text: screen,
  };
}

function bytesOf(files: FileAccess, path: string): Uint8Array {
  const read = files.read(path, Infinity);
  if ('failure' in read) throw new Error(`${path}: ${read.failure}`);
  return read;
}

/** The files of a run on an example. */
export function filesOf({ name, bytes, refused }: Example): FileAccess {
  const { folder } = homeOf(name);
  const place = (path: string): string =>
    path === PLAN ? `${folder}/${name}.yaml` : `${folder}/${path}`;
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
