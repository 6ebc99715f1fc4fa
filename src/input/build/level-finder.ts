import { finding } from '../../diagnostics/finding.js';
import { nearest } from '../../domain/spelling.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Level, UnitOrMember } from '../../domain/plan.js';
import type { FindingList } from '../../diagnostics/finding-list.js';

interface Above {
  readonly name: string;
  readonly level: number;
}

interface Group {
  readonly at: SourcePlace;
  readonly unit: string;
  readonly parent: string;
  count: number;
}

/** Finds each unit's level: the one it names, else the next below its parent's. */
export class LevelFinder {
  readonly #levels: readonly Level[];
  readonly #byName: ReadonlyMap<string, number>;
  readonly #findings: FindingList;
  /** Units with one trouble for one reason are one finding with a count. */
  readonly #unknown = new Map<string, Group>();
  #tooDeep: Group | null = null;

  constructor(levels: readonly Level[], findings: FindingList) {
    this.#levels = levels;
    this.#byName = new Map(levels.map((level, k) => [level.name, k]));
    this.#findings = findings;
  }

  /** Index into the levels; null where there is none, and the unit and all below it are left out. */
  levelOf(unit: UnitOrMember, written: string | null, parent: Above | null): number | null {
    const next = parent === null ? 0 : parent.level + 1;
    if (written === null) return next < this.#levels.length ? next : this.#deep(unit, parent);
    const level = this.#byName.get(written);
    if (level === undefined) return this.#refuse(unit, written);
    if (parent === null || level > parent.level) return level;
    return this.#outOfOrder(unit, written, parent);
  }

  finish(): void {
    const levels = this.#levels.map((level) => level.name);
    for (const [level, { at, count }] of this.#unknown) {
      const suggestion = nearest(level, levels);
      this.#findings.add(finding('TC304', at, { level, suggestion, levels, count }));
    }
    if (this.#tooDeep === null) return;
    const { at, unit, parent, count } = this.#tooDeep;
    const lastLevel = levels.at(-1) ?? '';
    this.#findings.add(finding('TC306', at, { unit, parent, lastLevel, count }));
  }

  #deep(unit: UnitOrMember, parent: Above | null): null {
    if (this.#tooDeep !== null) this.#tooDeep.count++;
    else this.#tooDeep = { at: unit.at, unit: unit.name, parent: parent?.name ?? '', count: 1 };
    return null;
  }

  #refuse(unit: UnitOrMember, level: string): null {
    const known = this.#unknown.get(level);
    if (known !== undefined) known.count++;
    else {
      const at = unit.keys?.level ?? unit.at;
      this.#unknown.set(level, { at, unit: unit.name, parent: '', count: 1 });
    }
    return null;
  }

  #outOfOrder(unit: UnitOrMember, level: string, parent: Above): null {
    const parentLevel = this.#levels[parent.level]?.name ?? '';
    const facts = { unit: unit.name, level, parent: parent.name, parentLevel };
    this.#findings.add(finding('TC305', unit.keys?.level ?? unit.at, facts));
    return null;
  }
}
