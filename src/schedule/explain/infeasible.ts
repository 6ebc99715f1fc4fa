import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { Tally } from '../../diagnostics/tally.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Group } from '../network/nodes.js';
import { shortestCycle, topologicalOrder } from '../network/topology.js';
import { nodeOrder, type Run } from '../run.js';
import { limitLink, originLink, stepLinks, type PlacedLink } from './chain.js';
import { isPushedOut, pushedOut } from './too-far.js';
import { findConflicts, type Conflict } from './conflicts.js';

/** A conflict as its chain of rules. */
interface Chain {
  readonly conflict: Conflict;
  readonly links: readonly PlacedLink[];
}

/**
 * Why the hard rules leave some entries no day: one finding for all whose chains are of the same rules.
 *
 * @param isHeld whether the upper limit of an edge is held.
 */
export function explainConflicts(run: Run, isHeld: (edge: number) => boolean): Diagnostic[] {
  const chains = new Tally<Chain>();
  const pushed: number[] = [];
  for (const conflict of findConflicts(run.network, isHeld, nodeOrder(run))) {
    if (!conflict.isCycle && isPushedOut(run, conflict.last)) {
      pushed.push(victimOf(run, conflict));
      continue;
    }
    const links = linksOf(run, conflict);
    chains.add(links.map(signature).join(' '), () => ({ conflict, links }));
  }
  const found = chains.map((chain, count) =>
    chain.conflict.isCycle ? cycleFinding(run, chain, count) : chainFinding(run, chain, count),
  );
  return [...found, ...pushedOut(run, pushed)];
}

function linksOf(run: Run, conflict: Conflict): PlacedLink[] {
  const steps = stepLinks(run, conflict);
  if (conflict.isCycle) return steps;
  return [originLink(run, conflict.first), ...steps, limitLink(run, conflict.last)];
}

/** The rules of a chain, without the units that they happen to meet in. */
function signature({ link, at }: PlacedLink): string {
  const { kind } = link;
  if (kind === 'step') return `${link.rule}-${link.side}@${at.source}:${at.start}`;
  const isOwn =
    link.reason === 'fixed' || link.reason === 'not-before' || link.reason === 'not-after';
  return isOwn ? `${kind}-${link.reason}` : `${kind}-${link.reason}@${at.source}:${at.start}`;
}

const related = (links: readonly PlacedLink[]): Related[] =>
  links.map(({ link, at, basis }) => ({ at, note: { kind: 'link', link, basis } }));

/** The kickoff's own step is no rule that anyone wrote. */
const isWrittenStep = ({ link }: PlacedLink): boolean =>
  link.kind === 'step' && link.rule !== 'kickoff';

/** The finding stands at the last rule of the chain that somebody wrote. */
function chainFinding(run: Run, { conflict, links }: Chain, count: number): Diagnostic {
  const who = run.entries.nameOf(victimOf(run, conflict));
  const { at } = links.findLast(isWrittenStep) ?? limitLink(run, conflict.last);
  const basis = links.find((link) => link.basis !== null)?.basis ?? null;
  const facts = { who, count, links: links.length };
  return finding('TC501', at, facts, { related: related(links), basis });
}

/** The entry that is left no day: where a chain ends in the kickoff, the last entry before it. */
function victimOf({ network }: Run, { first, last, steps }: Conflict): number {
  const nodes = [first, ...steps.map((step) => step.node), last];
  return nodes.findLast((node) => network.nodes.isEntry(node)) ?? 0;
}

function cycleFinding({ entries, network }: Run, { conflict, links }: Chain, count: number) {
  const { first, steps } = conflict;
  const nodes = [first, ...steps.map((step) => step.node)].map((node) =>
    network.nodes.nameOf(node),
  );
  const at = firstPlace(links) ?? entries.plan.kickoff.at;
  return finding('TC502', at, { nodes, isAfter: false, count }, { related: related(links) });
}

const byPlace = (a: SourcePlace, b: SourcePlace): number =>
  a.source - b.source || a.start - b.start;

const firstPlace = (links: readonly PlacedLink[]): SourcePlace | undefined =>
  links.map((link) => link.at).sort(byPlace)[0];

/** `after` items that make entries wait for themselves: each circle once, from its first item in the file. */
export function explainCycles(run: Run): Diagnostic[] {
  const { network } = run;
  const { groups } = network.nodes;
  if (groups.length === 0 || topologicalOrder(network).length === network.size) return [];
  const found: Diagnostic[] = [];
  const done = new Set<number>();
  for (const group of [...groups].sort((a, b) => byPlace(a.item.at, b.item.at))) {
    if (done.has(group.node)) continue;
    const cycle = shortestCycle(network, group.node);
    if (cycle === null) continue;
    for (const edge of cycle) done.add(network.target(edge));
    found.push(afterCycle(run, group, cycle));
  }
  return found;
}

function afterCycle({ network }: Run, group: Group, cycle: readonly number[]): Diagnostic {
  const { nodes } = network;
  const entries = cycle.map((edge) => network.target(edge)).filter((node) => nodes.isEntry(node));
  const ties = cycle.flatMap((edge, at): Related[] => {
    const { rule, written } = network.relation(edge);
    if (rule === 'group') return [];
    const before = cycle.at(at - 1) ?? edge;
    // An edge out of a group stands for one from the member that closes the circle.
    const from = network.source(nodes.isGroup(network.source(edge)) ? before : edge);
    const [fromName, name] = [nodes.nameOf(from), nodes.nameOf(network.target(edge))];
    const note = { kind: 'tie', rule, from: fromName, node: name } as const;
    return [{ at: written?.at ?? group.item.at, note }];
  });
  const names = [...entries, ...entries.slice(0, 1)].map((entry) => nodes.nameOf(entry));
  const facts = { nodes: names, isAfter: true, count: 1 };
  return finding('TC502', group.item.at, facts, { related: ties, basis: group.item.basis });
}
