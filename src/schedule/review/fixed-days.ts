import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import { closedThroughout } from '../../domain/closed-days.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Severity } from '../../domain/rules.js';
import { placeKey, type SourcePlace } from '../../domain/source-place.js';
import type { ReleasedEdge } from '../network/plan-network.js';
import { limitOf, type Relation } from '../network/relations.js';
import type { Run } from '../run.js';

/** One date can fix many members: what it breaks in one way is one finding with a count. */
type Broken = Tally<(count: number) => Diagnostic>;

/** What the person's own dates break. They stand all the same. */
export function reviewFixedDays(run: Run, start: Int32Array): Diagnostic[] {
  const broken: Broken = new Tally();
  for (const edge of run.network.released) {
    reviewEdge(run, start, edge, broken);
  }
  const { terms } = run.network;
  for (let entry = 0; entry < run.entries.size; entry++) {
    if (terms.isFixed(entry)) reviewDay(run, entry, cell(start, entry), broken);
  }
  return broken.map((report, count) => report(count));
}

const add = (
  broken: Broken,
  cause: string,
  at: SourcePlace,
  report: (count: number) => Diagnostic,
): void => {
  broken.add(`${cause} ${placeKey(at)}`, () => report);
};

/** A fixed day on which nothing may start, or outside of the entry's own bounds. */
function reviewDay(
  { entries, calendar, network }: Run,
  entry: number,
  day: number,
  broken: Broken,
): void {
  const at = network.terms.startPlace(entry);
  const facts = { who: entries.nameOf(entry), day: asDay(day) };
  const closed = closedThroughout(calendar, day, day, network.terms.of(entry).startOn);
  if (closed !== null) {
    add(broken, 'TC505', at, (count) => finding('TC505', at, { ...facts, count, closed }));
  }
  const outside = (bound: 'not-before' | 'not-after', limit: number): void =>
    add(broken, 'TC507', at, (count) =>
      finding('TC507', at, { ...facts, count, bound, limit: asDay(limit) }),
    );
  const notBefore = cell(entries.notBefore, entry);
  const notAfter = cell(entries.notAfter, entry);
  if (day < notBefore) outside('not-before', notBefore);
  if (day > notAfter) outside('not-after', notAfter);
}

/** The severity of what a fixed start breaks: that of the rule, a warning unless it says otherwise. */
function severityOf({ rule, severity, written }: Relation): Severity {
  return rule === 'kickoff' ? severity : (written?.severity ?? 'warning');
}

function reviewEdge(
  { entries, network }: Run,
  start: Int32Array,
  { source, target, relation }: ReleasedEdge,
  broken: Broken,
): void {
  const severity = severityOf(relation);
  if (severity === 'off') return;
  const { rule, written } = relation;
  const [fromDay, day] = [asDay(cell(start, source)), asDay(cell(start, target))];
  const low = relation.lower.at(fromDay);
  const high = relation.upper?.at(fromDay) ?? OPEN;
  if (day >= low && day <= high) return;
  const side = day < low ? 'lower' : 'upper';
  const at = network.terms.startPlace(target);
  const facts = {
    who: entries.nameOf(target),
    rule,
    from: network.nodes.nameOf(source),
    fromDay,
    day,
    side,
    limit: asDay(side === 'lower' ? low : high),
    distance: limitOf(relation, side),
  } as const;
  const extra = { severity, basis: written?.basis ?? null, related: ruleAt(relation) };
  add(broken, `TC506 ${rule} ${side}`, at, (count) =>
    finding('TC506', at, { ...facts, count }, extra),
  );
}

const ruleAt = ({ written }: Relation): Related[] =>
  written === null ? [] : [{ at: written.at, note: { kind: 'rule' } }];
