import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import { formatDay, type Day } from '../domain/day.js';
import type { DayRange } from '../domain/located.js';
import type { Plan, UnitOrMember } from '../domain/plan.js';
import type { SourcePlace } from '../domain/source-place.js';
import { unitFacts } from '../domain/unit-facts.js';

/** Ranges of days run forward: those of the calendar, of activities and people, and the bounds of units and members. */
export function backwardRanges({ calendar, dated, units }: Plan): readonly Diagnostic[] {
  const ranges = [...calendar.restdays, ...calendar.avoid, ...datedRanges(dated)];
  const found = ranges.flatMap(({ from, to, toAt, at }) => ifBackward(from, to, toAt ?? at));
  for (const unit of unitFacts(units).withDays) {
    found.push(...ofBounds(unit));
    for (const member of unit.members) found.push(...ofBounds(member));
  }
  return found;
}

const datedRanges = (dated: Plan['dated']): readonly DayRange[] =>
  dated === undefined
    ? []
    : [
        ...dated.activities.flatMap(({ between }) => between ?? []),
        ...dated.contacts.flatMap(({ away, leaders }) => [
          ...away,
          ...leaders.flatMap((leader) => leader.away),
        ]),
        ...dated.supervision.flatMap(({ away }) => away),
      ];

const NONE: readonly Diagnostic[] = [];

function ofBounds({ notBefore, notAfter, keys, at }: UnitOrMember): readonly Diagnostic[] {
  if (notBefore === null || notAfter === null) return NONE;
  return ifBackward(notBefore, notAfter, keys?.['not-after'] ?? at);
}

const ifBackward = (from: Day, to: Day, at: SourcePlace): readonly Diagnostic[] =>
  from <= to ? NONE : [finding('TC215', at, { from: formatDay(from), to: formatDay(to) })];
