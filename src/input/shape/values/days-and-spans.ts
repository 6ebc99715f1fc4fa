import { finding } from '../../../diagnostics/finding.js';
import { parseDay } from '../../../domain/day.js';
import { parseSpan } from '../../../domain/span.js';
import { signsInValue } from '../signs.js';
import { explainDate } from './misspelt-values.js';
import type { FindingList } from '../../../diagnostics/finding-list.js';
import type { Node, ScalarNode } from '../../node.js';

const DATE_KEYS: ReadonlySet<string> = new Set([
  'date',
  'issued',
  'kickoff',
  'from',
  'to',
  'end',
  'start',
  'not-before',
  'not-after',
  'workdays',
  'restdays',
  'avoid',
  'away',
]);
const SPAN_KEYS: ReadonlySet<string> = new Set([
  'interval',
  'tolerance',
  'min',
  'max',
  'target',
  'length',
  'duration',
  'every',
  'first',
  'last',
  'within',
]);
/** These are checked on their own. */
const APART: ReadonlySet<string> = new Set(['units', 'members', 'overrides']);

const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/u;

/** What a pattern can't say: that the day exists, that the span is of this world, that a sign is meant. */
export function checkDaysAndSpans(
  node: Node,
  findings: FindingList,
  key = '',
  outermost = true,
): void {
  if (node.kind === 'scalar') return checkScalar(node, key, findings);
  if (node.kind === 'list') {
    for (const item of node.items) checkDaysAndSpans(item, findings, key, false);
    return;
  }
  for (const entry of node.entries) {
    const name = entry.key.text ?? '';
    if (!outermost || !APART.has(name)) checkDaysAndSpans(entry.value, findings, name, false);
  }
}

function checkScalar(node: ScalarNode, key: string, findings: FindingList): void {
  const value = node.text;
  if (value === null) return;
  const sign = signsInValue(node, key);
  if (sign !== null) findings.add(sign);
  if (DATE_KEYS.has(key) && DATE_FORM.test(value) && parseDay(value) === null) {
    findings.add(finding('TC206', node, { value, ...explainDate(value) }));
  }
  if (SPAN_KEYS.has(key) && isTooLong(value)) {
    findings.add(finding('TC205', node, { value, problem: 'too-long', fix: null, odd: null }));
  }
}

/** The form is right and yet it is no span. */
const isTooLong = (value: string): boolean =>
  parseSpan(value) === null &&
  parseSpan(value.replace(/\d+/u, '1')) !== null &&
  /^P?\d{1,5}\D/u.test(value);
