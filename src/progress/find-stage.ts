import { finding } from '../diagnostics/finding.js';
import type { FindingList } from '../diagnostics/finding-list.js';
import type { Entries } from '../domain/entries.js';
import { stageKey, type Located } from '../domain/plan.js';
import type { ProgressRow } from '../domain/reported.js';
import { References, type Referent } from '../domain/references.js';
import { nearest } from '../domain/spelling.js';

/** What a row speaks of. */
export interface Found {
  readonly entry: number;
  /** Index into the plan's stages. */
  readonly stage: number;
}

/** Names repeat, so the end of a path may mean several. */
const MOST_CANDIDATES = 5;
/** Looking for what was meant takes time; a file of another plan has thousands of unknown names. */
const MOST_SUGGESTIONS = 20;

/** Finds the entries and stages that rows name; what can't be found is a finding. */
export class StageFinder {
  readonly #entries: Entries;
  readonly #references: References;
  readonly #findings: FindingList;
  readonly #known = new Map<string, readonly Referent[]>();
  #suggestions = 0;

  constructor(entries: Entries, findings: FindingList) {
    this.#entries = entries;
    this.#references = new References(entries);
    this.#findings = findings;
  }

  /** Null where the row names nothing that there is, or more than one. */
  find(row: ProgressRow): Found | null {
    const own = this.#unitOf(row.unit);
    const entry = own === null ? null : this.#entryOf(row, own);
    const stage = this.#stageOf(row);
    return entry === null || stage === null ? null : { entry, stage };
  }

  #unitOf({ value, at }: Located<string>): Referent | null {
    // Rows of one unit stand together, and there are several for each.
    const found = this.#known.get(value) ?? this.#references.find(value);
    this.#known.set(value, found);
    const [first, ...others] = found;
    if (first === undefined) {
      this.#findings.add(finding('TC604', at, { unit: value, suggestion: this.#meant(value) }));
      return null;
    }
    if (others.length === 0) return first;
    const some = found.slice(0, MOST_CANDIDATES).map(({ path }) => path);
    this.#findings.add(finding('TC605', at, { unit: value, some, count: found.length }));
    return null;
  }

  #meant(value: string): string | null {
    if (this.#findings.isFull || ++this.#suggestions > MOST_SUGGESTIONS) return null;
    return nearest(value, this.#references.known());
  }

  /** The entry of the unit itself, or of the member, in the echelon that the row names. */
  #entryOf(row: ProgressRow, { entries: { from, to }, name }: Referent): number | null {
    const entries = this.#entries;
    const unit = entries.unitOf(from);
    const own = range(from, Math.min(to, entries.ofUnit(unit).to));
    const { echelon } = row;
    const named =
      echelon === null ? own : own.filter((entry) => entries.echelonOf(entry) === echelon.value);
    const [entry, ...others] = named;
    const known = [...new Set(own.map((one) => entries.echelonOf(one)))];
    if (entry !== undefined && others.length === 0) return entry;
    if (entry === undefined && echelon !== null) {
      const suggestion = nearest(echelon.value, known);
      const facts = { unit: name, word: echelon.value, suggestion, known };
      this.#findings.add(finding('TC606', echelon.at, facts));
      return null;
    }
    const echelons = [...new Set(named.map((one) => entries.echelonOf(one)))];
    const members = named.flatMap((one) => entries.memberOf(one)?.name ?? []);
    const facts =
      echelons.length > 1
        ? { unit: name, what: 'echelon' as const, known }
        : { unit: name, what: 'member' as const, known: members.slice(0, MOST_CANDIDATES) };
    this.#findings.add(finding('TC607', row.unit.at, facts));
    return null;
  }

  /** By its name or its id; the only one may be left out. */
  #stageOf({ unit, stage }: ProgressRow): number | null {
    const { stages } = this.#entries.plan;
    const known = stages.map(({ name }) => name);
    if (stage === null) {
      if (stages.length === 1) return 0;
      this.#findings.add(finding('TC609', unit.at, { unit: unit.value, known }));
      return null;
    }
    const byName = known.indexOf(stage.value);
    const found = byName >= 0 ? byName : stages.findIndex((one) => stageKey(one) === stage.value);
    if (found >= 0) return found;
    const suggestion = nearest(stage.value, known);
    this.#findings.add(finding('TC608', stage.at, { word: stage.value, suggestion, known }));
    return null;
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);
