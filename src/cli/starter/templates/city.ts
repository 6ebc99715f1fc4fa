import type { Template } from './templates.js';

/** A city: three levels a week apart, four stages, vertical systems. */
export const city: Template = {
  months: 6,
  isRegion: false,
  hasPilots: false,
  zh: {
    about: '全市：市、县区、乡镇街道，三级，部门按系统先后，共 6 个月',
    title: '全市专项行动',
    levels: [
      { name: '市', echelons: ['领导班子', '直属单位'] },
      { name: '县区', echelons: ['领导班子', '直属单位'] },
      { name: '乡镇街道', echelons: ['领导班子'] },
    ],
    departments: '直属单位',
    stages: [
      '  - { name: 动员部署, share: 1 }',
      '  - { name: 自查自纠, share: 3 }',
      '  - { name: 整改落实, share: 3 }',
      '  - { name: 总结验收, share: 1 }',
    ],
    rules: [
      '  stagger: { interval: 1周, tolerance: 2天 } # 下级比上级晚 1 周左右（5 到 9 天）',
      '  overlap: { interval: 1周, tolerance: 2天 } # 同一单位里，后一个梯队比前一个晚 1 周左右',
      '  duration: { min: 3个月 } # 每个单位不少于 3 个月',
      '  window: { length: 6个月 } # 从启动日算起，6 个月里都要结束',
    ],
    sample: [
      '  - name: 云江市',
      '    members: # 所属单位，代替“直属单位”那一行',
      '      - { name: 市公安局, system: 公安 } # 同一系统：上级部门在先',
      '      - 市教育局',
      '    units:',
      '      - name: 青石县',
      '        code: "990101" # 编码要加引号，可以不写；有编码的单位改名不影响日历',
      '        members: [{ name: 县公安局, system: 公安 }]',
      '        units: [河口镇, 白石乡] # 只有名称的单位可以这样写',
      '      - name: 东城区',
      '        units: [建设路街道]',
    ],
  },
  en: {
    about:
      'a city: city, districts and towns, three levels, departments by system, 6 months in all',
    title: 'Campaign of the city',
    levels: [
      { name: 'City', echelons: ['Leadership', 'Departments'] },
      { name: 'District', echelons: ['Leadership', 'Departments'] },
      { name: 'Town', echelons: ['Leadership'] },
    ],
    departments: 'Departments',
    stages: [
      '  - { name: Kickoff, share: 1 }',
      '  - { name: Review, share: 3 }',
      '  - { name: Put right, share: 3 }',
      '  - { name: Acceptance, share: 1 }',
    ],
    rules: [
      '  stagger: { interval: 1 week, tolerance: 2 days } # a level starts about a week (5 to 9 days) after the one above',
      '  overlap: { interval: 1 week, tolerance: 2 days } # inside a unit each echelon starts about a week after the one before',
      '  duration: { min: 3 months } # each unit takes no less than 3 months',
      '  window: { length: 6 months } # all of it ends within 6 months from the kickoff',
    ],
    sample: [
      '  - name: Rivertown',
      '    members: # one row each, in place of the row “Departments”',
      '      - { name: City police, system: Police } # of one system the upper department goes ahead',
      '      - City education',
      '    units:',
      '      - name: Stone District',
      '        code: "990101" # in quotes; may be left out. A unit with a code keeps its events when it is renamed',
      '        members: [{ name: District police, system: Police }]',
      '        units: [Harbour Town, Whitestone] # units of which you say the name alone',
      '      - name: East District',
      '        units: [Mill Road]',
    ],
  },
};
