import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { findConflicts, type Conflict } from './conflicts.js';
import { limitLink, originLink, stepLinks, type PlacedLink } from './chain.js';
import type { Group } from '../network/build-network.js';
import { nameOf, nodeOf } from './names.js';
import { nodeOrder, type Run } from '../run.js';
import { shortestCycle, topologicalOrder } from '../network/topology.js';

/** Why the hard rules leave some entries no day: one finding for all whose chains are of the same rules. */
export function explainConflicts(run: Run, isHeld: Uint8Array): Diagnostic[] {
  const groups = new Map<string, { conflict: Conflict; links: PlacedLink[]; count: number }>();
  for (const conflict of findConflicts(run.network, isHeld, nodeOrder(run))) {
    const links = linksOf(run, conflict);
    const key = links.map(signature).join(' ');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { conflict, links, count: 1 });
    else known.count++;
  }
  return [...groups.values()].map(({ conflict, links, count }) =>
    conflict.isCycle
      ? cycleFinding(run, conflict, links, count)
      : chainFinding(run, conflict, links, count),
  );
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

function chainFinding(
  run: Run,
  conflict: Conflict,
  links: readonly PlacedLink[],
  count: number,
): Diagnostic {
  const who = nameOf(run.plan, run.entries, victimOf(run, conflict));
  const at = (links.findLast(isWrittenStep) ?? links.at(-1)!).at;
  const basis = links.find((link) => link.basis !== null)?.basis ?? null;
  const facts = { who, count, links: links.length };
  return finding('TC501', at, facts, { related: related(links), basis });
}

/** The entry that is left no day: where a chain ends in the kickoff, the last entry before it. */
function victimOf({ network }: Run, { first, last, steps }: Conflict): number {
  const nodes = [first, ...steps.map((step) => step.node), last];
  return nodes.findLast((node) => node < network.kickoff) ?? 0;
}

function cycleFinding(
  { plan, entries }: Run,
  { first, steps }: Conflict,
  links: readonly PlacedLink[],
  count: number,
): Diagnostic {
  const nodes = [first, ...steps.map((step) => step.node)].map((node) =>
    nodeOf(plan, entries, node),
  );
  return finding(
    'TC502',
    firstPlace(links),
    { nodes, isAfter: false, count },
    { related: related(links) },
  );
}

const byPlace = (a: SourcePlace, b: SourcePlace): number =>
  a.source - b.source || a.start - b.start;

const firstPlace = (links: readonly PlacedLink[]): SourcePlace =>
  links.map((link) => link.at).sort(byPlace)[0]!;

/** `after` items that make entries wait for themselves: each circle once, from its first item in the file. */
export function explainCycles(run: Run): Diagnostic[] {
  const { network } = run;
  if (network.groups.length === 0) return [];
  if (topologicalOrder(network).length === network.nodes) return [];
  const found: Diagnostic[] = [];
  const done = new Set<number>();
  const inFileOrder = [...network.groups].sort((a, b) => byPlace(a.item.at, b.item.at));
  for (const group of inFileOrder) {
    if (done.has(group.node)) continue;
    const cycle = shortestCycle(network, group.node);
    if (cycle === null) continue;
    for (const edge of cycle) done.add(network.target[edge]!);
    found.push(afterCycle(run, group, cycle));
  }
  return found;
}

function afterCycle(run: Run, group: Group, cycle: readonly number[]): Diagnostic {
  const { network, plan, entries } = run;
  const { source, target, classes, classOf } = network;
  const name = (node: number) => nodeOf(plan, entries, node);
  const nodes = cycle.map((edge) => target[edge]!).filter((node) => node < entries.size);
  const ties = cycle.flatMap((edge, at): Related[] => {
    const { rule, source: written } = classes[classOf[edge]!]!;
    if (rule === 'group') return [];
    // An edge out of a group stands for one from the member that closes the circle.
    const from = source[edge]! > network.kickoff ? source[cycle.at(at - 1)!]! : source[edge]!;
    const note = { kind: 'tie', rule, from: name(from), node: name(target[edge]!) } as const;
    return [{ at: written?.at ?? group.item.at, note }];
  });
  const facts = { nodes: [...nodes, nodes[0]!].map(name), isAfter: true, count: 1 };
  return finding('TC502', group.item.at, facts, { related: ties, basis: group.item.basis });
}
