import { codeEntry } from '../code-entry.js';

/** What a roster, read back, does not say as the plan does: a key, or where a unit stands. */
export type Uncarried =
  | 'place'
  | 'rules'
  | 'members'
  | 'name'
  | 'id'
  | 'code'
  | 'level'
  | 'tags'
  | 'system'
  | 'start'
  | 'not-before'
  | 'not-after'
  | 'note';

const more = {
  zh: (count: number): string => (count > 1 ? `（共 ${count} 个这样）` : ''),
  en: (count: number): string => (count > 1 ? ` (${count} in all)` : ''),
};

const what = {
  place: { zh: '位置', en: 'place in the hierarchy' },
  rules: { zh: '自己的规则 rules', en: 'own `rules`' },
  members: { zh: '所属单位 members', en: '`members`' },
  name: { zh: '名称 name', en: '`name`' },
  id: { zh: '标识 id', en: '`id`' },
  code: { zh: '编码 code', en: '`code`' },
  level: { zh: '层级 level', en: '`level`' },
  tags: { zh: '标签 tags', en: '`tags`' },
  system: { zh: '系统 system', en: '`system`' },
  start: { zh: '启动 start', en: '`start`' },
  'not-before': { zh: '不早于 not-before', en: '`not-before`' },
  'not-after': { zh: '不晚于 not-after', en: '`not-after`' },
  note: { zh: '备注 note', en: '`note`' },
} as const satisfies Record<Uncarried, object>;

/** Findings of `tici export-roster`. `count`: how many units or members there are like it; the finding stands at the first. */
export const exportCodes = {
  TC370: codeEntry<{
    readonly what: Uncarried;
    readonly name: string;
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '名册里写不下', en: 'More than a roster can hold' },
    zh: {
      message: (facts) =>
        facts.what === 'rules'
          ? `“${facts.name}”自己的规则 rules 没有写进名册：名册没有这一列${more.zh(facts.count)}`
          : `“${facts.name}”的${what[facts.what].zh}写在名册里，读回来会不一样${more.zh(facts.count)}`,
      hint: (facts) => HINTS[facts.what]?.zh ?? HINT.zh,
    },
    en: {
      message: (facts) =>
        facts.what === 'rules'
          ? `the own \`rules\` of “${facts.name}” are not in the roster, which has no column for them${more.en(facts.count)}`
          : `the ${what[facts.what].en} of “${facts.name}” will not read back from the roster as it is${more.en(facts.count)}`,
      hint: (facts) => HINTS[facts.what]?.en ?? HINT.en,
    },
  }),
};

const HINT = {
  zh: '里面有名册里另有意思的字或空格，请换个写法。',
  en: 'It holds words, signs or blanks that mean something else in a roster; write it in another way.',
};

const HINTS: Partial<Record<Uncarried, Readonly<Record<'zh' | 'en', string>>>> = {
  rules: {
    zh: '请把这些规则写进方案的 overrides，用编码或标签指明单位。',
    en: 'Write them into the `overrides` of the plan, for the code or a tag of the unit.',
  },
  tags: {
    zh: '标签里有隔开标签的符号或空格，请换个写法。',
    en: 'A tag holds a blank or a sign that stands between tags; write it in another way.',
  },
};
