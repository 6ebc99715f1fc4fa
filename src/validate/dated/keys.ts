import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DatedItem } from '../../diagnostics/codes/activities.js';
import type { Plan } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';

/** What the keys of an item are held against. */
interface KeyRules {
  /** Of each of these only one may be written. */
  readonly apart: readonly (readonly [string, string])[];
  /** A key, and what has to stand beside it. */
  readonly together: readonly (readonly [key: string, needs: string])[];
  /** One of these has to be written; empty where none has to. */
  readonly oneOf: readonly string[];
}

const RULES: Readonly<Record<DatedItem, KeyRules>> = {
  activity: {
    apart: [
      ['within.first', 'within.last'],
      ['between', 'stage'],
      ['between', 'within'],
      ['between', 'every'],
      ['between', 'after'],
    ],
    together: [['hours', 'time']],
    oneOf: [],
  },
  meeting: {
    apart: [
      ['each', 'every'],
      ['each', 'date'],
      ['every', 'date'],
    ],
    together: [
      ['hours', 'time'],
      ['of', 'each'],
    ],
    oneOf: ['each', 'every', 'date'],
  },
  supervision: {
    apart: [
      ['group', 'by'],
      ['groups', 'per'],
    ],
    together: [
      ['groups', 'by'],
      ['per', 'by'],
      ['name', 'by'],
    ],
    oneOf: ['group', 'by'],
  },
  contact: { apart: [], together: [], oneOf: ['leaders', 'file'] },
};

/** Keys that exclude each other, and those that say nothing without another. */
export function datedKeys({ dated }: Plan): readonly Diagnostic[] {
  if (dated === undefined) return [];
  return [
    ...dated.activities.flatMap((one) => ofItem('activity', one)),
    ...dated.meetings.flatMap((one) => ofItem('meeting', one)),
    ...dated.supervision.flatMap((one) => ofItem('supervision', one)),
    ...dated.contacts.flatMap((one) => ofItem('contact', one)),
  ];
}

interface Keyed {
  readonly at: SourcePlace;
  readonly keys: Readonly<Record<string, SourcePlace>>;
}

function ofItem(item: DatedItem, { at, keys }: Keyed): Diagnostic[] {
  const { apart, together, oneOf } = RULES[item];
  const clashing = apart.flatMap(([first, second]) => {
    const [one, other] = [keys[first], keys[second]];
    if (one === undefined || other === undefined) return [];
    const related = [{ at: one, note: { kind: 'here' } as const }];
    return [finding('TC707', other, { item, keys: [first, second] }, { related })];
  });
  const lonely = together.flatMap(([key, needs]) => {
    const place = keys[key];
    if (place === undefined || keys[needs] !== undefined) return [];
    return [finding('TC708', place, { item, key, needs: [needs] })];
  });
  const isBare = oneOf.length > 0 && oneOf.every((key) => keys[key] === undefined);
  return [
    ...clashing,
    ...(isBare ? [finding('TC708', at, { item, key: null, needs: oneOf })] : lonely),
  ];
}
