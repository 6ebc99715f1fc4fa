import { codeEntry } from '../code-entry.js';
import { meantText } from '../phrases.js';

interface Unknown {
  readonly word: string;
  readonly suggestion: string | null;
  /** Those that there are. */
  readonly known: readonly string[];
}

const MOST_LISTED = 24;

const zhKnown = ({ suggestion, known }: Omit<Unknown, 'word'>, none: string): string =>
  meantText(suggestion, 'zh') ??
  (known.length === 0
    ? none
    : `方案里有：${known.slice(0, MOST_LISTED).join('、')}${known.length > MOST_LISTED ? '……' : '。'}`);
const enKnown = ({ suggestion, known }: Omit<Unknown, 'word'>, none: string): string =>
  meantText(suggestion, 'en') ??
  (known.length === 0
    ? none
    : `The plan has: ${known.slice(0, MOST_LISTED).join(', ')}${known.length > MOST_LISTED ? ' …' : '.'}`);

/** Each of a circle with the next, the last with the first. */
const pairsOf = (
  names: readonly string[],
  say: (one: string, other: string) => string,
): readonly string[] => names.map((name, k) => say(name, names[(k + 1) % names.length] ?? name));

/** What an item of a list is about: the lists of a plan that are dated. */
export type DatedItem = 'activity' | 'meeting' | 'supervision';

const zhItem = { activity: '活动', meeting: '会议', supervision: '督导组' } as const;
const enItem = { activity: 'activity', meeting: 'meeting', supervision: 'group' } as const;

/** TC700 … TC710 and TC719: how activities and meetings are written. */
export const activityCodes = {
  /** `known` is empty for a plan without stages; `word` is null for a meeting of each stage there. */
  TC700: codeEntry<Omit<Unknown, 'word'> & { readonly word: string | null }>({
    severity: 'error',
    title: { zh: '没有这个环节', en: 'Unknown stage' },
    zh: {
      message: ({ word }) =>
        word === null ? '会议每个环节开一次，方案却没有环节' : `没有“${word}”这个环节`,
      hint: ({ word, ...facts }) =>
        word === null
          ? '请写环节（stages），或改用 every、date。'
          : zhKnown(facts, '方案没有写环节（stages）；不写 stage，活动就排在整个时间里。'),
    },
    en: {
      message: ({ word }) =>
        word === null
          ? 'a meeting for each stage, and the plan has no stages'
          : `there is no stage “${word}”`,
      hint: ({ word, ...facts }) =>
        word === null
          ? 'Write `stages`, or `every` or a `date` instead.'
          : enKnown(
              facts,
              'The plan has no stages; without `stage` an activity falls into the whole time.',
            ),
    },
  }),
  TC701: codeEntry<Unknown>({
    severity: 'error',
    title: { zh: '没有这项活动', en: 'Unknown activity' },
    zh: {
      message: ({ word }) => `没有“${word}”这项活动`,
      hint: (facts) => zhKnown(facts, '方案里没有别的活动。'),
    },
    en: {
      message: ({ word }) => `there is no activity “${word}”`,
      hint: (facts) => enKnown(facts, 'The plan has no other activity.'),
    },
  }),
  /** `alike`: how many units have that name. */
  TC702: codeEntry<{
    readonly word: string;
    readonly suggestion: string | null;
    readonly alike: number;
  }>({
    severity: 'error',
    title: { zh: '联系点、督导单位写错', en: 'Unknown unit' },
    zh: {
      message: ({ word, alike }) =>
        alike > 1 ? `不知道“${word}”是哪个单位` : `没有“${word}”这个单位`,
      hint: ({ suggestion, alike }) =>
        alike > 1
          ? `有 ${alike} 个单位叫这个名称，请写编码或完整路径，例如“${suggestion ?? ''}”。`
          : (meantText(suggestion, 'zh') ??
            '请写编码、标识，或从最上一级写起的路径：呼和浩特市/新城区。'),
    },
    en: {
      message: ({ word, alike }) =>
        alike > 1 ? `“${word}” may be any of several units` : `there is no unit “${word}”`,
      hint: ({ suggestion, alike }) =>
        alike > 1
          ? `${alike} units have that name; give a code or a whole path, such as “${suggestion ?? ''}”.`
          : (meantText(suggestion, 'en') ??
            'Give a code, an id, or a path from the top: 呼和浩特市/新城区.'),
    },
  }),
  TC703: codeEntry<Unknown>({
    severity: 'error',
    title: { zh: '督导、联系点里没有这个层级', en: 'Unknown level of groups or contacts' },
    zh: {
      message: ({ word }) => `没有“${word}”这个层级`,
      hint: (facts) => zhKnown(facts, '方案没有层级。'),
    },
    en: {
      message: ({ word }) => `there is no level “${word}”`,
      hint: (facts) => enKnown(facts, 'The plan has no levels.'),
    },
  }),
  TC704: codeEntry<Unknown & { readonly kind: 'group' | 'leader' | 'of' }>({
    severity: 'error',
    title: { zh: '会议请的人不存在', en: 'Unknown group or leader' },
    zh: {
      message: ({ word, kind }) =>
        ({
          group: `没有“${word}”这个督导组`,
          leader: `没有“${word}”这位联系领导`,
          of: `contacts 里没有“${word}”这一项`,
        })[kind],
      hint: (facts) =>
        zhKnown(
          facts,
          facts.kind === 'group'
            ? '方案里没有督导组（supervision）。'
            : '方案里没有联系点（contacts）。',
        ),
    },
    en: {
      message: ({ word, kind }) =>
        ({
          group: `there is no group “${word}”`,
          leader: `there is no leader “${word}”`,
          of: `no item of contacts is “${word}”`,
        })[kind],
      hint: (facts) =>
        enKnown(
          facts,
          facts.kind === 'group' ? 'The plan has no supervision.' : 'The plan has no contacts.',
        ),
    },
  }),
  /** `names`: the activities of the circle, each after the next, the last after the first. */
  TC705: codeEntry<{ readonly names: readonly string[] }>({
    severity: 'error',
    title: { zh: '活动的先后绕成了圈', en: 'Activities after each other in a circle' },
    zh: {
      message: ({ names }) =>
        names.length === 1
          ? `“${names[0] ?? ''}”排在自己之后`
          : `先后绕成了圈：${pairsOf(names, (one, other) => `“${one}”排在“${other}”之后`).join('，')}`,
      hint: () => '请去掉其中一处 after。',
    },
    en: {
      message: ({ names }) =>
        names.length === 1
          ? `“${names[0] ?? ''}” comes after itself`
          : `a circle: ${pairsOf(names, (one, other) => `“${one}” after “${other}”`).join(', ')}`,
      hint: () => 'Remove one `after` of it.',
    },
  }),
  /** `entry`: the first of those that both match, by its path and echelon. */
  TC706: codeEntry<{ readonly name: string; readonly entry: string; readonly count: number }>({
    severity: 'error',
    title: { zh: '一个安排有两项同名的活动', en: 'Two activities of one name for one entry' },
    zh: {
      message: ({ name, entry, count }) =>
        `“${entry}”有两项活动都叫“${name}”${count > 1 ? `（共 ${count} 个安排这样）` : ''}`,
      hint: () => '请改名，或让两项的 match 不重叠。',
    },
    en: {
      message: ({ name, entry, count }) =>
        `“${entry}” has two activities “${name}”${count > 1 ? ` (${count} entries in all)` : ''}`,
      hint: () => 'Rename one, or let their matches have no entry in common.',
    },
  }),
  /** `keys`: the two that exclude each other. */
  TC707: codeEntry<{ readonly item: DatedItem; readonly keys: readonly [string, string] }>({
    severity: 'error',
    title: { zh: '不能一起写的键', en: 'Keys that exclude each other' },
    zh: {
      message: ({ item, keys: [first, second] }) =>
        `这${item === 'supervision' ? '个' : item === 'meeting' ? '种' : '项'}${zhItem[item]}不能又写 ${first} 又写 ${second}`,
      hint: () => '请留下其中一个。',
    },
    en: {
      message: ({ item, keys: [first, second] }) =>
        `the ${enItem[item]} can not have both ${first} and ${second}`,
      hint: () => 'Keep one of them.',
    },
  }),
  /** `key` is null where the item itself lacks one of `needs`. */
  TC708: codeEntry<{
    readonly item: DatedItem;
    readonly key: string | null;
    readonly needs: readonly string[];
  }>({
    severity: 'error',
    title: { zh: '缺少一起写的键', en: 'Key that lacks another' },
    zh: {
      message: ({ item, key, needs }) =>
        key === null
          ? `这${item === 'meeting' ? '种会议' : '项督导'}没有写 ${needs.join('、')}，要写其中一个`
          : `${key} 要和 ${needs.join('、')} 一起写`,
      hint: ({ key, needs }) =>
        key === null ? null : `请补上 ${needs.join('、')}，或去掉 ${key}。`,
    },
    en: {
      message: ({ item, key, needs }) =>
        key === null
          ? `the ${enItem[item]} has none of ${needs.join(', ')} and needs one`
          : `${key} needs ${needs.join(', ')} beside it`,
      hint: ({ key, needs }) => (key === null ? null : `Add ${needs.join(', ')}, or drop ${key}.`),
    },
  }),
  /** `problem`: the half-day is another than that of the time, or the event would go on past midnight. */
  TC709: codeEntry<{
    readonly from: string;
    readonly to: string;
    readonly problem: 'am' | 'pm' | 'midnight';
  }>({
    severity: 'error',
    title: { zh: '时间和半天对不上', en: 'Time against half-day' },
    zh: {
      message: ({ from, to, problem }) =>
        problem === 'midnight'
          ? `${from} 开始，要过半夜才结束`
          : `half-day 写的是${problem === 'am' ? '上午' : '下午'}，时间却是 ${from}～${to}`,
      hint: ({ problem }) =>
        problem === 'midnight' ? '请核对 time 和 hours。' : '写了时间就不用再写 half-day。',
    },
    en: {
      message: ({ from, to, problem }) =>
        problem === 'midnight'
          ? `what begins at ${from} would end after midnight`
          : `half-day is ${problem}, and the time ${from}–${to}`,
      hint: ({ problem }) =>
        problem === 'midnight'
          ? 'Check `time` and `hours`.'
          : 'With a time `half-day` need not be written.',
    },
  }),
  TC710: codeEntry<{ readonly am: string; readonly pm: string }>({
    severity: 'error',
    title: { zh: '上午、下午的起止不对', en: 'Half-days that are none' },
    zh: {
      message: ({ am, pm }) => `上午 ${am}、下午 ${pm}，先后不对`,
      hint: () => '各自从早到晚，上午在中午前开始，下午在上午之后、到中午以后结束。',
    },
    en: {
      message: ({ am, pm }) => `a morning ${am} and an afternoon ${pm} do not follow each other`,
      hint: () =>
        'Each runs forward; the morning begins before noon, the afternoon comes after it and ends after noon.',
    },
  }),
  TC719: codeEntry<{ readonly name: string }>({
    severity: 'error',
    title: { zh: '两种会议同名', en: 'Two meetings of one name' },
    zh: {
      message: ({ name }) => `有两种会议都叫“${name}”`,
      hint: () => '会议在日历里靠名称区分，请改名。',
    },
    en: {
      message: ({ name }) => `two meetings are called “${name}”`,
      hint: () => 'Calendars tell meetings apart by their names: rename one.',
    },
  }),
};
