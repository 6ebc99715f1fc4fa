import { formatDay, type Day } from '../../domain/day.js';
import type { EntryName } from '../../domain/entries.js';
import type { Span } from '../../domain/span.js';
import { codeEntry, type NoFacts } from '../code-entry.js';
import { entryName, meantText, spanText } from '../phrases.js';

interface Unknown {
  readonly word: string;
  readonly suggestion: string | null;
  readonly known: readonly string[];
}

const zhKnown = ({ suggestion, known }: Unknown, none: string): string =>
  meantText(suggestion, 'zh') ??
  (known.length === 0
    ? none
    : `方案里有：${known.slice(0, 24).join('、')}${known.length > 24 ? '……' : '。'}`);
const enKnown = ({ suggestion, known }: Unknown, none: string): string =>
  meantText(suggestion, 'en') ??
  (known.length === 0
    ? none
    : `The plan has: ${known.slice(0, 24).join(', ')}${known.length > 24 ? ' …' : '.'}`);

export const ruleCodes = {
  TC401: codeEntry<Unknown>({
    severity: 'error',
    title: { zh: 'match 里没有这个层级', en: 'Unknown level in a match' },
    zh: {
      message: ({ word }) => `没有“${word}”这个层级`,
      hint: (facts) => zhKnown(facts, '方案没有层级。'),
    },
    en: {
      message: ({ word }) => `there is no level “${word}”`,
      hint: (facts) => enKnown(facts, 'The plan has no levels.'),
    },
  }),
  TC402: codeEntry<Unknown>({
    severity: 'error',
    title: { zh: 'match 里没有这个梯队', en: 'Unknown echelon in a match' },
    zh: {
      message: ({ word }) => `没有“${word}”这个梯队`,
      hint: (facts) => zhKnown(facts, '方案没有梯队。'),
    },
    en: {
      message: ({ word }) => `there is no echelon “${word}”`,
      hint: (facts) => enKnown(facts, 'The plan has no echelons.'),
    },
  }),
  /** `alike`: how many units have that name somewhere below. */
  TC403: codeEntry<{
    readonly word: string;
    readonly suggestion: string | null;
    readonly alike: number;
  }>({
    severity: 'warning',
    title: { zh: 'match 里没有这个单位', en: 'Unknown unit in a match' },
    zh: {
      message: ({ word }) => `没有编码、路径或标识为“${word}”的单位`,
      hint: ({ suggestion, alike }) =>
        alike > 1
          ? `有 ${alike} 个单位叫这个名称，请写编码或完整路径，例如“${suggestion ?? ''}”。`
          : (meantText(suggestion, 'zh') ??
            '请写编码，或从最上一级写起的路径：呼和浩特市/新城区。'),
    },
    en: {
      message: ({ word }) => `there is no unit with the code, path or id “${word}”`,
      hint: ({ suggestion, alike }) =>
        alike > 1
          ? `${alike} units have that name; give a code or a whole path, such as “${suggestion ?? ''}”.`
          : (meantText(suggestion, 'en') ??
            'Give a code, or a path from the top: 呼和浩特市/新城区.'),
    },
  }),
  TC404: codeEntry<Unknown>({
    severity: 'warning',
    title: { zh: '没有单位有这个标签', en: 'Nothing has this tag' },
    zh: {
      message: ({ word }) => `没有单位有标签“${word}”`,
      hint: (facts) => zhKnown(facts, '方案里没有单位写了 tags。'),
    },
    en: {
      message: ({ word }) => `nothing has the tag “${word}”`,
      hint: (facts) => enKnown(facts, 'No unit of the plan has tags.'),
    },
  }),
  TC405: codeEntry<Unknown>({
    severity: 'warning',
    title: { zh: '没有单位属于这个系统', en: 'Nothing is of this system' },
    zh: {
      message: ({ word }) => `没有单位属于系统“${word}”`,
      hint: (facts) => zhKnown(facts, '方案里没有单位写了 system。'),
    },
    en: {
      message: ({ word }) => `nothing is of the system “${word}”`,
      hint: (facts) => enKnown(facts, 'No unit of the plan has a system.'),
    },
  }),
  TC406: codeEntry<NoFacts>({
    severity: 'warning',
    title: { zh: 'match 没有匹配任何安排', en: 'Match that matches nothing' },
    zh: {
      message: () => '这个 match 没有匹配到任何安排',
      hint: () => '写出的几项要同时符合；请核对它们能不能碰到一起。',
    },
    en: {
      message: () => 'this match matches nothing',
      hint: () => 'All of its keys have to hold at once; check whether they can.',
    },
  }),
  TC407: codeEntry<NoFacts>({
    severity: 'warning',
    title: { zh: '特别规定总被后面的盖过', en: 'Override that never wins' },
    zh: {
      message: () => '这一条的每项规定都被后面的一条盖过，不起作用',
      hint: () => '后面的优先。请删去这一条，或调换先后。',
    },
    en: {
      message: () => 'every rule of this override is replaced by a later one, so it does nothing',
      hint: () => 'The later override wins. Remove this one, or change their order.',
    },
  }),
  TC408: codeEntry<{
    readonly low: Span;
    readonly high: Span;
    readonly lowKey: string;
    readonly highKey: string;
  }>({
    severity: 'error',
    title: { zh: '时长的上下限矛盾', en: 'Limits that contradict each other' },
    zh: {
      message: ({ low, high, lowKey, highKey }) =>
        `${lowKey}（${spanText(low, 'zh')}）比 ${highKey}（${spanText(high, 'zh')}）还长`,
      hint: () => '请核对这两个时长。',
    },
    en: {
      message: ({ low, high, lowKey, highKey }) =>
        `${lowKey} (${spanText(low, 'en')}) is longer than ${highKey} (${spanText(high, 'en')})`,
      hint: () => 'Check the two spans.',
    },
  }),
  TC409: codeEntry<{ readonly code: string }>({
    severity: 'warning',
    title: { zh: '没有这个诊断代码', en: 'Unknown diagnostic code' },
    zh: {
      message: ({ code }) => `没有诊断代码“${code}”`,
      hint: () => '代码写在每条结果末尾的方括号里。',
    },
    en: {
      message: ({ code }) => `there is no diagnostic code “${code}”`,
      hint: () => 'A code stands in brackets at the end of each finding.',
    },
  }),
  TC410: codeEntry<{ readonly interval: Span; readonly tolerance: Span }>({
    severity: 'warning',
    title: { zh: 'tolerance 比 interval 还大', en: 'Tolerance larger than the interval' },
    zh: {
      message: ({ interval, tolerance }) =>
        `tolerance（${spanText(tolerance, 'zh')}）比 interval（${spanText(interval, 'zh')}）还大，后面的可能反而先启动`,
      hint: () => '请核对这两个时长。',
    },
    en: {
      message: ({ interval, tolerance }) =>
        `tolerance (${spanText(tolerance, 'en')}) is larger than interval (${spanText(interval, 'en')}): the later one may start first`,
      hint: () => 'Check the two spans.',
    },
  }),
  TC411: codeEntry<{
    readonly quote: string;
    readonly months: number;
    readonly span: Span;
    /** Days that so many months have. */
    readonly fewest: number;
    readonly most: number;
  }>({
    severity: 'warning',
    title: { zh: '依据说几个月，规则写的是天', en: 'Months written as days' },
    zh: {
      message: ({ quote, span, fewest, most }) =>
        `依据里是“${quote}”，规则写的是${spanText(span, 'zh')}；从不同的日子算起，${quote}有 ${fewest} 到 ${most} 天`,
      hint: ({ months }) => `如果指的是${months}个月，请写 ${months}个月。`,
    },
    en: {
      message: ({ quote, span, fewest, most }) =>
        `the basis says “${quote}”, the rule ${spanText(span, 'en')}; depending on the first day, that is ${fewest} to ${most} days`,
      hint: ({ months }) => `If ${months} months are meant, write ${months}个月.`,
    },
  }),
  TC412: codeEntry<{
    /** Null for the window. */
    readonly who: EntryName | null;
    readonly count: number;
    /** The last day that can be reckoned with, or written. */
    readonly limit: Day;
  }>({
    severity: 'error',
    title: { zh: '日子太远', en: 'Days too far ahead' },
    zh: {
      message: ({ who, count, limit }) =>
        `${who === null ? '总时限 window ' : entryName(who, 'zh')}到 ${formatDay(limit)} 还没有结束，日子太远，排不了${count > 1 ? `（共 ${count} 个安排这样）` : ''}`,
      hint: () => '请核对启动日、间隔、时长和写明的日期。',
    },
    en: {
      message: ({ who, count, limit }) =>
        `${who === null ? 'the `window`' : entryName(who, 'en')} ends after ${formatDay(limit)}, which is too far ahead${count > 1 ? ` (${count} entries in all)` : ''}`,
      hint: () => 'Check the kickoff, the intervals, the lengths and the dates that are written.',
    },
  }),
};
