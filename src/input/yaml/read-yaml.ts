import { parseEvents, YAMLException, type Event } from 'js-yaml';
import { finding } from '../../diagnostics/finding.js';
import type { SyntaxKind } from '../../diagnostics/codes/syntax.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { blame } from './blame.js';
import { joinFlowLines } from './flow-lines.js';
import { characterAt, lineAround } from './lines.js';
import type { Node } from '../node.js';
import { TreeBuilder } from './tree-builder.js';
import { syntaxKind } from './syntax-kinds.js';
import { strangeCharacters } from './strange-characters.js';
import { readUsualLines } from './usual-lines.js';

/** A plan needs about a dozen; what is nested deeper is broken or hostile. */
const DEEPEST_NESTING = 100;

export interface ReadYaml {
  /** Null where the text has no document or is broken. */
  readonly root: Node | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the grammar is broken, so that a second parser may know of more. */
  readonly broken: boolean;
}

/**
 * Reads one YAML document. js-yaml gives events with offsets and leaves doubled keys, aliases and tags to
 * us; `TreeBuilder` looks after them.
 */
export function readYaml(text: string, source: number): ReadYaml {
  const strange = strangeCharacters(text, source);
  if (strange.length > 0) return { root: null, diagnostics: strange, broken: false };
  const usual = readUsualLines(text, source);
  if (usual !== null) return { root: usual, diagnostics: [], broken: false };
  const events = parse(text);
  if (!(events instanceof YAMLException)) return build(text, source, events);
  return events.reason === 'deficient indentation'
    ? readJoined(text, source, events)
    : refuse(text, source, events);
}

/** A second try, forgiving closing brackets that stand too far left. */
function readJoined(text: string, source: number, error: YAMLException): ReadYaml {
  const joined = joinFlowLines(text);
  const events = joined === text ? error : parse(joined);
  if (events instanceof YAMLException) return refuse(text, source, error);
  return build(joined, source, events);
}

function parse(text: string): Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: DEEPEST_NESTING });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function refuse(text: string, source: number, error: YAMLException): ReadYaml {
  const noticed = Math.min(error.mark?.position ?? 0, text.length);
  if (error.reason.startsWith('nesting exceeded')) {
    const tooDeep = finding('TC107', characterAt(text, source, noticed), {
      limit: DEEPEST_NESTING,
    });
    return { root: null, diagnostics: [tooDeep], broken: false };
  }
  const { kind, start } = blame(
    text,
    { kind: syntaxKind(error.reason), start: noticed },
    error.reason,
  );
  const broken = finding('TC101', characterAt(text, source, start), {
    kind,
    line: lineAround(text, start),
  });
  return { root: null, diagnostics: [broken], broken: !LAST.has(kind) };
}

/**
 * What follows these tells nothing: an open quotation mark or bracket swallows it, a comment that is none runs into it,
 * and after a bracket too many the second parser takes all for wrong.
 */
const LAST: ReadonlySet<SyntaxKind> = new Set([
  'quote',
  'bracket',
  'comment',
  'extra-bracket',
  'extra-brace',
]);

function build(text: string, source: number, events: readonly Event[]): ReadYaml {
  const builder = new TreeBuilder(text, source);
  for (const event of events) builder.add(event);
  const { root, diagnostics } = builder.finish();
  if (root !== null || diagnostics.length > 0) return { root, diagnostics, broken: false };
  const empty = finding('TC110', { source, start: 0, end: 0 }, {});
  return { root: null, diagnostics: [empty], broken: false };
}
