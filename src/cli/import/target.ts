import { decode } from '../../input/files/decode.js';
import { LARGEST_FILE } from '../../input/files/file-access.js';
import { buildLevels } from '../../input/build/plan-head.js';
import { unitsPlace, type UnitsPlace } from '../../input/units-place.js';
import { readYaml } from '../../input/yaml/read-yaml.js';
import type { Node } from '../../input/node.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { importWords } from './words.js';

/** The plan that units are put into. */
export interface Target {
  readonly path: string;
  /** The names of its levels, top first. */
  readonly levels: readonly string[];
  /** How its lines end. */
  readonly lineEnd: '\n' | '\r\n';
  /** How many units stand straight in its `units`. */
  readonly before: number;
  /** Its text with other units. */
  readonly withUnits: (list: string) => readonly string[];
}

/** Reads the plan; refused where its units can't be put in place without harm to the rest. */
export function openTarget(path: string, force: boolean, context: Context): Target {
  const words = importWords[context.language];
  if (path === '-') throw new CommandFailure(words.noStdin);
  const bytes = context.io.files.read(path, LARGEST_FILE);
  const decoded = bytes instanceof Uint8Array ? decode(bytes) : null;
  if (!(bytes instanceof Uint8Array) || decoded === null || !('text' in decoded))
    throw new CommandFailure(words.noPlan(path));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { text } = decoded;
  const root = sound(text);
  const place = root === null ? null : unitsPlace(text, root);
  if (root === null || place === null) throw new CommandFailure(words.badPlan(path));
  if (place.isFile && !force) throw new CommandFailure(words.hasFile(path));
  return {
    path,
    levels: buildLevels(root).map(({ name }) => name),
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    before: place.count,
    withUnits: (list) => [hasMark ? '\ufeff' : '', ...joined(text, place, list, path, context)],
  };
}

/** The tree of a text without errors of syntax. */
function sound(text: string): Node | null {
  const { root, diagnostics } = readYaml(text, 0);
  return diagnostics.some(({ severity }) => severity === 'error') ? null : root;
}

/** The rest of the plan stays as it is, character by character. */
function joined(
  text: string,
  place: UnitsPlace,
  list: string,
  path: string,
  context: Context,
): readonly string[] {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, place.start);
  const gap = before === '' || before.endsWith('\n') ? '' : end;
  const pieces = [before, gap, `units:${place.comment}${end}`, list, text.slice(place.end)];
  // An alias of something in the old units would now lead nowhere.
  if (sound(pieces.join('')) === null)
    throw new CommandFailure(importWords[context.language].badPlan(path));
  return pieces;
}
