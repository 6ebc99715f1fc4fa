import { finding } from '../../diagnostics/finding.js';
import type { JoinedKind } from '../../diagnostics/codes/hierarchy.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import { entryOf, itemsOf, valueOf, type Node } from '../node.js';

const KEY_IN_NAME = /^(name|code|level|tags?|system|start|rules|members|units|file|note)\s*[:：]/u;

/** Signs that may have joined two names: nearly all names have none, and there may be a million. */
const SUSPECT = /[:：，、；,;]|\s-\S/u;
export const mayBeJoined = (name: string): boolean => SUSPECT.test(name);

/** A dash without a space after it begins no item: its line goes on with the one above. */
const SEPARATORS = /[，、；,;]|\s-(?=\S)/u;

/** The name of a unit or member, and its tags. */
export function checkNames(owner: Node, what: 'unit' | 'member', findings: FindingList): void {
  if (owner.kind !== 'map') return checkName(owner, what, findings);
  const name = entryOf(owner, 'name');
  if (name !== null) checkName(name.value, what, findings);
  const tags = valueOf(owner, 'tags');
  if (tags?.kind === 'scalar') return checkName(tags, 'tag', findings);
  for (const tag of itemsOf(tags)) checkName(tag, 'tag', findings);
}

export function checkLevelNames(levels: Node | null, findings: FindingList): void {
  for (const level of itemsOf(levels)) {
    checkName(level.kind === 'map' ? (valueOf(level, 'name') ?? level) : level, 'level', findings);
  }
}

/**
 * `[桥头镇，柳林镇]` with a full-width comma is one name for YAML, and so are `name：新城区` with a full-width colon
 * and `name:新城区` without a space. Quotes say that the name is meant so.
 */
function checkName(node: Node, what: JoinedKind, findings: FindingList): void {
  if (node.kind !== 'scalar' || node.text === null || !mayBeJoined(node.text)) return;
  const name = node.text;
  const key = KEY_IN_NAME.exec(name)?.[1];
  if (key !== undefined) findings.add(finding('TC216', node, { name, key }));
  else if (node.plain && SEPARATORS.test(withoutBrackets(name))) {
    findings.add(finding('TC317', node, { name, what, parts: partsOf(name) }));
  }
}

/** `县（市、区）` is one name: what is put in brackets with signs between belongs to it. Each stays as long as it is. */
const withoutBrackets = (name: string): string =>
  name.replaceAll(/[（(][^（()）]*[）)]/gu, (inside) => '·'.repeat(inside.length));

function partsOf(name: string): readonly string[] {
  const cuts = [...withoutBrackets(name).matchAll(new RegExp(SEPARATORS, 'gu'))];
  return [...cuts.map(({ index }) => index), name.length]
    .map((end, k) => name.slice(endOf(cuts[k - 1]), end).trim())
    .filter((part) => part !== '');
}

const endOf = (cut: RegExpExecArray | undefined): number =>
  cut === undefined ? 0 : cut.index + cut[0].length;
