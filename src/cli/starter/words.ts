import { oneLine } from '../../render/terminal/one-line.js';

/** What `tici init` says and asks. */
export const starterWords = {
  zh: {
    begin: '写一份新方案。直接回车就用显示的内容，Ctrl+C 放弃。',
    template: '照哪一种来写？',
    title: '方案的标题',
    roster: '单位名册（Excel 或 CSV 文件；还没有就直接回车）',
    noRoster: '没有',
    levels: '层级，从上到下，用顿号或逗号隔开',
    kickoff: '启动日（动员部署会议那一天）',
    wrongTitle: '标题要写在一行里',
    line: '一行文字',
    distinct: '各不相同的名称，如“市,县,乡镇”',
    wrongDate: '请写成 2026-03-02 这样真实存在的日期',
    wrongLevels: '请写出层级的名称，各不相同，如“市、县、乡镇”',
    noFile: (path: string) => `没有“${oneLine(path)}”这个文件`,
    badRoster: '名册有错误，什么也没有写',
    level: (number: number): string => `第${number}级`,
    cancelled: '已放弃，什么也没有写',
    noTerminal:
      '这里没有终端可以提问。请加 --yes，并按需要写 --template、--title、--kickoff、--levels、--roster',
    exists: (path: string) =>
      `已有“${oneLine(path)}”，tici init 从不改写已有的文件；请换一个文件夹`,
    written: (path: string) => `已写入 ${oneLine(path)}`,
    next: '接下来：',
    edit: (path: string) => `打开 ${oneLine(path)}，照里面的说明改成自己的`,
    check: '检查：',
    plan: '看日程：',
    chosenKickoff: (date: string) => `启动日先写成 ${date}，请改成自己的。`,
  },
  en: {
    begin: 'A new plan. Enter takes what is shown, Ctrl+C gives up.',
    template: 'What is it for?',
    title: 'The title of the plan',
    roster: 'A roster of the units (Excel or CSV; Enter if there is none yet)',
    noRoster: 'none',
    levels: 'The levels, top first, with commas between them',
    kickoff: 'The kickoff, the day of the conference',
    wrongTitle: 'a title stands on one line',
    line: 'one line of text',
    distinct: 'names no two of which are alike, like "City,County,Town"',
    wrongDate: 'write a real date, like 2026-03-02',
    wrongLevels: 'write the names of the levels, no two alike, like “City, County, Town”',
    noFile: (path: string) => `there is no file “${oneLine(path)}”`,
    badRoster: 'the roster has errors: nothing was written',
    level: (number: number): string => `Level ${number}`,
    cancelled: 'given up: nothing was written',
    noTerminal:
      'there is no terminal to ask on. Say --yes, with --template, --title, --kickoff, --levels, --roster as you need them',
    exists: (path: string) =>
      `there is a “${oneLine(path)}” already, and tici init never writes over a file; name another folder`,
    written: (path: string) => `wrote ${oneLine(path)}`,
    next: 'Next:',
    edit: (path: string) => `open ${oneLine(path)} and make it your own; the comments say how`,
    check: 'check it: ',
    plan: 'see the calendar: ',
    chosenKickoff: (date: string) => `The kickoff is set to ${date} for now: make it your own.`,
  },
};

export type StarterWords = (typeof starterWords)['zh'];
