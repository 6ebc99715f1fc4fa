import type { Language } from '../../diagnostics/code-entry.js';
import type { Half } from '../../domain/activities.js';

/** Headings and words of the sheets of activities, meetings, people and visits. */
export interface DatedWords {
  readonly date: string;
  readonly until: string;
  readonly time: string;
  readonly activity: string;
  readonly kind: string;
  readonly prescribed: string;
  readonly optional: string;
  readonly number: string;
  readonly stage: string;
  readonly attendees: string;
  readonly meeting: string;
  readonly holder: string;
  readonly person: string;
  readonly leader: string;
  readonly group: string;
  /** How many units, and which. */
  readonly count: string;
  readonly covers: string;
  readonly visited: string;
  readonly halfDays: string;
  readonly fullestWeek: string;
  readonly inThatWeek: string;
  readonly unplaced: string;
  readonly half: Readonly<Record<Half, string>>;
}

export const datedWords: Readonly<Record<Language, DatedWords>> = {
  zh: {
    date: '日期',
    until: '结束',
    time: '时间',
    activity: '活动',
    kind: '类别',
    prescribed: '规定动作',
    optional: '自选动作',
    number: '次',
    stage: '环节',
    attendees: '出席',
    meeting: '会议',
    holder: '召开单位',
    person: '名称',
    leader: '联系领导',
    group: '督导组',
    count: '单位数',
    covers: '联系点、督导单位',
    visited: '巡查单位',
    halfDays: '半天数',
    fullestWeek: '最满的一周（周一）',
    inThatWeek: '那一周的半天数',
    unplaced: '未排上',
    half: { am: '上午', pm: '下午' },
  },
  en: {
    date: 'Date',
    until: 'Until',
    time: 'Time',
    activity: 'Activity',
    kind: 'Kind',
    prescribed: 'prescribed',
    optional: 'optional',
    number: 'No.',
    stage: 'Stage',
    attendees: 'Attendees',
    meeting: 'Meeting',
    holder: 'Held by',
    person: 'Name',
    leader: 'leader',
    group: 'group',
    count: 'Units',
    covers: 'Contact points, covered units',
    visited: 'Unit visited',
    halfDays: 'Half-days',
    fullestWeek: 'Fullest week (Monday)',
    inThatWeek: 'Half-days in it',
    unplaced: 'not placed',
    half: { am: 'morning', pm: 'afternoon' },
  },
};
