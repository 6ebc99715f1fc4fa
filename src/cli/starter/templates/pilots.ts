import type { Template } from './templates.js';

/** Pilots first, the rest after them. */
export const pilots: Template = {
  months: 6,
  isRegion: false,
  hasPilots: true,
  zh: {
    about: '先试点后推开：带“试点”标签的县先走，其余 20 天后再走，共 6 个月',
    title: '全市治理提升行动（先试点后推开）',
    levels: [
      { name: '市', echelons: ['市'] },
      { name: '县', echelons: ['县'] },
      { name: '乡镇', echelons: ['乡镇'] },
    ],
    departments: '直属单位',
    stages: [
      '  - { name: 动员摸底, share: 1 }',
      '  - { name: 集中整治, share: 2 }',
      '  - { name: 巩固提升, share: 1 }',
    ],
    rules: [
      '  overlap: { interval: 10天, tolerance: 2天 } # 同一单位里，后一个梯队比前一个晚 10 天左右',
      '  duration: { min: 3个月 } # 每个单位不少于 3 个月',
      '  window: { length: 6个月 } # 从启动日算起，6 个月里都要结束',
    ],
    sample: [
      '  - name: 云江市',
      '    units:',
      '      - name: 青石县',
      '        tags: 试点 # 只管它自己，不管它的下级',
      '        units: [河口镇, 白石乡] # 只有名称的单位可以这样写',
      '      - name: 南湖县',
      '        units: [双桥镇]',
      '      - name: 柳溪县',
      '        code: "990103" # 编码要加引号，可以不写；有编码的单位改名不影响日历',
      '        units: [柳林镇]',
    ],
  },
  en: {
    about:
      'pilots first: counties with the tag “pilot”, the rest 20 days after them; 6 months in all',
    title: 'Campaign of the city, pilots first',
    levels: [
      { name: 'City', echelons: ['City'] },
      { name: 'County', echelons: ['County'] },
      { name: 'Town', echelons: ['Town'] },
    ],
    departments: 'Departments',
    stages: [
      '  - { name: Survey, share: 1 }',
      '  - { name: Campaign, share: 2 }',
      '  - { name: Consolidation, share: 1 }',
    ],
    rules: [
      '  overlap: { interval: 10 days, tolerance: 2 days } # inside a unit each echelon starts about 10 days after the one before',
      '  duration: { min: 3 months } # each unit takes no less than 3 months',
      '  window: { length: 6 months } # all of it ends within 6 months from the kickoff',
    ],
    sample: [
      '  - name: Rivertown',
      '    units:',
      '      - name: Stone County',
      '        tags: pilot # for the unit itself, not for those below it',
      '        units: [Harbour Town, Whitestone] # units of which you say the name alone',
      '      - name: Lake County',
      '        units: [Two Bridges]',
      '      - name: Willow County',
      '        code: "990103" # in quotes; may be left out. A unit with a code keeps its events when it is renamed',
      '        units: [Willow Grove]',
    ],
  },
};
