import {
  clockText,
  type Activity,
  type ContactItem,
  type Invitation,
  type Leader,
  type Limits,
  type Meeting,
  type SupervisionItem,
  type TimeOfDay,
} from '../../domain/activities.js';
import type { DayRange, Located } from '../../domain/located.js';
import { compactMap, dayValue, matchValue, type Value, type ValueMap } from './value.js';

/** What is written of an activity, by its keys in the file; what is not written stays away. */
export const activityValue = (one: Activity): ValueMap =>
  compactMap([
    ['match', one.match && matchValue(one.match)],
    ['optional', one.optional || null],
    ['stage', one.stage?.value],
    ['within', one.within && { [one.within.side]: one.within.span }],
    ['between', one.between && rangeValue(one.between)],
    [
      'after',
      one.after &&
        compactMap([
          ['activity', one.after.activity.value],
          ['interval', one.after.interval],
          ['within', one.after.within],
        ]),
    ],
    ['every', one.every],
    ['days', one.days === 1 ? null : one.days],
    ['at', one.wishAt],
    ['on', one.onAnyDay ? 'any' : null],
    ...timeValues(one),
    ['attend', one.attend.length === 0 ? null : one.attend],
    ['basis', one.basis],
  ]);

export const meetingValue = (one: Meeting): ValueMap =>
  compactMap([
    ['each', one.eachStage ? 'stage' : null],
    ['of', one.of && matchValue(one.of)],
    ['every', one.every],
    ['date', dayValue(one.date)],
    ['by', one.by?.value],
    ...timeValues(one),
    ['attend', one.attend.length === 0 ? null : one.attend.map(invitationValue)],
    ['basis', one.basis],
  ]);

const invitationValue = ({ kind, names }: Invitation): Value =>
  names === null ? kind : { [kind]: wordList(names) };

/** Without its leaders. */
export const contactValue = (one: ContactItem): ValueMap =>
  compactMap([['each', one.each.length === 0 ? null : wordList(one.each)], ...limitValues(one)]);

/** All that the rows and items of one leader say. */
export const leaderValue = (rows: readonly Leader[]): ValueMap => {
  const points = rows.flatMap((row) => wordList(row.points));
  const units = rows.flatMap(({ unit }) => unit?.value ?? []);
  const away = rows.flatMap((row) => row.away);
  const perDay = rows.some((row) => row.perDay === 1) ? 1 : null;
  return compactMap([
    ['points', points.length === 0 ? null : points],
    ['unit', units[0]],
    ...limitValues({ perDay, away }),
  ]);
};

export const supervisionValue = (one: SupervisionItem): ValueMap =>
  compactMap([
    ['by', one.made?.by.value],
    ['covers', one.made === null ? wordList(one.covers) : one.made.covers.value],
    ['groups', one.made?.cut.kind === 'groups' ? one.made.cut.count : null],
    ['per', one.made?.cut.kind === 'per' ? one.made.cut.count : null],
    ['name', one.made?.name],
    ['inspects', one.inspects && { level: one.inspects.level.value, visits: one.inspects.visits }],
    ...limitValues(one),
  ]);

type Pairs = readonly (readonly [string, Value | undefined])[];

const timeValues = ({ time, hours, half }: TimeOfDay): Pairs => [
  ['time', time === null ? null : clockText(time)],
  ['hours', hours],
  ['half-day', half],
];

const limitValues = ({ perDay, away }: Limits): Pairs => [
  ['per-day', perDay],
  ['away', away.length === 0 ? null : away.map(rangeValue)],
];

const rangeValue = ({ from, to }: DayRange): Value => ({ from: dayValue(from), to: dayValue(to) });

const wordList = (words: readonly Located<string>[]): readonly string[] =>
  words.map(({ value }) => value);
