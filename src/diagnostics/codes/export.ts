import { codeEntry } from '../code-entry.js';

/** What a cell of a roster has no room for. */
export type Uncarried = 'rules' | 'tag';

const more = {
  zh: (count: number): string => (count > 1 ? `（共 ${count} 个这样）` : ''),
  en: (count: number): string => (count > 1 ? ` (${count} in all)` : ''),
};

/** Findings of `tici export-roster`. `count`: how many units or members there are like it; the finding stands at the first. */
export const exportCodes = {
  TC370: codeEntry<{
    readonly what: Uncarried;
    readonly name: string;
    readonly word: string;
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '名册里写不下', en: 'More than a roster can hold' },
    zh: {
      message: ({ what, name, word, count }) =>
        ({
          rules: `“${name}”自己的规则（rules）没有写进名册：名册没有这一列${more.zh(count)}`,
          tag: `“${name}”的标签“${word}”里有隔开标签的符号，读回来会成几个${more.zh(count)}`,
        })[what],
      hint: ({ what }) =>
        ({
          rules: '请把这些规则写进方案的 overrides，用编码或标签指明单位。',
          tag: '请给标签换个写法。',
        })[what],
    },
    en: {
      message: ({ what, name, word, count }) =>
        ({
          rules: `the rules of “${name}” itself are not in the roster, which has no column for them${more.en(count)}`,
          tag: `the tag “${word}” of “${name}” holds a sign that stands between tags: it will read back as several${more.en(count)}`,
        })[what],
      hint: ({ what }) =>
        ({
          rules: 'Write them into the `overrides` of the plan, for the code or a tag of the unit.',
          tag: 'Write the tag in another way.',
        })[what],
    },
  }),
};
