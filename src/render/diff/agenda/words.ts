import type { AgendaKind, Happening } from '../../../compare/types.js';
import type { Language } from '../../../diagnostics/code-entry.js';
import { grouped } from '../../terminal/table-text.js';
import type { DayRange } from '../tally.js';
import { shiftText } from '../words.js';

/** What stands in the texts about what became of occurrences, meetings and visits. */
export interface AgendaDiffWords {
  readonly kinds: Readonly<Record<AgendaKind, string>>;
  /** What one of the kind is called in a column. */
  readonly one: Readonly<Record<AgendaKind | 'entry', string>>;
  readonly later: (count: number, range: DayRange) => string;
  readonly earlier: (count: number, range: DayRange) => string;
  /** Of which the first and the last day went differently far; later is positive. */
  readonly otherLength: (count: number, days: DayRange, endDays: DayRange) => string;
  readonly otherDays: (count: number) => string;
  readonly counted: Readonly<Record<Exclude<Happening, 'moved'>, (count: number) => string>>;
  /** Of those that moved or have another time. */
  readonly alsoPeople: (count: number) => string;
  readonly stay: (count: number) => string;
  readonly happenings: Readonly<Record<Happening, string>>;
  readonly thing: string;
  /** Of how many in NEW. */
  readonly total: string;
  readonly changes: string;
  readonly how: string;
  readonly unit: string;
  readonly people: string;
  readonly peopleList: string;
  readonly unplacedList: string;
  readonly visits: (group: string) => string;
  readonly manyGroups: (count: number) => string;
  readonly numbers: (name: string, least: number, most: number) => string;
  readonly ofStage: (name: string, stage: string) => string;
  readonly noDay: string;
  readonly nobody: string;
  /** Of those who attend with others, who stay. */
  readonly without: (names: string) => string;
  readonly also: (names: string) => string;
  /** The first of many names, and how many there are. */
  readonly someNames: (names: string, count: number) => string;
  /** The first few of `count` names of activities and meetings. */
  readonly someThings: (names: string, count: number) => string;
  readonly otherPlaces: (first: string, count: number) => string;
  readonly held: (count: number) => string;
  readonly in: (things: string, place: string) => string;
  readonly moreRows: (count: number) => string;
}

const rangeZh = ({ least, most }: DayRange): string =>
  least === most ? `${least} 天` : `${least}～${most} 天`;
const rangeEn = ({ least, most }: DayRange): string =>
  least === most ? `${least} ${least === 1 ? 'day' : 'days'}` : `${least}–${most} days`;

const shiftZh = ({ least, most }: DayRange): string => {
  if (least === 0 && most === 0) return '不变';
  if (least > 0) return `推迟 ${rangeZh({ least, most })}`;
  if (most < 0) return `提前 ${rangeZh({ least: -most, most: -least })}`;
  return `移动 ${shiftText({ least, most }, 'zh')} 天`;
};
const shiftEn = ({ least, most }: DayRange): string => {
  if (least === 0 && most === 0) return 'as before';
  if (least > 0) return `${rangeEn({ least, most })} later`;
  if (most < 0) return `${rangeEn({ least: -most, most: -least })} earlier`;
  return `moved by ${shiftText({ least, most }, 'en')} days`;
};

export const agendaDiffWords: Readonly<Record<Language, AgendaDiffWords>> = {
  zh: {
    kinds: { activity: '场次', meeting: '会议', visit: '巡查' },
    one: { entry: '安排', activity: '活动', meeting: '会议', visit: '巡查' },
    later: (count, range) => `${grouped(count)} 个推迟 ${rangeZh(range)}`,
    earlier: (count, range) => `${grouped(count)} 个提前 ${rangeZh(range)}`,
    otherLength: (count, days, endDays) =>
      `${grouped(count)} 个首日${shiftZh(days)}、末日${shiftZh(endDays)}`,
    otherDays: (count) => `${grouped(count)} 个中间的日子另改`,
    counted: {
      added: (count) => `新增 ${grouped(count)} 个`,
      removed: (count) => `取消 ${grouped(count)} 个`,
      unplaced: (count) => `${grouped(count)} 个排不下`,
      placed: (count) => `${grouped(count)} 个原来排不下、现在有了日子`,
      time: (count) => `${grouped(count)} 个只换时间`,
      people: (count) => `${grouped(count)} 个只换出席的人`,
    },
    alsoPeople: (count) => `这些里 ${grouped(count)} 个也换了人`,
    stay: (count) => `${grouped(count)} 个不变`,
    happenings: {
      added: '新增',
      removed: '取消',
      unplaced: '排不下',
      placed: '排上',
      moved: '移动',
      time: '换时间',
      people: '换人',
    },
    thing: '事项',
    total: '现有',
    changes: '变动',
    how: '怎么变',
    unit: '单位',
    people: '出席',
    peopleList: '换了出席的人',
    unplacedList: '排不下的',
    visits: (group) => `巡查（${group}）`,
    manyGroups: (count) => `巡查（${grouped(count)} 个组）`,
    numbers: (name, least, most) => `${name}（第${least}～${most}次）`,
    ofStage: (name, stage) => `${name}（${stage}）`,
    noDay: '没有日子',
    nobody: '无',
    without: (names) => `减 ${names}`,
    also: (names) => `加 ${names}`,
    someNames: (names, count) => `${names}等 ${grouped(count)} 人（组）`,
    someThings: (names, count) => `${names}等 ${grouped(count)} 种`,
    otherPlaces: (first, count) => (count === 1 ? first : `${first}等 ${grouped(count)} 处`),
    held: (count) => `${grouped(count)} 场`,
    in: (things, place) => (place === '' ? things : `${things}，${place}`),
    moreRows: (count) => `……另有 ${grouped(count)} 行，-f json 有全部`,
  },
  en: {
    kinds: { activity: 'Occurrences', meeting: 'Meetings', visit: 'Visits' },
    one: { entry: 'entry', activity: 'activity', meeting: 'meeting', visit: 'visit' },
    later: (count, range) => `${grouped(count)} moved ${rangeEn(range)} later`,
    earlier: (count, range) => `${grouped(count)} moved ${rangeEn(range)} earlier`,
    otherLength: (count, days, endDays) =>
      `${grouped(count)} with the first day ${shiftEn(days)} and the last ${shiftEn(endDays)}`,
    otherDays: (count) => `${grouped(count)} with other days between the first and the last`,
    counted: {
      added: (count) => `${grouped(count)} added`,
      removed: (count) => `${grouped(count)} removed`,
      unplaced: (count) => `${grouped(count)} can't be placed`,
      placed: (count) => `${grouped(count)} without a day before`,
      time: (count) => `${grouped(count)} at another time only`,
      people: (count) => `${grouped(count)} with others attending only`,
    },
    alsoPeople: (count) => `${grouped(count)} of these with others attending`,
    stay: (count) => `${grouped(count)} unchanged`,
    happenings: {
      added: 'added',
      removed: 'removed',
      unplaced: 'unplaced',
      placed: 'placed',
      moved: 'moved',
      time: 'time',
      people: 'attendees',
    },
    thing: 'Event',
    total: 'Now',
    changes: 'Changed',
    how: 'How',
    unit: 'Unit',
    people: 'Attending',
    peopleList: 'Others attending',
    unplacedList: "Can't be placed",
    visits: (group) => `Inspection (${group})`,
    manyGroups: (count) => `Inspection (${grouped(count)} groups)`,
    numbers: (name, least, most) => `${name} (no. ${least}–${most})`,
    ofStage: (name, stage) => `${name} (${stage})`,
    noDay: 'no day',
    nobody: 'nobody',
    without: (names) => `without ${names}`,
    also: (names) => `also ${names}`,
    someNames: (names, count) => `${names} … (${grouped(count)})`,
    someThings: (names, count) => `${names} … (${grouped(count)} kinds)`,
    otherPlaces: (first, count) => (count === 1 ? first : `${first} … (${grouped(count)} places)`),
    held: (count) => (count === 1 ? 'once' : `${grouped(count)} times`),
    in: (things, place) => (place === '' ? things : `${things}, ${place}`),
    moreRows: (count) => `… ${grouped(count)} more rows; -f json has all`,
  },
};
