import type { Template } from './templates.js';

/** One town and its villages: stages of so many days each. */
export const town: Template = {
  months: 4,
  isRegion: false,
  hasPilots: false,
  zh: {
    about: '一个乡镇：班子、站所、村，环节各有天数，共 4 个月',
    title: '全镇学习教育活动',
    levels: [
      { name: '镇', echelons: ['领导班子', '机关站所'] },
      { name: '村', echelons: ['党组织'] },
    ],
    departments: '机关站所',
    stages: [
      '  - { name: 学习教育、听取意见, duration: 30天 } # 环节各有天数；也可以都写 share，按份额分',
      '  - { name: 查摆问题、开展批评, duration: 30天 }',
      '  - { name: 整改落实、建章立制, duration: 20天 }',
    ],
    rules: [
      '  overlap: { interval: 1周, tolerance: 2天 } # 站所比班子晚 1 周左右（5 到 9 天）',
      '  stagger: { interval: 10天, tolerance: 2天 } # 村比镇班子晚 10 天左右（8 到 12 天）',
      '  window: { length: 4个月 } # 从启动日算起，4 个月里都要结束',
    ],
    sample: [
      '  - name: 河口镇',
      '    members: [党政办公室, 农业服务中心, 派出所] # 各排一行；不列出来就只排“机关站所”一行',
      '    units: [上河村, 下河村, 石桥村] # 只有名称的单位可以这样写',
    ],
  },
  en: {
    about:
      'a town: its leadership, its offices, its villages; stages of so many days; 4 months in all',
    title: 'Study campaign of the town',
    levels: [
      { name: 'Town', echelons: ['Leadership', 'Offices'] },
      { name: 'Village', echelons: ['Branch'] },
    ],
    departments: 'Offices',
    stages: [
      '  - { name: Study, duration: 30 days } # each stage its days; or all of them `share`, to share the time out',
      '  - { name: Review, duration: 30 days }',
      '  - { name: Put right, duration: 20 days }',
    ],
    rules: [
      '  overlap: { interval: 1 week, tolerance: 2 days } # the offices start about a week (5 to 9 days) after the leadership',
      '  stagger: { interval: 10 days, tolerance: 2 days } # the villages about 10 days (8 to 12) after the leadership',
      '  window: { length: 4 months } # all of it ends within 4 months from the kickoff',
    ],
    sample: [
      '  - name: Harbour Town',
      '    members: [Town office, Farm service, Police station] # one row each; without them one row “Offices”',
      '    units: [Upper Mill, Lower Mill, Stonebridge] # units of which you say the name alone',
    ],
  },
};
