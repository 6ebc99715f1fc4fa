import type { SyntaxKind } from '../../diagnostics/codes/syntax.js';

/** What js-yaml says, as our own kinds. The first that fits is taken. */
const REASONS: readonly (readonly [RegExp, SyntaxKind])[] = [
  [/tab characters/u, 'tab'],
  [/quoted scalar|JSON character/u, 'quote'],
  [/indentation width|chomping|line break is expected/u, 'block'],
  [/indentation/u, 'indent'],
  [/whitespace character is expected after the key-value/u, 'colon-space'],
  [/expected ':'/u, 'colon'],
  [/multiline key/u, 'key'],
  [/escape|hexadecimal/u, 'escape'],
  [/within a flow collection/u, 'bracket'],
  [/missed comma|found ','/u, 'comma'],
  [/directive|YAML version/iu, 'directive'],
  [/tag|anchor|alias/u, 'property'],
  [/end of the stream or a document separator/u, 'end'],
];

export const syntaxKind = (reason: string): SyntaxKind =>
  REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other';

/** The codes of package yaml, as our own kinds. */
export const YAML_KINDS: Readonly<Record<string, SyntaxKind>> = {
  ALIAS_PROPS: 'property',
  BAD_ALIAS: 'property',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_PROP_ORDER: 'property',
  BAD_SCALAR_START: 'sign',
  BLOCK_AS_IMPLICIT_KEY: 'key',
  BLOCK_IN_FLOW: 'bracket',
  KEY_OVER_1024_CHARS: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  MULTIPLE_ANCHORS: 'property',
  MULTIPLE_TAGS: 'property',
  TAB_AS_INDENT: 'tab',
};
