import type { Language } from '../diagnostics/code-entry.js';

/** Headings that tables and spreadsheets share. */
export interface Headings {
  readonly code: string;
  readonly unit: string;
  /** The path of names above a unit or a member. */
  readonly above: string;
  readonly level: string;
  readonly echelon: string;
  readonly start: string;
  readonly end: string;
  readonly days: string;
  readonly stages: string;
  readonly float: string;
  /** The range of the start. */
  readonly earliest: string;
  readonly latest: string;
  readonly tags: string;
  readonly system: string;
  readonly note: string;
  /** The sentence that the rule of the start comes from. */
  readonly basis: string;
  readonly reason: string;
  readonly id: string;
  readonly units: string;
  readonly entries: string;
  readonly firstStart: string;
  readonly lastStart: string;
  readonly lastEnd: string;
  /** Of a stage: `NAME·起`. */
  readonly from: string;
  readonly to: string;
  /** Of an occurrence: its day, when on it, what it is, and in which stage. */
  readonly date: string;
  readonly time: string;
  readonly activity: string;
  readonly stage: string;
  readonly attendees: string;
  /** Which one it is of several alike. */
  readonly number: string;
  readonly optional: string;
  /** A leader or a group, and which of the two. */
  readonly person: string;
  readonly kind: string;
  /** Of somebody: all that they have to be at, the half-days that it takes, its first and last day. */
  readonly events: string;
  readonly halfDays: string;
  readonly firstDate: string;
  readonly lastDate: string;
  /** Of a folder that a calendar was split into. */
  readonly file: string;
}

export const headings: Record<Language, Headings> = {
  zh: {
    code: '编码',
    unit: '单位',
    above: '所属',
    level: '层级',
    echelon: '梯队',
    start: '启动',
    end: '结束',
    days: '天数',
    stages: '环节',
    float: '余地',
    earliest: '最早可启动',
    latest: '最晚可启动',
    tags: '标签',
    system: '系统',
    note: '备注',
    basis: '依据',
    reason: '原因',
    id: '标识',
    units: '单位数',
    entries: '安排数',
    firstStart: '最早启动',
    lastStart: '最晚启动',
    lastEnd: '最晚结束',
    from: '起',
    to: '止',
    date: '日期',
    time: '时间',
    activity: '活动',
    stage: '环节',
    attendees: '出席',
    number: '第几次',
    optional: '自选',
    person: '人员',
    kind: '类别',
    events: '事项数',
    halfDays: '半天数',
    firstDate: '最早日期',
    lastDate: '最晚日期',
    file: '文件',
  },
  en: {
    code: 'Code',
    unit: 'Unit',
    above: 'Parent',
    level: 'Level',
    echelon: 'Echelon',
    start: 'Start',
    end: 'End',
    days: 'Days',
    stages: 'Stages',
    float: 'Float',
    earliest: 'Earliest',
    latest: 'Latest',
    tags: 'Tags',
    system: 'System',
    note: 'Note',
    basis: 'Basis',
    reason: 'Reason',
    id: 'ID',
    units: 'Units',
    entries: 'Entries',
    firstStart: 'First start',
    lastStart: 'Last start',
    lastEnd: 'Last end',
    from: 'start',
    to: 'end',
    date: 'Date',
    time: 'Time',
    activity: 'Activity',
    stage: 'Stage',
    attendees: 'Attendees',
    number: 'Number',
    optional: 'Optional',
    person: 'Person',
    kind: 'Kind',
    events: 'Events',
    halfDays: 'Half-days',
    firstDate: 'First date',
    lastDate: 'Last date',
    file: 'File',
  },
};
