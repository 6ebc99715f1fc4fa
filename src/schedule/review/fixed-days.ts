import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { asDay } from '../../domain/day.js';
import { minus, NO_SPAN, plus } from '../../domain/span.js';
import type { Severity } from '../../domain/rules.js';
import { ownPlace } from '../explain/chain.js';
import type { Relation } from '../network/relations.js';
import { boundsOf, type ReleasedEdge } from '../network/build-network.js';
import { closedBetween, nameOf, nodeOf } from '../explain/names.js';
import type { Run } from '../run.js';
import { OPEN } from '../types.js';

/** What the person's own dates break. They stand all the same. */
export function reviewFixed(run: Run, start: Int32Array, stageStarts: Int32Array): Diagnostic[] {
  const findings = run.network.released.flatMap((edge) => [
    ...brokenTie(run, start, edge),
    ...earlyStage(run, stageStarts, edge),
  ]);
  for (let entry = 0; entry < run.entries.size; entry++) {
    if (run.network.isFixed[entry] === 1) findings.push(...ownTroubles(run, entry, start[entry]!));
  }
  return counted(findings);
}

function ownTroubles(run: Run, entry: number, day: number): Diagnostic[] {
  const { plan, entries, calendar, network } = run;
  const at = ownPlace(run, entry, 'start');
  const facts = { who: nameOf(plan, entries, entry), count: 1, day: asDay(day) };
  const { rules } = network.terms[network.termsNumber[entry]!]!;
  const closed = closedBetween(calendar, day, day, rules.startOn ?? 'workday');
  const { notBefore, notAfter } = boundsOf(plan, entries, entry);
  const found: Diagnostic[] = closed === null ? [] : [finding('TC505', at, { ...facts, closed })];
  if (notBefore > -OPEN && day < notBefore) {
    found.push(finding('TC507', at, { ...facts, bound: 'not-before', limit: asDay(notBefore) }));
  }
  if (notAfter < OPEN && day > notAfter) {
    found.push(finding('TC507', at, { ...facts, bound: 'not-after', limit: asDay(notAfter) }));
  }
  return found;
}

/** The severity of what a fixed start breaks: that of the rule, a warning unless it says otherwise. */
function severityOf({ rule, severity, source }: Relation): Severity {
  return rule === 'kickoff' ? severity : (source?.severity ?? 'warning');
}

function brokenTie(
  run: Run,
  start: Int32Array,
  { source, target, relation }: ReleasedEdge,
): Diagnostic[] {
  const { plan, entries } = run;
  const severity = severityOf(relation);
  if (severity === 'off') return [];
  const [fromDay, day] = [asDay(start[source]!), asDay(start[target]!)];
  const low = relation.lower.at(fromDay);
  const high = relation.upper?.at(fromDay) ?? OPEN;
  if (day >= low && day <= high) return [];
  const side = day < low ? 'lower' : 'upper';
  const interval = relation.source?.interval ?? NO_SPAN;
  const tolerance = relation.source?.tolerance ?? NO_SPAN;
  const facts = {
    who: nameOf(plan, entries, target),
    count: 1,
    rule: relation.rule,
    from: nodeOf(plan, entries, source),
    fromDay,
    day,
    side,
    limit: asDay(side === 'lower' ? low : high),
    distance: side === 'lower' ? minus(interval, tolerance) : plus(interval, tolerance),
  } as const;
  return [
    finding('TC506', ownPlace(run, target, 'start'), facts, {
      severity,
      basis: relation.source?.basis ?? null,
      related: relation.source ? [{ at: relation.source.at, note: { kind: 'rule' } }] : [],
    }),
  ];
}

/** The first later stage of a fixed entry that begins before `lead-first` would let it. */
function earlyStage(
  run: Run,
  stageStarts: Int32Array,
  { source, target, relation }: ReleasedEdge,
): Diagnostic[] {
  if (relation.rule !== 'lead-first' || source >= run.network.kickoff) return [];
  const { plan, entries } = run;
  const { stages } = plan;
  const begins = (entry: number, stage: number) => stageStarts[entry * stages.length + stage]!;
  const limit = (stage: number) => relation.lower.at(begins(source, stage));
  const early = stages.findIndex((_, stage) => stage > 0 && begins(target, stage) < limit(stage));
  if (early === -1) return [];
  const facts = {
    who: nameOf(plan, entries, target),
    count: 1,
    stage: stages[early]!.name,
    begins: asDay(begins(target, early)),
    from: nodeOf(plan, entries, source),
    limit: asDay(limit(early)),
  };
  const related = relation.source
    ? [{ at: relation.source.at, note: { kind: 'rule' } as const }]
    : [];
  return [finding('TC514', ownPlace(run, target, 'start'), facts, { related })];
}

/** One date can fix many members: findings with one code at one place are one, with a count. */
function counted(findings: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, { first: Diagnostic; count: number }>();
  for (const found of findings) {
    const side = 'side' in found.facts ? found.facts.side : '';
    const rule = 'rule' in found.facts ? found.facts.rule : '';
    const key = `${found.code} ${found.at.source}:${found.at.start} ${rule} ${side}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: found, count: 1 });
    else known.count++;
  }
  return [...groups.values()].map(
    ({ first, count }) => ({ ...first, facts: { ...first.facts, count } }) as Diagnostic,
  );
}
