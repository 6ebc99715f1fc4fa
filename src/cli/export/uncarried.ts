import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { Tally } from '../../diagnostics/tally.js';
import type { Uncarried } from '../../diagnostics/codes/export.js';
import type { Plan, Unit, UnitKey, UnitOrMember } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';

interface Lost {
  readonly what: Uncarried;
  readonly name: string;
  readonly at: SourcePlace;
}

/** What the units of a plan say and their roster, read back, does not: one finding a kind, at the first. */
export function uncarried({ units }: Plan, read: readonly Unit[]): readonly Diagnostic[] {
  const tally = new Tally<Lost>();
  for (const lost of losses(units, read)) tally.add(lost.what, () => lost);
  return tally.map(({ what, name, at }, count) => finding('TC370', at, { what, name, count }));
}

function* losses(units: readonly Unit[], read: readonly Unit[]): Generator<Lost> {
  for (const [k, unit] of units.entries()) {
    const other = read[k];
    if (unit.rules !== null) yield lost('rules', unit);
    // Units that came to stand elsewhere, or in another number, would make all that follow differ.
    if (other?.parent !== unit.parent || other.end !== unit.end) {
      yield lost('place', unit);
      return;
    }
    if (other.level !== unit.level) yield lost('level', unit);
    yield* lossesOf(unit, other);
    if (unit.members.length !== other.members.length) yield lost('members', unit);
    for (const [m, member] of unit.members.entries()) yield* lossesOf(member, other.members[m]);
  }
}

const SIMPLE = ['name', 'id', 'code', 'system', 'start', 'note'] as const;

function* lossesOf(said: UnitOrMember, read: UnitOrMember | undefined): Generator<Lost> {
  if (read === undefined) return;
  for (const key of SIMPLE) if (said[key] !== read[key]) yield lost(key, said);
  if (said.notBefore !== read.notBefore) yield lost('not-before', said);
  if (said.notAfter !== read.notAfter) yield lost('not-after', said);
  if (said.tags.join('\n') !== read.tags.join('\n')) yield lost('tags', said);
}

/** At the key, where its place is known, else at the name. */
const lost = (what: Uncarried, { name, keys, at }: UnitOrMember): Lost => ({
  what,
  name,
  at: keys?.[what as UnitKey] ?? at,
});
