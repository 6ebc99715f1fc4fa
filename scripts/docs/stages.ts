import type { Language } from '../../src/diagnostics/code-entry.js';

export interface Stage extends Readonly<Record<Language, readonly [name: string, about: string]>> {
  /** Of its codes. */
  readonly prefix: string;
}

/** The groups of codes in the order in which `tici check` reaches them, and what to say of each. */
export const stages: readonly Stage[] = [
  {
    prefix: 'TC0',
    zh: ['文件', '读不到、读不了的文件。'],
    en: ['Files', 'Files that can not be found or read.'],
  },
  {
    prefix: 'TC1',
    zh: ['写法', '文件不是合格的 YAML（名册：CSV）。有这类错误时，后面各阶段不做。'],
    en: [
      'Syntax',
      'The file is not YAML (a roster: not CSV). Such errors keep the later stages from running.',
    ],
  },
  {
    prefix: 'TC2',
    zh: ['格式', '键和值：写错的键、日期、时长。有这类错误时，后面各阶段不做。'],
    en: [
      'Shape',
      'Keys and values: misspelt keys, dates, spans. Such errors keep the later stages from running.',
    ],
  },
  {
    prefix: 'TC3',
    zh: ['层级', '单位的名称、编码、上下级。'],
    en: ['Hierarchy', 'Names, codes and parents of units.'],
  },
  {
    prefix: 'TC4',
    zh: ['规则', '规则和 match 里引用的层级、梯队、单位、标签。'],
    en: ['Rules', 'Rules, and the levels, echelons, units and tags that a match names.'],
  },
  {
    prefix: 'TC5',
    zh: ['日期', '算日程时发现的问题。前面各阶段没有错误才算。'],
    en: [
      'Dates',
      'What comes up when the dates are worked out, once the earlier stages have no errors.',
    ],
  },
  {
    prefix: 'TC6',
    zh: [
      '进展和比较',
      '进展文件（`progress`）里的行，`tici status` 预计会超出什么：不好的行不计入，其余照算，退出状态为 1。`tici diff` 比较两份日程时发现的问题。',
    ],
    en: [
      'Progress and comparing',
      'Rows of a progress file (`progress`), and what the forecast of `tici status` breaks: bad rows are left out, the rest counts, and the exit status is 1. What `tici diff` finds about the two calendars that it compares.',
    ],
  },
  {
    prefix: 'TC7',
    zh: [
      '活动、会议和出席的人',
      '规定动作和会议（`activities`、`meetings`）、联系点（`contacts`）、督导组（`supervision`）怎么写，谁管哪个单位，排不排得下。',
    ],
    en: [
      'Activities, meetings and the people who attend',
      'How `activities`, `meetings`, `contacts` and `supervision` are written, who looks after which unit, and whether there is room for all.',
    ],
  },
];
