import type { Link } from '../../diagnostics/chain-links.js';
import { closedThroughout, type ClosedDays } from '../../domain/closed-days.js';
import { cell, OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { limitOf, type Relation } from '../network/relations.js';
import type { Run } from '../run.js';
import type { Conflict, Step } from './conflicts.js';

/** A link, where its rule stands, and the sentence the rule comes from. */
export interface PlacedLink {
  readonly link: Link;
  readonly at: SourcePlace;
  readonly basis: string | null;
}

/** One of the two ends of a chain. */
export interface PlacedEnd extends PlacedLink {
  readonly link: Exclude<Link, { readonly kind: 'step' }>;
}

/** Where a chain begins: the own earliest day of a node. */
export function originLink(run: Run, node: number): PlacedEnd {
  const { entries, network } = run;
  const { nodes } = network;
  const day = asDay(cell(network.lowest, node));
  const made = (
    reason: 'fixed' | 'kickoff' | 'not-before' | 'calendar',
    at: SourcePlace,
  ): PlacedEnd => ({
    link: { kind: 'origin', reason, node: nodes.nameOf(node), day },
    at,
    basis: null,
  });
  if (nodes.isGroup(node)) return made('calendar', nodes.groupAt(node).item.at);
  if (!nodes.isEntry(node)) return made('kickoff', entries.plan.kickoff.at);
  const { terms } = network;
  if (terms.isFixed(node)) return made('fixed', terms.startPlace(node));
  if (terms.isOnKickoff(node) && day <= entries.plan.kickoff.day) {
    return made('kickoff', kickoffPlace(run, node));
  }
  // Without any day to start on, a bound is not what leaves none.
  const isBound = cell(entries.notBefore, node) > -OPEN && day !== OPEN;
  return made(isBound ? 'not-before' : 'calendar', entries.placeOf(node, 'not-before'));
}

/** What puts an entry on the kickoff: its rule, or for a top unit the kickoff. */
const kickoffPlace = ({ entries, network }: Run, entry: number): SourcePlace =>
  network.terms.of(entry).rules.start?.at ?? entries.plan.kickoff.at;

/** Where a chain ends: the own latest day of a node. */
export function limitLink(run: Run, node: number): PlacedEnd {
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
  ): PlacedEnd => ({ link: { ...base, reason }, at, basis: null });
  if (nodes.isEnd(node)) return windowLimit(run, node);
  if (!nodes.isEntry(node)) return made('kickoff', entries.plan.kickoff.at);
  const { terms } = network;
  if (terms.isFixed(node)) return made('fixed', terms.startPlace(node));
  if (terms.isOnKickoff(node) && highest >= entries.plan.kickoff.day) {
    return made('kickoff', kickoffPlace(run, node));
  }
  const { rules, lastStart, windowEnd, length } = terms.of(node);
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

/** The end of an entry has no later day than its window's. */
function windowLimit({ entries, network }: Run, node: number): PlacedEnd {
  const { nodes, terms } = network;
  const { window } = terms.of(nodes.ownerOf(node)).rules;
  const day = asDay(cell(network.highest, node) - 1);
  const link = { kind: 'limit', reason: 'window-end', node: nodes.nameOf(node), day } as const;
  return { link, at: window?.at ?? entries.plan.kickoff.at, basis: window?.basis ?? null };
}

/** A step that is shown: the node that it goes out from, and the day of that. */
export interface ShownStep {
  readonly from: number;
  readonly fromDay: number;
  readonly step: Step;
  readonly relation: Relation;
}

/**
 * The steps of a chain. One through a group is shown as one from the member that it waits for, and what an entry's
 * start and its stages have to do with each other is not shown: nobody wrote it.
 */
export function shownSteps(run: Run, { first, steps, from: day }: Conflict): ShownStep[] {
  const { nodes } = run.network;
  const shown: ShownStep[] = [];
  let from = first;
  let fromDay = day;
  for (const step of steps) {
    const relation = run.network.relation(step.edge);
    if (relation.rule !== 'group') shown.push({ from, fromDay, step, relation });
    if (!nodes.isGroup(nodes.ownerOf(step.node))) from = step.node;
    fromDay = shownDay(run, step.node, step.day);
  }
  return shown;
}

/** An end is known by its last day. */
const shownDay = ({ network }: Run, node: number, day: number): number =>
  day !== OPEN && network.nodes.isEnd(node) ? day - 1 : day;

/** A step in words that name its nodes. */
export function stepLink(run: Run, { from, fromDay, step, relation }: ShownStep): PlacedLink {
  const { network } = run;
  const { side, node } = step;
  const day = shownDay(run, node, step.day);
  const link: Link = {
    kind: 'step',
    side,
    rule: relation.rule,
    node: network.nodes.nameOf(node),
    from: network.nodes.nameOf(from),
    fromDay: asDay(fromDay),
    day: day === OPEN ? null : asDay(day),
    distance: limitOf(relation, side),
    closed: closedBefore(run, step),
  };
  return { link, at: network.placeOf(relation), basis: relation.written?.basis ?? null };
}

/** The closed days that a step skipped. */
function closedBefore(
  { calendar, network }: Run,
  { node, asked, day }: Step,
): readonly ClosedDays[] {
  if (!network.nodes.isEntry(node) || day === OPEN || day <= asked) return [];
  return closedThroughout(calendar, asked, day - 1, network.terms.of(node).startOn) ?? [];
}
