import { loosenedBy } from '../../diagnostics/chain-links.js';
import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import { comparePlaces, placeKey, type SourcePlace } from '../../domain/source-place.js';
import type { Group } from '../network/nodes.js';
import { shortestCycle, topologicalOrder, type Neighbour } from '../network/topology.js';
import { limitOf } from '../network/relations.js';
import { nodeOrder, type Run } from '../run.js';
import { limitLink, originLink, stepLinks, type PlacedLink } from './chain.js';
import { isPushedOut, pushedOut } from './too-far.js';
import { findConflicts, type Conflict } from './conflicts.js';

/**
 * Why the hard rules leave some entries no day: one finding for all whose chains are of the same rules.
 *
 * @param isHeld whether the upper limit of an edge is held.
 */
export function explainConflicts(run: Run, isHeld: (edge: number) => boolean): Diagnostic[] {
  const chains = new Tally<(count: number) => Diagnostic>();
  const pushed: number[] = [];
  for (const conflict of findConflicts(run.network, isHeld, nodeOrder(run))) {
    if (!conflict.isCycle && isPushedOut(run, conflict.last)) {
      pushed.push(victimOf(run, conflict));
      continue;
    }
    const { cause, report } = conflict.isCycle ? circle(run, conflict) : chain(run, conflict);
    chains.add(cause, () => report);
  }
  return [...chains.map((report, count) => report(count)), ...pushedOut(run, pushed)];
}

/** A conflict in words, and what others of the same cause have in common with it. */
interface Explained {
  readonly cause: string;
  readonly report: (count: number) => Diagnostic;
}

function chain(run: Run, conflict: Conflict): Explained {
  const limit = limitLink(run, conflict.last);
  const links = [originLink(run, conflict.first), ...stepLinks(run, conflict), limit];
  const who = run.entries.nameOf(victimOf(run, conflict));
  // The finding stands at the last rule of the chain.
  const { at } = links.findLast(isStep) ?? limit;
  const basis = links.find((link) => link.basis !== null)?.basis ?? null;
  const isTopUnit = isUnitOnTop(run, conflict.last);
  const loosened = loosenedBy(links.map(({ link }) => link));
  const report = (count: number): Diagnostic => {
    const facts = { who, count, links: links.length, isTopUnit, loosened };
    return finding('TC501', at, facts, { related: related(links), basis });
  };
  return { cause: links.map(signature).join(' '), report };
}

/** The rules of a chain, without the units that they happen to meet in. */
function signature({ link, at }: PlacedLink): string {
  const { kind } = link;
  if (kind === 'step') return `${link.rule}-${link.side}@${placeKey(at)}`;
  const isOwn =
    link.reason === 'fixed' || link.reason === 'not-before' || link.reason === 'not-after';
  return isOwn ? `${kind}-${link.reason}` : `${kind}-${link.reason}@${placeKey(at)}`;
}

const related = (links: readonly PlacedLink[]): Related[] =>
  links.map(({ link, at, basis }) => ({ at, note: { kind: 'link', link, basis } }));

const isStep = ({ link }: PlacedLink): boolean => link.kind === 'step';

/** Whether an entry starts on the kickoff for no other reason than that its unit is a top one. */
const isUnitOnTop = ({ network }: Run, node: number): boolean =>
  network.nodes.isEntry(node) &&
  network.terms.isOnKickoff(node) &&
  network.terms.of(node).start === null;

/** The entry that is left no day: where a chain ends in the kickoff, the last entry before it. */
function victimOf({ network }: Run, { first, last, steps }: Conflict): number {
  const { nodes } = network;
  const met = [first, ...steps.map((step) => step.node), last].map((node) => nodes.ownerOf(node));
  return met.findLast((node) => nodes.isEntry(node)) ?? 0;
}

/** Rules that push each other round: shown from the first of them in the file, whoever of the circle was met first. */
function circle(run: Run, { first, steps }: Conflict): Explained {
  const { entries, network } = run;
  const { nodes } = network;
  const links: (Related & { readonly node: number })[] = [];
  let from = first;
  for (const { edge, side, node } of steps) {
    const relation = network.relation(edge);
    const { rule, written } = relation;
    if (rule !== 'group') {
      const names = { node: nodes.nameOf(node), from: nodes.nameOf(from) };
      const link = { side, rule, ...names, distance: limitOf(relation, side) };
      const note = { kind: 'round', link, basis: written?.basis ?? null } as const;
      links.push({ at: network.placeOf(relation), node, note });
    }
    if (!nodes.isGroup(nodes.ownerOf(node))) from = node;
  }
  const turned = turn(links);
  const [begin] = turned;
  const at = begin?.at ?? entries.plan.kickoff.at;
  const around = [...turned.slice(-1), ...turned].map(({ node }) => nodes.nameOf(node));
  const report = (count: number): Diagnostic => {
    const shown = turned.map((link) => ({ at: link.at, note: link.note }));
    return finding('TC502', at, { nodes: around, isAfter: false, count }, { related: shown });
  };
  const cause = turned.map((link) => placeKey(link.at)).join(' ');
  return { cause: `circle ${cause}`, report };
}

/** A circle from its first rule in the file on; of several places alike, from the first entry. */
function turn<L extends { readonly at: SourcePlace; readonly node: number }>(
  links: readonly L[],
): readonly L[] {
  const order = (a: L, b: L): number => comparePlaces(a.at, b.at) || a.node - b.node;
  const [least] = links.toSorted(order);
  const from = least === undefined ? 0 : links.indexOf(least);
  return [...links.slice(from), ...links.slice(0, from)];
}

/** `after` items that make entries wait for themselves: each circle once, from its first item in the file. */
export function explainCycles(run: Run): Diagnostic[] {
  const { network } = run;
  const { groups } = network.nodes;
  if (groups.length === 0) return [];
  const order = topologicalOrder(network);
  if (order.length === network.size) return [];
  const found: Diagnostic[] = [];
  // What has a place in the order is on no circle.
  const done = new Set<number>(order);
  for (const group of [...groups].sort((a, b) => comparePlaces(a.item.at, b.item.at))) {
    if (done.has(group.node)) continue;
    const cycle = shortestCycle(network, group.node);
    if (cycle === null) continue;
    for (const { node } of cycle) done.add(node);
    found.push(afterCycle(run, group, cycle));
  }
  return found;
}

function afterCycle({ network }: Run, group: Group, cycle: readonly Neighbour[]): Diagnostic {
  const { nodes } = network;
  const met = cycle.map(({ node }) => nodes.ownerOf(node));
  const entries = [...new Set(met)].filter((node) => nodes.isEntry(node));
  const ties = cycle.flatMap(({ edge, node: to }, at): Related[] => {
    const { rule, written } = network.relation(edge);
    if (rule === 'group') return [];
    const before = cycle.at(at - 1)?.edge ?? edge;
    // An edge out of a group stands for one from the member that closes the circle.
    const from = network.source(nodes.isGroup(network.source(edge)) ? before : edge);
    const [fromName, name] = [nodes.nameOf(from), nodes.nameOf(to)];
    const note = { kind: 'tie', rule, from: fromName, node: name } as const;
    return [{ at: written?.at ?? group.item.at, note }];
  });
  const names = [...entries, ...entries.slice(0, 1)].map((entry) => nodes.nameOf(entry));
  const facts = { nodes: names, isAfter: true, count: 1 };
  return finding('TC502', group.item.at, facts, { related: ties, basis: group.item.basis });
}
