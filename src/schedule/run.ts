import type { Calendar } from '../domain/calendar.js';
import type { Plan } from '../domain/plan.js';
import { RelationMaker } from './network/relations.js';
import { dayTables } from './network/allowed-days.js';
import { buildNetwork, type PlanNetwork } from './network/build-network.js';
import { effectiveRules } from './network/effective-rules.js';
import { choiceOrder, expand, type Entries } from './network/entries.js';
import { horizonOf } from './network/horizon.js';

/** All that the steps of one run share. */
export interface Run {
  readonly plan: Plan;
  readonly calendar: Calendar;
  readonly entries: Entries;
  readonly network: PlanNetwork;
  /** Entries in order of choice. */
  readonly order: Int32Array;
}

export function prepare(plan: Plan, calendar: Calendar): Run {
  const tables = dayTables(calendar, horizonOf(plan));
  const entries = expand(plan);
  const { sets, setOf } = effectiveRules(plan, entries);
  const maker = new RelationMaker(plan, tables);
  const terms = sets.map((rules) => maker.make(rules));
  const network = buildNetwork({ plan, entries, tables, maker, terms, termsNumber: setOf });
  return { plan, calendar, entries, network, order: choiceOrder(plan, entries) };
}

/** The kickoff, the entries in order of choice, the groups: most edges run forward in it. */
export function nodeOrder({ network, order }: Run): number[] {
  return [network.kickoff, ...order, ...network.groups.map((group) => group.node)];
}
