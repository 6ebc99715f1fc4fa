import { SourceText } from '../../src/diagnostics/source-text.js';
import type { Plan } from '../../src/domain/plan.js';
import { explainJson } from '../../src/render/explain/json.js';
import { Explainer } from '../../src/schedule/explain/explainer.js';
import { schedule } from '../../src/schedule/schedule.js';
import type { Schedule } from '../../src/schedule/types.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import type { Document } from './document.js';

const SOURCES = [new SourceText('plan.yaml', 'title: 方案\n')];

/** Every entry of a plan explained, as the command writes it; null where there is no calendar. */
export function explained(
  plan: Plan,
  isAll = false,
): { readonly document: Document; readonly schedule: Schedule } | null {
  const { schedule: found, run, solution } = schedule(plan, HOLIDAYS);
  if (found === null || solution === null) return null;
  const entries = Array.from({ length: found.entries.size }, (_, entry) => entry);
  const explanations = new Explainer(run, solution);
  const view = { schedule: found, explanations, entries, isAll, sources: SOURCES };
  return {
    document: JSON.parse([...explainJson(view, [])].join('')) as Document,
    schedule: found,
  };
}
