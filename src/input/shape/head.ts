import { codes } from '../../diagnostics/catalog.js';
import { finding } from '../../diagnostics/finding.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import { entryOf, itemsOf, valueOf, type Node } from '../node.js';
import { checkLevelNames } from './joined-names.js';
import { checkScalars } from './scalars.js';

/** What the schema can't say of the plan without its units. */
export function checkHead(root: Node, findings: FindingList): void {
  checkScalars(root, findings);
  checkLevelNames(valueOf(root, 'levels'), findings);
  checkStages(itemsOf(valueOf(root, 'stages')), findings);
  checkTimezone(valueOf(root, 'timezone'), findings);
  checkWindow(valueOf(root, 'rules'), findings);
  checkCodes(valueOf(root, 'checks'), findings);
  for (const override of itemsOf(valueOf(root, 'overrides'))) {
    checkWindow(valueOf(override, 'rules'), findings);
  }
}

/** Shares and durations don't mix; and where one stage has a duration, each needs one. */
function checkStages(stages: readonly Node[], findings: FindingList): void {
  const timed = stages.some((stage) => entryOf(stage, 'duration') !== null);
  if (!timed) return;
  for (const [k, stage] of stages.entries()) {
    const share = entryOf(stage, 'share');
    if (share !== null) findings.add(finding('TC210', share.key, { keys: ['share', 'duration'] }));
    else if (stage.kind === 'map' && entryOf(stage, 'duration') === null) {
      const at = entryOf(stage, 'name')?.value ?? stage;
      findings.add(finding('TC202', at, { key: 'duration', path: `stages.${k}` }));
    }
  }
}

/** A window has a length or an end. */
export function checkWindow(rules: Node | null, findings: FindingList): void {
  const window = valueOf(rules, 'window');
  const end = entryOf(window, 'end');
  if (end === null || entryOf(window, 'length') === null) return;
  findings.add(finding('TC210', end.key, { keys: ['length', 'end'] }));
}

function checkTimezone(node: Node | null, findings: FindingList): void {
  if (node?.kind !== 'scalar' || node.text === null || node.text === 'Asia/Shanghai') return;
  try {
    Intl.DateTimeFormat('en', { timeZone: node.text });
  } catch {
    findings.add(finding('TC209', node, { value: node.text }));
  }
}

/** `checks:` may name any code that there is. */
function checkCodes(node: Node | null, findings: FindingList): void {
  if (node?.kind !== 'map') return;
  const known = new Set<string>(codes);
  for (const { key } of node.entries) {
    const code = key.text ?? '';
    if (known.has(code) || !/^TC\d{3}$/u.test(code)) continue;
    findings.add(finding('TC409', key, { code }));
  }
}
