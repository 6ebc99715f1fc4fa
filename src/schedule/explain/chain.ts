import type { Link } from '../../diagnostics/chain-links.js';
import { closedThroughout, type ClosedDays } from '../../domain/closed-days.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { writtenDistance } from '../network/relations.js';
import type { Run } from '../run.js';
import type { Conflict, Step } from './conflicts.js';

/** A link, where its rule stands, and the sentence the rule comes from. */
export interface PlacedLink {
  readonly link: Link;
  readonly at: SourcePlace;
  readonly basis: string | null;
}

/** Where a chain begins: the own earliest day of a node. */
export function originLink(run: Run, node: number): PlacedLink {
  const { entries, network } = run;
  const { nodes } = network;
  const day = asDay(cell(network.lowest, node));
  const made = (
    reason: 'fixed' | 'kickoff' | 'not-before' | 'calendar',
    at: SourcePlace,
  ): PlacedLink => ({
    link: { kind: 'origin', reason, node: nodes.nameOf(node), day },
    at,
    basis: null,
  });
  if (nodes.isGroup(node)) return made('calendar', nodes.groupAt(node).item.at);
  if (!nodes.isEntry(node)) return made('kickoff', entries.plan.kickoff.at);
  if (entries.isFixed(node)) return made('fixed', entries.placeOf(node, 'start'));
  const { onKickoff, rules } = network.terms.of(node);
  if (onKickoff && rules.start !== undefined) return made('kickoff', rules.start.at);
  // Without any day to start on, a bound is not what leaves none.
  const isBound = cell(entries.notBefore, node) > -OPEN && day !== OPEN;
  return made(isBound ? 'not-before' : 'calendar', entries.placeOf(node, 'not-before'));
}

/** Where a chain ends: the own latest day of a node. */
export function limitLink(run: Run, node: number): PlacedLink {
  const { entries, network } = run;
  const { nodes } = network;
  const highest = cell(network.highest, node);
  const base = {
    kind: 'limit',
    node: nodes.nameOf(node),
    day: Math.abs(highest) === OPEN ? null : asDay(highest),
  } as const;
  const made = (
    reason: 'fixed' | 'kickoff' | 'not-after' | 'calendar',
    at: SourcePlace,
  ): PlacedLink => ({ link: { ...base, reason }, at, basis: null });
  if (!nodes.isEntry(node)) return made('kickoff', entries.plan.kickoff.at);
  if (entries.isFixed(node)) return made('fixed', entries.placeOf(node, 'start'));
  const { rules, onKickoff, lastStart, windowEnd, length } = network.terms.of(node);
  if (onKickoff && rules.start !== undefined && highest >= entries.plan.kickoff.day) {
    return made('kickoff', rules.start.at);
  }
  const notAfter = cell(entries.notAfter, node);
  if (notAfter <= lastStart && notAfter < OPEN) {
    return made('not-after', entries.placeOf(node, 'not-after'));
  }
  if (lastStart === OPEN || windowEnd === null || rules.window === undefined) {
    return made('calendar', entries.placeOf(node, 'start'));
  }
  const { at, basis } = rules.window;
  return { link: { ...base, reason: 'window', windowEnd, length }, at, basis: basis ?? null };
}

/** The steps of a chain. One through a group is shown as one from the member that it waits for. */
export function stepLinks(run: Run, { first, steps, from: day }: Conflict): PlacedLink[] {
  const { network } = run;
  const links: PlacedLink[] = [];
  let from = first;
  let fromDay = day;
  for (const step of steps) {
    if (!network.nodes.isGroup(step.node)) {
      links.push(stepLink(run, from, fromDay, step));
      from = step.node;
    }
    fromDay = step.day;
  }
  return links;
}

function stepLink(run: Run, from: number, fromDay: number, step: Step): PlacedLink {
  const { entries, network } = run;
  const { edge, side, node, day } = step;
  const relation = network.relation(edge);
  const link: Link = {
    kind: 'step',
    side,
    rule: relation.rule,
    node: network.nodes.nameOf(node),
    from: network.nodes.nameOf(from),
    fromDay: asDay(fromDay),
    day: day === OPEN ? null : asDay(day),
    distance: writtenDistance(relation, side),
    closed: closedBefore(run, step),
  };
  const { written } = relation;
  const at = written?.at ?? entries.plan.kickoff.at;
  return { link, at, basis: written?.basis ?? null };
}

/** The closed days that a step skipped. */
function closedBefore(
  { calendar, network }: Run,
  { node, asked, day }: Step,
): readonly ClosedDays[] {
  if (!network.nodes.isEntry(node) || day === OPEN || day <= asked) return [];
  return closedThroughout(calendar, asked, day - 1, network.terms.of(node).startOn) ?? [];
}
