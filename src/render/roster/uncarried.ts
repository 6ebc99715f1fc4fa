import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { finding } from '../../diagnostics/finding.js';
import { Tally } from '../../diagnostics/tally.js';
import type { Uncarried } from '../../diagnostics/codes/export.js';
import type { Plan, UnitOrMember } from '../../domain/plan.js';

interface Lost {
  readonly what: Uncarried;
  readonly owner: UnitOrMember;
  readonly word: string;
}

/** What reading a roster back may take for the end of a tag. */
const BETWEEN = /[\s、,，;；|/]/u;

/** What the units of a plan say and a roster of them can't: one finding a kind, at the first. */
export function uncarried(plan: Plan): readonly Diagnostic[] {
  const tally = new Tally<Lost>();
  for (const lost of losses(plan)) tally.add(lost.what, () => lost);
  return tally.map(({ what, owner, word }, count) =>
    finding('TC370', owner.at, { what, name: owner.name, word, count }),
  );
}

function* losses({ units }: Plan): Generator<Lost> {
  for (const unit of units) {
    if (unit.rules !== null) yield { what: 'rules', owner: unit, word: '' };
    for (const owner of [unit, ...unit.members]) {
      const word = owner.tags.find((tag) => BETWEEN.test(tag));
      if (word !== undefined) yield { what: 'tag', owner, word };
    }
  }
}
