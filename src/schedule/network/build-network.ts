import type { Calendar } from '../../domain/calendar.js';
import type { Entries } from '../../domain/entries.js';
import { addAfterEdges } from './after-edges.js';
import { dayTables } from '../days/allowed-days.js';
import { Draft } from './draft.js';
import { effectiveRules } from './effective-rules.js';
import { horizonOf } from '../days/horizon.js';
import { Nodes } from './nodes.js';
import { ownBounds } from './own-bounds.js';
import { PlanNetwork, TermsTable } from './plan-network.js';
import { addStageEdges, stageNodes, type StageLengths } from './stage-edges.js';
import { RelationMaker } from './relations.js';
import { addSystemEdges } from './system-edges.js';
import { TermsMaker } from './terms.js';
import { addUnitEdges } from './unit-edges.js';

/** Makes the network of all entries: the rules of each, the edges between them, the days that each may have. */
export function buildNetwork(
  entries: Entries,
  calendar: Calendar,
  lengths: StageLengths,
): PlanNetwork {
  const { plan } = entries;
  const tables = dayTables(calendar, horizonOf(plan, calendar));
  const relations = new RelationMaker(tables.horizon);
  const { sets, setNumber } = effectiveRules(entries);
  const maker = new TermsMaker(plan, tables, relations);
  const terms = new TermsTable(
    entries,
    sets.map((rules) => maker.make(rules)),
    setNumber,
  );
  const draft = new Draft(entries, tables, relations, terms);
  addUnitEdges(draft);
  addSystemEdges(draft);
  const { groups, parts } = addAfterEdges(draft);
  const stages = stageNodes(draft, groups, parts);
  addStageEdges(draft, groups, stages, lengths);
  const nodes = new Nodes(entries, groups, stages);
  const columns = { edges: draft.edges.finish(nodes.size), nodes: ownBounds(draft, nodes) };
  return new PlanNetwork(columns, nodes, terms, draft.released, plan.kickoff.at);
}
