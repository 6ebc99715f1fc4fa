import { loosenedBy } from '../../diagnostics/chain-links.js';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import { limited } from '../../diagnostics/finding-list.js';
import { finding } from '../../diagnostics/finding.js';
import { Tally } from '../../diagnostics/tally.js';
import { placeKey } from '../../domain/source-place.js';
import { nodeOrder, type Run } from '../run.js';
import {
  limitLink,
  originLink,
  shownSteps,
  stepLink,
  type PlacedEnd,
  type PlacedLink,
} from './chain.js';
import { circle } from './circles.js';
import { findConflicts, type Conflict } from './conflicts.js';
import { listed, MOST_LINKS, type Explained } from './listed.js';
import { isPushedOut, pushedOut } from './too-far.js';

/**
 * Why the hard rules leave some entries no day: one finding for all whose chains are of the same rules.
 *
 * @param isHeld whether the upper limit of an edge is held.
 */
export function explainConflicts(run: Run, isHeld: (edge: number) => boolean): Diagnostic[] {
  const chains = new Tally<(count: number) => Diagnostic>();
  const pushed: number[] = [];
  for (const conflict of findConflicts(run.network, isHeld, [...nodeOrder(run)])) {
    if (!conflict.isCycle && isPushedOut(run, conflict.last)) {
      pushed.push(victimOf(run, conflict));
      continue;
    }
    const { cause, report } = conflict.isCycle ? circle(run, conflict) : chain(run, conflict);
    chains.add(cause, () => report);
  }
  const found = chains.map((report, count) => report(count));
  return [...limited(found), ...pushedOut(run, pushed)];
}

function chain(run: Run, conflict: Conflict): Explained {
  const { network } = run;
  const [origin, limit] = [originLink(run, conflict.first), limitLink(run, conflict.last)];
  const steps = shownSteps(run, conflict);
  const rules = steps.map(({ step: { side }, relation }) => ({ side, relation }));
  // The finding stands at the last rule of the chain.
  const last = rules.at(-1);
  const at = last === undefined ? limit.at : network.placeOf(last.relation);
  const written = rules.find(({ relation }) => relation.written?.basis !== undefined);
  const basis = origin.basis ?? written?.relation.written?.basis ?? limit.basis;
  const report = (count: number): Diagnostic => {
    const ways = rules.map(({ relation }) => ({ kind: 'step', rule: relation.rule }) as const);
    const facts = {
      who: run.entries.nameOf(victimOf(run, conflict)),
      count,
      links: steps.length + 2,
      isTopUnit: isUnitOnTop(run, conflict.last),
      loosened: loosenedBy([origin.link, ...ways, limit.link]),
    };
    const shown = listed(steps, at, (step) => related(stepLink(run, step)));
    return finding('TC501', at, facts, {
      related: [related(origin), ...shown, related(limit)],
      basis,
    });
  };
  const causes = rules.map(({ side, relation }) => {
    return `${relation.rule}-${side}@${placeKey(network.placeOf(relation))}`;
  });
  const turns = causes.length > MOST_LINKS ? withoutRepeats(causes) : causes;
  return { cause: [signature(origin), ...turns, signature(limit)].join(' '), report };
}

/** Long chains that only go on for longer, by the same rules, are of one cause. */
const withoutRepeats = (causes: readonly string[]): readonly string[] =>
  causes.filter((cause, k) => cause !== causes[k - 1]);

/** What an end of a chain comes from, without the unit that it happens to be. */
function signature({ link: { kind, reason }, at }: PlacedEnd): string {
  const isOwn = reason === 'fixed' || reason === 'not-before' || reason === 'not-after';
  return isOwn ? `${kind}-${reason}` : `${kind}-${reason}@${placeKey(at)}`;
}

const related = ({ link, at, basis }: PlacedLink): Related => ({
  at,
  note: { kind: 'link', link, basis },
});

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
