import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Node, ScalarNode } from '../node.js';
import { quoted } from './values/write-flow.js';

/** `“甲市”`, `「甲市」`, `“01"`: one pair of quotation marks around all of it. */
const WRAPPED = /^[“”‘’「」『』＂＇]([^“”‘’「」『』＂＇"']*)[“”‘’「」『』＂＇"']$/u;
/** `2026-03-02 ＃ 会议`, `// 会议` */
const COMMENT = /(?:^|\s)(＃|\/\/)/u;
const SUSPECT = /[“”‘’「」『』＂＇＃]|\/\//u;

/** Free text may well be a quotation, and speak of anything. */
const FREE_TEXT: ReadonlySet<string> = new Set(['basis', 'note']);

/**
 * Signs that are data to YAML where they were meant as YAML: full-width quotation marks around a value, `＃` or `//`
 * before a comment. Null for most texts. Straight quotes around it say that it is meant so.
 */
export function signTrouble(node: Node, severity: 'error' | 'warning'): Diagnostic | null {
  if (node.kind !== 'scalar' || !node.plain || node.text === null) return null;
  if (!SUSPECT.test(node.text)) return null;
  return commentIn(node, node.text) ?? quotesAround(node, node.text, severity);
}

/** The same for a value whose key is known and that the schema takes: a name may be meant as written. */
export const signsInValue = (node: ScalarNode, key: string): Diagnostic | null =>
  FREE_TEXT.has(key) ? null : signTrouble(node, 'warning');

function commentIn(node: ScalarNode, text: string): Diagnostic | null {
  const found = COMMENT.exec(text);
  const sign = found?.[1];
  if (found === null || sign === undefined) return null;
  const before = text.slice(0, found.index).trimEnd();
  const comment = text.slice(found.index + found[0].length).trim();
  const fix = `${before}${before === '' ? '' : ' '}# ${comment}`;
  return finding('TC112', node, { sign, fix });
}

function quotesAround(
  node: ScalarNode,
  text: string,
  severity: 'error' | 'warning',
): Diagnostic | null {
  const inner = WRAPPED.exec(text)?.[1];
  if (inner === undefined) return null;
  return finding('TC113', node, { value: text, fix: quoted(inner) }, { severity });
}
