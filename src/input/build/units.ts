import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

import { item } from '../../domain/columns.js';
import type { Level, UnitOrMember, Unit } from '../../domain/plan.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { IncludeMap } from '../files/includes.js';
import { entryOf, textOf, unitsOf, valueOf, type Node, type UsualUnit } from '../node.js';
import { childrenOf, MOST_UNITS, type Children } from './children.js';
import { LevelFinder } from './level-finder.js';
import { buildMembers, buildUnitOrMember, isNamesAlone, NO_MEMBERS } from './unit-or-member.js';
import { buildUsual } from './usual-unit.js';
import { buildRules } from './rules.js';

/** A unit whose last descendant is not known yet. */
type Growing = { -readonly [K in keyof Unit]: Unit[K] };

/** A list of units that is being read. */
interface Frame {
  readonly children: Children;
  next: number;
  readonly parent: Growing | null;
  /** Whether the parent ends where this list does: not so for a list that was only taken in. */
  readonly closes: boolean;
}

/** Makes `Plan.units` from what is written: in preorder, without recursion, whatever the depth. */
export class UnitsBuilder {
  readonly #levels: LevelFinder;
  readonly #includes: IncludeMap;
  readonly #findings = new FindingList();
  readonly #units: Growing[] = [];
  readonly #open: Frame[] = [];

  constructor(levels: readonly Level[], includes: IncludeMap) {
    this.#levels = new LevelFinder(levels, this.#findings);
    this.#includes = includes;
  }

  build(units: Node | null): { units: readonly Unit[]; diagnostics: readonly Diagnostic[] } {
    this.#descend(childrenOf(units, null, this.#includes, this.#findings), null, false);
    for (let frame = this.#open.at(-1); frame !== undefined; frame = this.#open.at(-1)) {
      const node = frame.children[frame.next++];
      if (node === undefined) this.#close(frame);
      else if (this.#units.length >= MOST_UNITS) return this.#stop(node);
      else this.#add(node, frame.parent);
    }
    this.#levels.finish();
    return { units: this.#units, diagnostics: this.#findings.finish() };
  }

  #descend(children: Children, parent: Growing | null, closes: boolean): void {
    this.#open.push({ children, next: 0, parent, closes });
  }

  #close({ parent, closes }: Frame): void {
    this.#open.pop();
    if (closes && parent !== null) parent.end = this.#units.length;
  }

  #stop(node: Node): { units: readonly Unit[]; diagnostics: readonly Diagnostic[] } {
    const facts = { problem: 'units', limit: MOST_UNITS } as const;
    this.#findings.add(finding('TC008', node, facts));
    // What is checked of the units that there are goes by where each ends.
    while (this.#open.length > 0) this.#close(item(this.#open, this.#open.length - 1));
    return { units: this.#units, diagnostics: this.#findings.finish() };
  }

  #add(node: Node, parent: Growing | null): void {
    const usual = node.kind === 'map' ? node.alone : null;
    if (usual) return this.#addUsual(usual, unitsOf(node), parent);
    if (node.kind === 'map' && entryOf(node, 'name') === null) {
      this.#descend(childrenOf(node, parent, this.#includes, this.#findings), parent, false);
      return;
    }
    const owner = buildUnitOrMember(node);
    const only = isNamesAlone(node);
    const level = this.#levels.levelOf(owner, only ? null : textOf(node, 'level'), parent);
    if (level === null) return;
    const unit = this.#make(only ? null : node, owner, parent, level);
    if (only) return;
    const children = childrenOf(node, unit, this.#includes, this.#findings);
    if (children.length > 0) this.#descend(children, unit, true);
  }

  /** Without the nodes that it would be read into. */
  #addUsual(usual: UsualUnit, below: readonly Node[], parent: Growing | null): void {
    const owner = buildUsual(usual);
    const level = this.#levels.levelOf(owner, usual.level?.text ?? null, parent);
    if (level === null) return;
    const unit = this.#make(null, owner, parent, level);
    if (below.length > 0) this.#descend(below, unit, true);
  }

  /** @param node null where nothing but names stands there. */
  #make(node: Node | null, owner: UnitOrMember, parent: Growing | null, level: number): Growing {
    const index = this.#units.length;
    const rules = valueOf(node, 'rules');
    // Each key by name: spreading `owner` takes ten times as long, and there may be a million of them.
    const unit: Growing = {
      name: owner.name,
      id: owner.id,
      code: owner.code,
      tags: owner.tags,
      system: owner.system,
      start: owner.start,
      notBefore: owner.notBefore,
      notAfter: owner.notAfter,
      note: owner.note,
      at: owner.at,
      keys: owner.keys,
      index,
      parent: parent?.index ?? -1,
      end: index + 1,
      level,
      rules: rules === null ? null : buildRules(rules),
      members: node === null ? NO_MEMBERS : buildMembers(node),
    };
    this.#units.push(unit);
    return unit;
  }
}
