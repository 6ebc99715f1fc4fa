import type { Person, Placement } from '../../activities/types.js';
import type { Plan } from '../../domain/plan.js';
import type { Filter } from '../../render/filter.js';
import type { Rows } from '../../render/rows.js';
import type { Context } from '../context.js';
import { unknownWord } from './referent.js';

/** Options that narrow by what is dated besides entries. */
export interface AgendaOptions {
  readonly activity?: readonly string[];
  readonly person?: readonly string[];
}

/** What those options leave; days are the events' own where rows are events. */
export function agendaFilter(
  { dated }: Plan,
  placement: Placement | null,
  { activity = [], person = [] }: AgendaOptions,
  by: Rows,
  context: Context,
): Pick<Filter, 'activities' | 'people' | 'days'> {
  const named = [...(dated?.activities ?? []), ...(dated?.meetings ?? [])];
  const known = new Set(named.map(({ name }) => name));
  for (const name of activity) {
    if (!known.has(name)) return unknownWord('--activity', name, known, context);
  }
  return {
    activities: activity.length === 0 ? null : new Set(activity),
    people: peopleOf(placement, person, context),
    days: by === 'activity' || by === 'person' ? 'events' : 'entries',
  };
}

/** By the name as written, or as it is shown. */
const isCalled = (person: Person | undefined, word: string): boolean =>
  person?.called === word || person?.name === word;

/** By name, all who have it; or by what tells namesakes apart. */
function peopleOf(
  placement: Placement | null,
  asked: readonly string[],
  context: Context,
): Filter['people'] {
  if (asked.length === 0) return null;
  const people = placement?.people ?? [];
  const indexes = [...people.keys()];
  return new Set(
    asked.flatMap((word) => {
      const byKey = indexes.filter((k) => people[k]?.key === word);
      const found = byKey.length > 0 ? byKey : indexes.filter((k) => isCalled(people[k], word));
      const names = people.flatMap(({ key, name }) => [key, name]);
      return found.length > 0 ? found : unknownWord('--person', word, names, context);
    }),
  );
}
