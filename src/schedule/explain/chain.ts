import type { Link } from '../../diagnostics/chain-links.js';
import { asDay } from '../../domain/day.js';
import type { UnitOrMember } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { minus, NO_SPAN, plus, type Span } from '../../domain/span.js';
import type { Relation } from '../network/relations.js';
import type { Conflict } from './conflicts.js';
import { boundsOf } from '../network/build-network.js';
import { closedBetween, nodeOf } from './names.js';
import type { Run } from '../run.js';
import { OPEN } from '../types.js';

/** A link, where its rule stands, and the sentence the rule comes from. */
export interface PlacedLink {
  readonly link: Link;
  readonly at: SourcePlace;
  readonly basis: string | null;
}

/** The member's own key where it has one, else the unit's, else the name. */
export function ownPlace(
  run: Run,
  entry: number,
  key: 'start' | 'not-before' | 'not-after',
): SourcePlace {
  const unit = run.plan.units[run.entries.unit[entry]!]!;
  const member: UnitOrMember | undefined = unit.members[run.entries.member[entry]!];
  return member?.keys?.[key] ?? unit.keys?.[key] ?? member?.at ?? unit.at;
}

/** The name of the member or unit that an entry is of. */
export function namePlace({ plan, entries }: Run, entry: number): SourcePlace {
  const unit = plan.units[entries.unit[entry]!]!;
  return unit.members[entries.member[entry]!]?.at ?? unit.at;
}

const classOf = ({ network }: Run, entry: number) => network.terms[network.termsNumber[entry]!]!;

/** Where a chain begins: the own earliest day of a node. */
export function originLink(run: Run, node: number): PlacedLink {
  const { plan, entries, network } = run;
  const made = (
    reason: 'fixed' | 'kickoff' | 'not-before' | 'calendar',
    at: SourcePlace,
  ): PlacedLink => ({
    link: {
      kind: 'origin',
      reason,
      node: nodeOf(plan, entries, node),
      day: asDay(network.lowest[node]!),
    },
    at,
    basis: null,
  });
  if (node === network.kickoff) return made('kickoff', plan.kickoff.at);
  if (node > network.kickoff)
    return made('calendar', network.groups[node - network.kickoff - 1]!.item.at);
  if (network.isFixed[node] === 1) return made('fixed', ownPlace(run, node, 'start'));
  if (classOf(run, node).onKickoff) return made('kickoff', classOf(run, node).rules.start!.at);
  const isBound = boundsOf(plan, entries, node).notBefore > -OPEN;
  return made(isBound ? 'not-before' : 'calendar', ownPlace(run, node, 'not-before'));
}

/** Where a chain ends: the own latest day of a node. */
export function limitLink(run: Run, node: number): PlacedLink {
  const { plan, entries, network } = run;
  const highest = network.highest[node]!;
  const base = {
    kind: 'limit',
    node: nodeOf(plan, entries, node),
    day: Math.abs(highest) === OPEN ? null : asDay(highest),
  } as const;
  const made = (
    reason: 'fixed' | 'kickoff' | 'not-after' | 'calendar',
    at: SourcePlace,
  ): PlacedLink => ({
    link: { ...base, reason },
    at,
    basis: null,
  });
  if (node >= network.kickoff) return made('kickoff', plan.kickoff.at);
  if (network.isFixed[node] === 1) return made('fixed', ownPlace(run, node, 'start'));
  const { rules, onKickoff, lastStart, windowEnd, length } = classOf(run, node);
  if (onKickoff && highest >= plan.kickoff.day) return made('kickoff', rules.start!.at);
  const { notAfter } = boundsOf(plan, entries, node);
  if (notAfter <= lastStart && notAfter < OPEN)
    return made('not-after', ownPlace(run, node, 'not-after'));
  if (lastStart === OPEN || windowEnd === null)
    return made('calendar', ownPlace(run, node, 'start'));
  const { at, basis } = rules.window!;
  return { link: { ...base, reason: 'window', windowEnd, length }, at, basis: basis ?? null };
}

/** The steps of a chain. One through a group is shown as one from the member that it waits for. */
export function stepLinks(run: Run, { first, steps, isCycle }: Conflict): PlacedLink[] {
  const { network, plan, entries } = run;
  const { classes, classOf: relationOf, kickoff, lowest } = network;
  const links: PlacedLink[] = [];
  let from = first;
  let fromDay = lowest[first]!;
  if (isCycle) fromDay = steps.at(-1)!.day;
  for (const { edge, side, node, asked, day } of steps) {
    const relation = classes[relationOf[edge]!]!;
    if (node <= kickoff) {
      const link: Link = {
        kind: 'step',
        side,
        rule: relation.rule,
        node: nodeOf(plan, entries, node),
        from: nodeOf(plan, entries, from),
        fromDay: asDay(fromDay),
        day: day === OPEN ? null : asDay(day),
        distance: distanceOf(relation, side),
        closed: closedOf(run, node, asked, day),
      };
      const at = relation.source?.at ?? plan.kickoff.at;
      links.push({ link, at, basis: relation.source?.basis ?? null });
      from = node;
    }
    fromDay = day;
  }
  return links;
}

function distanceOf({ rule, source }: Relation, side: 'lower' | 'upper'): Span {
  const interval = source?.interval ?? (rule === 'system' ? { months: 0, days: 1 } : NO_SPAN);
  const tolerance = source?.tolerance ?? NO_SPAN;
  return side === 'lower' ? minus(interval, tolerance) : plus(interval, tolerance);
}

function closedOf(run: Run, node: number, asked: number, day: number) {
  if (node >= run.network.kickoff || day === OPEN || day <= asked) return [];
  const startOn = classOf(run, node).rules.startOn ?? 'workday';
  return closedBetween(run.calendar, asked, day - 1, startOn) ?? [];
}
