import { codeEntry } from '../code-entry.js';

const zhUnits = (count: number, level: string): string =>
  count > 1 ? `（共 ${count} 个${level}这样）` : '';
const enUnits = (count: number, level: string): string =>
  count > 1 ? ` (${count} units of ${level} in all)` : '';

/** TC712 … TC718: who looks after which unit. `unit` is a path, the first of `count`. */
export const peopleCodes = {
  /** `hasGroups`: whether the plan has any group at all. */
  TC712: codeEntry<{
    readonly unit: string;
    readonly level: string;
    readonly activity: string;
    readonly count: number;
    readonly hasGroups: boolean;
  }>({
    severity: 'error',
    title: { zh: '督导有空白盲点', en: 'Unit that no group covers' },
    zh: {
      message: ({ unit, level, activity, count }) =>
        `“${unit}”的${activity}要督导组出席，却没有督导组管它${zhUnits(count, level)}`,
      hint: ({ hasGroups }) =>
        hasGroups
          ? '请在 supervision 里补上这些单位，或去掉活动 attend 里的 supervisor。'
          : '方案还没有督导组：请写 supervision，或去掉活动 attend 里的 supervisor。',
    },
    en: {
      message: ({ unit, level, activity, count }) =>
        `${activity} of “${unit}” needs a supervision group, and none covers it${enUnits(count, level)}`,
      hint: ({ hasGroups }) =>
        hasGroups
          ? 'Add it to `supervision`, or take supervisor out of the `attend` of the activity.'
          : 'The plan has no groups: write `supervision`, or take supervisor out of `attend`.',
    },
  }),
  TC713: codeEntry<{
    readonly unit: string;
    readonly groups: readonly string[];
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '督导交叉重复', en: 'Unit that several groups cover' },
    zh: {
      message: ({ unit, groups, count }) =>
        `“${unit}”有 ${groups.length} 个督导组管：${groups.join('、')}${count > 1 ? `（这样的共 ${count} 个单位）` : ''}`,
      hint: () => '一个单位由一个组管；多管的几个组都要出席它的活动。',
    },
    en: {
      message: ({ unit, groups, count }) =>
        `“${unit}” is covered by ${groups.length} groups: ${groups.join(', ')}${count > 1 ? ` (${count} units in all)` : ''}`,
      hint: () => 'One group will do; all that cover a unit have to attend its activities.',
    },
  }),
  /** `points`: those on that level, none or several. */
  TC714: codeEntry<{
    readonly leader: string;
    readonly level: string;
    readonly points: readonly string[];
  }>({
    severity: 'warning',
    title: { zh: '联系点的个数不对', en: 'Leader without a point on a level, or with several' },
    zh: {
      message: ({ leader, level, points }) =>
        points.length === 0
          ? `${leader}在${level}没有联系点`
          : `${leader}在${level}有 ${points.length} 个联系点：${points.join('、')}`,
      hint: () => '这一项的 each 说每个人在这一层级上各有一个。',
    },
    en: {
      message: ({ leader, level, points }) =>
        points.length === 0
          ? `${leader} has no contact point on the level ${level}`
          : `${leader} has ${points.length} contact points on the level ${level}: ${points.join(', ')}`,
      hint: () => 'By `each` of this item everyone has one there.',
    },
  }),
  TC715: codeEntry<{
    readonly unit: string;
    readonly leaders: readonly string[];
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '两位领导联系同一个单位', en: 'Unit that two leaders hold' },
    zh: {
      message: ({ unit, leaders, count }) =>
        `“${unit}”是 ${leaders.join('、')} 共同的联系点${count > 1 ? `（这样的共 ${count} 个单位）` : ''}`,
      hint: () => '他们都要出席它的活动。本来如此的话，写 checks: { TC715: off } 就不再提示。',
    },
    en: {
      message: ({ unit, leaders, count }) =>
        `“${unit}” is a contact point of ${leaders.join(' and ')}${count > 1 ? ` (${count} units in all)` : ''}`,
      hint: () =>
        'All of them have to attend its activities. Where that is meant, checks: { TC715: off } says no more of it.',
    },
  }),
  TC716: codeEntry<{
    readonly unit: string;
    readonly by: string;
    readonly level: string;
    readonly count: number;
  }>({
    severity: 'warning',
    title: { zh: '上面没有单位组建督导组', en: 'Unit with nobody above to make groups' },
    zh: {
      message: ({ unit, by, level, count }) =>
        `“${unit}”上面没有${by}，没有督导组管它${zhUnits(count, level)}`,
      hint: () => '请另写一项 { group: …, covers: [ … ] } 管它。',
    },
    en: {
      message: ({ unit, by, level, count }) =>
        `there is no ${by} above “${unit}” to make a group for it${enUnits(count, level)}`,
      hint: () => 'Write an item { group: …, covers: [ … ] } for it.',
    },
  }),
  TC717: codeEntry<{ readonly name: string; readonly count: number }>({
    severity: 'error',
    title: { zh: '督导组重名', en: 'Groups of one name' },
    zh: {
      message: ({ name, count }) => `有 ${count} 个督导组都叫“${name}”`,
      hint: () => '请用 name 另取名称：{unit} 是单位，{n} 是第几个。',
    },
    en: {
      message: ({ name, count }) => `${count} groups are called “${name}”`,
      hint: () => 'Give them another `name`: {unit} is the unit, {n} their number.',
    },
  }),
  TC718: codeEntry<{ readonly level: string }>({
    severity: 'warning',
    title: { zh: '巡查没有去处', en: 'Inspection of nothing' },
    zh: {
      message: ({ level }) => `所管的单位下面没有${level}，没有地方巡查`,
      hint: () => 'inspects 的 level 应在所管单位的下面。',
    },
    en: {
      message: ({ level }) => `there is no ${level} below the units covered, so nothing to inspect`,
      hint: () => 'The `level` of `inspects` is one below those covered.',
    },
  }),
};
