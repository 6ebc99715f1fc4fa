import { Calendar } from '../domain/calendar.js';
import type { Plan } from '../domain/plan.js';
import { ClassMaker } from './classes.js';
import { dayTables } from './days.js';
import { buildNetwork, type PlanNetwork } from './edges.js';
import { effectiveRules } from './effective.js';
import { choiceOrder, expand, type Entries } from './entries.js';
import { horizonOf } from './horizon.js';

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
  const maker = new ClassMaker(plan, tables);
  const ruleClasses = sets.map((rules) => maker.make(rules));
  const network = buildNetwork({ plan, entries, tables, maker, ruleClasses, ruleClassOf: setOf });
  return { plan, calendar, entries, network, order: choiceOrder(plan, entries) };
}

/** The kickoff, the entries in order of choice, the groups: most edges run forward in it. */
export function nodeOrder({ network, order }: Run): number[] {
  return [network.kickoff, ...order, ...network.groups.map((group) => group.node)];
}
