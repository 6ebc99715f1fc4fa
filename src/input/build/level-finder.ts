import type { FindingList } from '../../diagnostics/finding-list.js';
import { finding } from '../../diagnostics/finding.js';
import { Tally } from '../../diagnostics/tally.js';
import { nearest } from '../../domain/spelling.js';
import type { SourcePlace } from '../../domain/source-place.js';
import type { Level, UnitOrMember } from '../../domain/plan.js';

interface Above {
  readonly name: string;
  readonly level: number;
}

/** Finds each unit's level: the one it names, else the next below its parent's. */
export class LevelFinder {
  readonly #levels: readonly Level[];
  readonly #byName: ReadonlyMap<string, number>;
  readonly #findings: FindingList;
  /** Levels that there are not, by name. */
  readonly #unknown = new Tally<{ readonly at: SourcePlace; readonly level: string }>();
  /** Units below the last level: all for one cause. */
  readonly #tooDeep = new Tally<{ readonly unit: UnitOrMember; readonly parent: string }>();

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
    const lastLevel = levels.at(-1) ?? '';
    const unknown = this.#unknown.map(({ at, level }, count) =>
      finding('TC304', at, { level, suggestion: nearest(level, levels), levels, count }),
    );
    const tooDeep = this.#tooDeep.map(({ unit, parent }, count) =>
      finding('TC306', unit.at, { unit: unit.name, parent, lastLevel, count }),
    );
    this.#findings.addAll([...unknown, ...tooDeep]);
  }

  #deep(unit: UnitOrMember, parent: Above | null): null {
    this.#tooDeep.add('', () => ({ unit, parent: parent?.name ?? '' }));
    return null;
  }

  #refuse(unit: UnitOrMember, level: string): null {
    this.#unknown.add(level, () => ({ at: unit.keys?.level ?? unit.at, level }));
    return null;
  }

  #outOfOrder(unit: UnitOrMember, level: string, parent: Above): null {
    const parentLevel = this.#levels[parent.level]?.name ?? '';
    const facts = { unit: unit.name, level, parent: parent.name, parentLevel };
    this.#findings.add(finding('TC305', unit.keys?.level ?? unit.at, facts));
    return null;
  }
}
