import type { Template } from './templates.js';

/** A region: four levels 10 days apart, eight months in all, the lowest with flexible time. */
export const region: Template = {
  months: 8,
  isRegion: true,
  hasPilots: false,
  zh: {
    about: '全区（省）：盟市、旗县、苏木乡镇、嘎查村，四级梯次展开，共 8 个月',
    title: '全区学习教育活动',
    levels: [
      { name: '盟市', echelons: ['领导机关和领导班子', '直属单位'] },
      { name: '旗县', echelons: ['领导机关和领导班子', '直属单位'] },
      { name: '苏木乡镇', echelons: ['领导班子', '站所'] },
      { name: '嘎查村', echelons: ['党组织'] },
    ],
    departments: '直属单位',
    stages: [
      '  - { name: 学习教育、听取意见, share: 2 }',
      '  - { name: 查摆问题、开展批评, share: 2 }',
      '  - { name: 整改落实、建章立制, share: 1 }',
    ],
    rules: [
      '  stagger: { interval: 10天, tolerance: 2天 } # 下级比上级晚 10 天左右（8 到 12 天）',
      '  overlap: { interval: 10天, tolerance: 2天 } # 同一单位里，后一个梯队比前一个晚 10 天左右',
      '  duration: { min: 3个月 } # 每个单位不少于 3 个月',
      '  window: { length: 8个月 } # 从启动日算起，8 个月里都要结束',
    ],
    sample: [
      '  - name: 云江市',
      '    members: [市公安局, 市教育局] # 所属单位各排一行；不列出来就只排“直属单位”一行',
      '    units:',
      '      - name: 青石县',
      '        code: "990101000000" # 编码要加引号，可以不写；有编码的单位改名不影响日历',
      '        units:',
      '          - name: 河口镇',
      '            units: [上河村, 下河村] # 只有名称的单位可以这样写',
      '          - name: 白石乡',
      '      - name: 南湖县',
      '        units: [双桥镇]',
    ],
  },
  en: {
    about: 'a region: cities, counties, towns and villages, four levels, 8 months in all',
    title: 'Study campaign of the region',
    levels: [
      { name: 'City', echelons: ['Leading bodies', 'Departments'] },
      { name: 'County', echelons: ['Leading bodies', 'Departments'] },
      { name: 'Town', echelons: ['Leadership', 'Stations'] },
      { name: 'Village', echelons: ['Branch'] },
    ],
    departments: 'Departments',
    stages: [
      '  - { name: Study, share: 2 }',
      '  - { name: Review, share: 2 }',
      '  - { name: Put right, share: 1 }',
    ],
    rules: [
      '  stagger: { interval: 10 days, tolerance: 2 days } # a level starts about 10 days (8 to 12) after the one above',
      '  overlap: { interval: 10 days, tolerance: 2 days } # inside a unit each echelon starts about 10 days after the one before',
      '  duration: { min: 3 months } # each unit takes no less than 3 months',
      '  window: { length: 8 months } # all of it ends within 8 months from the kickoff',
    ],
    sample: [
      '  - name: Rivertown',
      '    members: [Police, Education] # one row each; without them one row “Departments”',
      '    units:',
      '      - name: Stone County',
      '        code: "990101000000" # in quotes; may be left out. A unit with a code keeps its events when it is renamed',
      '        units:',
      '          - name: Harbour Town',
      '            units: [Upper Mill, Lower Mill] # units of which you say the name alone',
      '          - name: Whitestone',
      '      - name: Lake County',
      '        units: [Two Bridges]',
    ],
  },
};
