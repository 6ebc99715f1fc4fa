import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import type { Note } from '../../diagnostics/notes.js';
import { comparePlaces, placeKey, type SourcePlace } from '../../domain/source-place.js';
import type { Group } from '../network/nodes.js';
import { limitOf } from '../network/relations.js';
import { orderOfOthers, shortestCycle, type Neighbour } from '../network/topology.js';
import type { Run } from '../run.js';
import type { Conflict, Step } from './conflicts.js';
import { listed, named, type Explained } from './listed.js';

/** Rules that push each other round: shown from the first of them in the file, whoever of the circle was met first. */
export function circle(run: Run, { first, steps }: Conflict): Explained {
  const { entries, network } = run;
  const { nodes } = network;
  const links: Round[] = [];
  let from = first;
  for (const step of steps) {
    const relation = network.relation(step.edge);
    const [at, before] = [network.placeOf(relation), from];
    const show = () => ({ at, note: roundNote(run, before, step) });
    if (relation.rule !== 'group') links.push({ at, node: step.node, show });
    if (!nodes.isGroup(nodes.ownerOf(step.node))) from = step.node;
  }
  const turned = turn(links);
  const [begin] = turned;
  const at = begin?.at ?? entries.plan.kickoff.at;
  const around = [...turned.slice(-1), ...turned].map(({ node }) => node);
  const report = (count: number): Diagnostic => {
    const facts = { nodes: named(run, around), isAfter: false, count };
    return finding('TC502', at, facts, { related: listed(turned, at, ({ show }) => show()) });
  };
  const cause = turned.map((link) => placeKey(link.at)).join(' ');
  return { cause: `circle ${cause}`, report };
}

/** A rule of a circle, the node that it pushes, and what is shown of it. */
interface Round {
  readonly at: SourcePlace;
  readonly node: number;
  readonly show: () => Related;
}

function roundNote({ network }: Run, from: number, { edge, side, node }: Step): Note {
  const { nodes } = network;
  const relation = network.relation(edge);
  const { rule, written } = relation;
  const names = { node: nodes.nameOf(node), from: nodes.nameOf(from) };
  const link = { side, rule, ...names, distance: limitOf(relation, side) };
  return { kind: 'round', link, basis: written?.basis ?? null };
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
  const order = orderOfOthers(network);
  if (order.length === network.size - network.twins.count) return [];
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

function afterCycle(run: Run, group: Group, cycle: readonly Neighbour[]): Diagnostic {
  const { network } = run;
  const { nodes } = network;
  const { at, basis } = group.item;
  const met = cycle.map(({ node }) => nodes.ownerOf(node));
  const entries = [...new Set(met)].filter((node) => nodes.isEntry(node));
  const ties = cycle.flatMap(({ edge, node }, k) => {
    if (network.relation(edge).rule === 'group') return [];
    return [{ edge, node, before: cycle.at(k - 1)?.edge ?? edge }];
  });
  const facts = {
    nodes: named(run, [...entries, ...entries.slice(0, 1)]),
    isAfter: true,
    count: 1,
  };
  const shown = listed(ties, at, ({ edge, node, before }): Related => {
    const { rule, written } = network.relation(edge);
    // An edge out of a group stands for one from the member that closes the circle.
    const from = network.source(nodes.isGroup(network.source(edge)) ? before : edge);
    const [fromName, name] = [nodes.nameOf(from), nodes.nameOf(node)];
    const note = { kind: 'tie', rule, from: fromName, node: name } as const;
    return { at: written?.at ?? at, note };
  });
  return finding('TC502', at, facts, { related: shown, basis });
}
