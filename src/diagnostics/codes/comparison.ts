import { codeEntry, type NoFacts } from '../code-entry.js';

/** TC64: two calendars side by side. */
export const compareCodes = {
  TC640: codeEntry<{ readonly problem: 'syntax' | 'shape' }>({
    severity: 'error',
    title: { zh: '旧的一边不是日程', en: 'OLD is no calendar' },
    zh: {
      message: ({ problem }) =>
        problem === 'syntax'
          ? '旧的一边是 JSON 文件，但从这里起读不下去'
          : '旧的一边是 JSON 文件，但不是 tici plan -f json 输出的日程',
      hint: ({ problem }) =>
        problem === 'syntax'
          ? '文件可能不完整；用上次印发时留下的那一份，或改用旧方案的 YAML 文件。'
          : '旧的一边写旧方案的 YAML 文件，或者 tici plan 旧方案 -f json 的输出，一字不改。',
    },
    en: {
      message: ({ problem }) =>
        problem === 'syntax'
          ? 'OLD is a JSON file, and broken from here on'
          : 'OLD is a JSON file, and no calendar that tici plan -f json wrote',
      hint: ({ problem }) =>
        problem === 'syntax'
          ? 'The file may have been cut off: take the one kept from the last issue, or the old plan itself.'
          : 'Give the old plan in YAML, or what tici plan -f json wrote of it, unchanged.',
    },
  }),
  TC641: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '旧的一边不完整', en: 'OLD is only a part' },
    zh: {
      message: () => '旧的一边只是日程的一部分，没列出的安排会被当成取消了',
      hint: () => '输出旧的一边时不要用 --unit、--level、--from 等，也不要删改。',
    },
    en: {
      message: () => 'OLD is a part of a calendar: what it leaves out would count as removed',
      hint: () => 'Write OLD without --unit, --level, --from and the like, and leave it as it is.',
    },
  }),
  TC642: codeEntry<NoFacts>({
    severity: 'error',
    title: { zh: '旧的一边是早先版本的输出', en: 'OLD is from an earlier release' },
    zh: {
      message: () => '旧的一边是早先版本的 tici 输出的，缺少比较所需的内容',
      hint: () => '用现在的版本把旧方案再输出一次，或者直接写旧方案的 YAML 文件。',
    },
    en: {
      message: () =>
        'OLD was written by an earlier release of tici and lacks what a comparison needs',
      hint: () =>
        'Write it again from the old plan with this release, or give the old plan itself.',
    },
  }),
  TC645: codeEntry<{ readonly old: number; readonly now: number }>({
    severity: 'warning',
    title: { zh: '修订号没有增加', en: 'The revision did not rise' },
    zh: {
      message: ({ old, now }) =>
        `日程变了，revision 没有增加（旧 ${old}，新 ${now}）；更新用的序号是 ${Math.max(now, old + 1)}`,
      hint: ({ old }) =>
        `在新方案里写 revision: ${old + 1}，以后直接导出的日历才不会比这份更新旧。`,
    },
    en: {
      message: ({ old, now }) =>
        `the calendar changed and revision did not rise (${old}, now ${now}); the update goes out as ${Math.max(now, old + 1)}`,
      hint: ({ old }) =>
        `Write revision: ${old + 1} in the new plan, so that a calendar written from it later is no older than this update.`,
    },
  }),
  TC646: codeEntry<{ readonly old: string; readonly now: string }>({
    severity: 'warning',
    title: { zh: '两份方案的标识不同', en: 'The plans have different ids' },
    zh: {
      message: ({ old, now }) =>
        `两份方案的标识不同：旧“${old}”，新“${now}”；日历里的事件一个也对不上`,
      hint: ({ old }) =>
        `如果是同一份方案，写 id: ${old}；没有写 id 时就是名称，改了名称就要补上 id。`,
    },
    en: {
      message: ({ old, now }) =>
        `the plans have different ids, “${old}” and “${now}”: no event of the one calendar is one of the other`,
      hint: ({ old }) =>
        `If they are one plan, write id: ${old}. Without an id it is the title, so a new title needs the old one as id.`,
    },
  }),
  TC647: codeEntry<{ readonly old: string; readonly now: string }>({
    severity: 'warning',
    title: { zh: '可能是同一个单位改了名', en: 'Perhaps one unit under another name' },
    zh: {
      message: ({ old, now }) => `“${now}”算新增，“${old}”算取消；可能是同一个单位改了名`,
      hint: ({ old }) =>
        `如果是，写上 id: ${old}，日历里的事件才接得上；没有编码的下级也要写，如 id: ${old}/下级名称。`,
    },
    en: {
      message: ({ old, now }) =>
        `“${now}” counts as added and “${old}” as removed; they may be one unit under another name`,
      hint: ({ old }) =>
        `If they are, write id: ${old}, and its events stay; units below it without a code need the same, such as id: ${old}/NAME.`,
    },
  }),
  TC648: codeEntry<NoFacts>({
    severity: 'warning',
    title: {
      zh: '旧日程里没有活动和会议',
      en: 'A kept calendar without activities and meetings',
    },
    zh: {
      message: () => '旧的一边里没有场次、会议和巡查，新方案的全部算新增',
      hint: () => '如果旧方案里有，请用旧方案文件，或者由它重新输出的 JSON 来比较。',
    },
    en: {
      message: () => 'OLD has no occurrences, meetings and visits: all of NEW’s count as added',
      hint: () =>
        'If the old plan has any, compare with the plan itself, or with JSON that is written from it again.',
    },
  }),
};
