import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { Included, IncludeMap } from '../files/includes.js';
import { itemsOf, textOf, unitsOf, valueOf, type Node } from '../node.js';
import type { Roster } from '../roster/roster.js';
import { checkLevelNames, checkNames } from './joined-names.js';
import { checkDaysAndSpans } from './values/days-and-spans.js';
import { addShapeErrors, type Checked } from './shape-errors.js';
import { isSimple } from './simple.js';
import { toValue } from './to-value.js';
import {
  validateHead,
  validateMember,
  validateOverride,
  validateUnit,
  validateUnitsFile,
  type ShapeValidator,
} from './validators.generated.js';

/** Checks the plan and each file that it takes in. */
export function checkShapes(root: Node, includes: IncludeMap): readonly Diagnostic[] {
  const findings = new FindingList();
  checkPlanShape(root, findings);
  for (const included of new Set(includes.values())) checkIncluded(included, findings);
  return withoutDoubles(findings.finish());
}

/** A sign that makes a value wrong is no slip of a name too: the first of two such findings in one place is kept. */
function withoutDoubles(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, at }) => {
    if (code !== 'TC112' && code !== 'TC113') return true;
    const place = `${at.source}:${at.start}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** Checks a roster by itself. */
export function checkRosterShape(roster: Roster): readonly Diagnostic[] {
  const findings = new FindingList();
  checkIncluded({ kind: 'roster', roster }, findings);
  return withoutDoubles(findings.finish());
}

/** Rows of a roster that hang nowhere yet are checked like the others. */
function checkIncluded(included: Included, findings: FindingList): void {
  if (included.kind === 'units') return checkUnitsFileShape(included.root, findings);
  const { units, strays } = included.roster;
  checkUnitsFileShape(units, findings);
  checkUnitsFileShape({ ...units, items: strays.map((stray) => stray.unit) }, findings);
}

/** Checks the plan document, its units included. */
function checkPlanShape(root: Node, findings: FindingList): void {
  check(validateHead, { root, label: '', place: '' }, findings);
  for (const [k, override] of itemsOf(valueOf(root, 'overrides')).entries()) {
    check(
      validateOverride,
      { root: override, label: `overrides.${k}`, place: 'overrides[]' },
      findings,
    );
    checkDaysAndSpans(override, findings);
  }
  checkDaysAndSpans(root, findings);
  checkLevelNames(valueOf(root, 'levels'), findings);
  checkUnits(valueOf(root, 'units'), findings);
}

/** Checks a file of units. */
function checkUnitsFileShape(root: Node, findings: FindingList): void {
  // A list needs no look of its own, and its tree may be deeper than a validator can go.
  if (root.kind !== 'list') check(validateUnitsFile, { root, label: '', place: '' }, findings);
  checkUnits(root.kind === 'list' ? root : valueOf(root, 'units'), findings);
}

function check(validate: ShapeValidator, checked: Checked, findings: FindingList): void {
  if (!validate(toValue(checked.root))) addShapeErrors(validate.errors ?? [], checked, findings);
}

/** Checks each unit of a list and of the lists below it, one by one and without recursion. */
function checkUnits(units: Node | null, findings: FindingList): void {
  const lists = [{ items: itemsOf(units), path: 'units' }];
  for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
    for (const [k, unit] of list.items.entries()) {
      const { path } = list;
      const isSound = unit.kind === 'map' && unit.isSound === true;
      if (!isSound) checkUnit(unit, path, k, findings);
      const items = unitsOf(unit);
      if (items.length > 0) lists.push({ items, path: `${labelOf(unit, path, k)}.units` });
    }
  }
}

/** How findings name an item of a list: by its name, or by its place where it has none. */
const labelOf = (item: Node, path: string, index: number): string =>
  textOf(item, 'name')?.trim() || `${path}.${index}`;

function checkUnit(unit: Node, path: string, index: number, findings: FindingList): void {
  if (!isSimple(unit)) {
    const label = labelOf(unit, path, index);
    check(validateUnit, { root: unit, label, place: 'units[]' }, findings);
    checkDetails(unit, label, findings);
  }
  checkNames(unit, 'unit', findings);
}

function checkDetails(unit: Node, label: string, findings: FindingList): void {
  checkDaysAndSpans(unit, findings);
  for (const [k, member] of itemsOf(valueOf(unit, 'members')).entries()) {
    const name = labelOf(member, `${label}.members`, k);
    check(validateMember, { root: member, label: name, place: 'units[].members[]' }, findings);
    checkDaysAndSpans(member, findings);
    checkNames(member, 'member', findings);
  }
}
