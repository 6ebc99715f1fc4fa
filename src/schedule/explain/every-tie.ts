import { cell, OPEN } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Relation } from '../network/relations.js';
import { edgesInto, edgesOut, neighboursOut } from '../network/topology.js';
import type { Run } from '../run.js';
import { past, toldOf } from './steps.js';
import type { Ties } from './ties.js';
import type { Bound, Tie } from './types.js';

/** All edges into and out of an entry, those into it first. */
export function tiesOf(run: Run, ties: Ties, entry: number): readonly Tie[] {
  const { network } = run;
  const chosen = ties.strongest(entry);
  const into = [...edgesInto(network, entry)].map((edge) => {
    return tie(run, ties, network.source(edge), entry, network.relation(edge), edge === chosen);
  });
  const sources = sourcesOf(run, entry);
  const released = network.released
    .filter(({ source, target }) => target === entry || sources.includes(source))
    .map(({ source, target, relation }): Tie => {
      return { ...tie(run, ties, source, target, relation, false), isReleased: true };
    });
  const all = [...into, ...released, ...tiesOut(run, ties, entry, sources)];
  return [...all.filter(({ to }) => to === entry), ...all.filter(({ to }) => to !== entry)];
}

/** The entry and the groups that it is named by: what edges out of it begin at. */
function sourcesOf({ network }: Run, entry: number): number[] {
  const targets = [...neighboursOut(network, entry)].map(({ node }) => node);
  return [entry, ...targets.filter((target) => network.nodes.isGroup(target))];
}

/** Through a group, the edges to those who wait for the entry as one of those named. */
function tiesOut(run: Run, ties: Ties, entry: number, sources: readonly number[]): Tie[] {
  const { network } = run;
  const { nodes } = network;
  return sources.flatMap((source) =>
    [...edgesOut(network, source)].flatMap((edge) => {
      const target = network.target(edge);
      if (!nodes.isEntry(target)) return [];
      const isChosen = ties.strongest(target) === edge && ties.counted(source).from === entry;
      return [tie(run, ties, source, target, network.relation(edge), isChosen)];
    }),
  );
}

function tie(
  run: Run,
  ties: Ties,
  source: number,
  to: number,
  relation: Relation,
  isOnChain: boolean,
): Tie {
  const { from, day, of } = ties.counted(source);
  const date = ties.start(to);
  return {
    ...toldOf(run, relation, to),
    from,
    to,
    fromDate: day,
    of,
    low: asDay(relation.lower.at(day)),
    wish: asDay(relation.want.at(day)),
    high: relation.upper === null ? null : asDay(relation.upper.at(day)),
    date,
    gaveWay: past(relation, day, date),
    isOnChain,
    isReleased: false,
  };
}

/** What an entry may be by itself. */
export function boundsOf({ entries, network }: Run, entry: number): readonly Bound[] {
  const { terms } = network;
  const { rules, lastStart, placement } = terms.of(entry);
  const found: Bound[] = [];
  const basis = rules.start?.basis ?? null;
  const fixed = terms.fixedDay(entry);
  if (fixed !== null) {
    const own = entries.isFixed(entry) ? null : basis;
    found.push({
      rule: 'fixed',
      side: 'both',
      date: asDay(fixed),
      at: terms.startPlace(entry),
      basis: own,
    });
  } else if (terms.isOnKickoff(entry)) {
    const { day, at } = entries.plan.kickoff;
    found.push({ rule: 'kickoff', side: 'both', date: day, at: rules.start?.at ?? at, basis });
  }
  const [notBefore, notAfter] = [cell(entries.notBefore, entry), cell(entries.notAfter, entry)];
  if (notBefore > -OPEN) {
    const at = entries.placeOf(entry, 'not-before');
    found.push({ rule: 'not-before', side: 'lower', date: asDay(notBefore), at, basis: null });
  }
  if (notAfter < OPEN) {
    const at = entries.placeOf(entry, 'not-after');
    found.push({ rule: 'not-after', side: 'upper', date: asDay(notAfter), at, basis: null });
  }
  const { window } = rules;
  if (window !== undefined && lastStart !== OPEN) {
    const at = window.endAt ?? window.at;
    found.push({
      rule: 'window',
      side: 'upper',
      date: asDay(lastStart),
      at,
      basis: window.basis ?? null,
    });
  }
  if (placement !== 'nearest') {
    const side = placement === 'earliest' ? 'lower' : 'upper';
    found.push({ rule: 'placement', side, date: null, at: entries.placeOf(entry), basis: null });
  }
  return found;
}
