import { asDay, formatDay } from '../../domain/day.js';
import type { Choices } from './choices.js';
import { templates } from './templates/list.js';
import { overrideLines, pilotTag } from './overrides.js';
import { sampleUnits } from './sample-units.js';
import type { StarterLevel } from './templates/templates.js';
import { yamlList, yamlText } from './yaml-text.js';

const words = {
  zh: {
    head: [
      '# 梯次方案。# 后面是给人看的说明；缩进用空格，不用制表符；每个冒号后面空一格。',
      '# 检查：tici check plan.yaml    看日程：tici plan plan.yaml    只试不改：--set rules.stagger.interval=12天',
    ],
    id: '日历事件由它辨认，定了不改',
    issued: '印发日期；写上它，同样的方案每次输出一字不差',
    meeting: '动员部署会议',
    kickoff: '启动日；开完会就启动',
    calendar:
      '# 周末和法定放假已经避开，调休上班日也算在内。还要避开的日子写在这里（删去行首的 # 和一个空格）：',
    avoid: '人代会',
    levels: '从上到下；每级里先行的梯队写在前面',
    stages: '每个单位都依次走完这些环节；share 是时间的份额',
    rules: '时间写成 10天、2周、3个月',
    stagger: '  stagger: { interval: 10天, tolerance: 2天 } # 下级比上级晚 10 天左右（8 到 12 天）',
    sample: '换成自己的单位；有现成的名册就用 tici import 名册.xlsx --into plan.yaml',
    from: (name: string): string => `由 ${name} 读来`,
  },
  en: {
    head: [
      '# A plan for tici. What follows a # is for people; indent with blanks, not with tabs; a blank follows each colon.',
      '# Check: tici check plan.yaml    See the calendar: tici plan plan.yaml    Only try: --set "rules.stagger.interval=12 days"',
    ],
    id: 'calendar events are known by it: never change it',
    issued: 'the day of issue; with it the same plan gives the same bytes every time',
    meeting: 'Kickoff conference',
    kickoff: 'the conference is the start',
    calendar:
      '# Weekends and public holidays are kept off, make-up workdays counted in. More days to avoid stand here (take away the # and one blank):',
    avoid: 'Congress',
    levels: 'top first; in each level the echelon that goes first stands first',
    stages: 'each unit passes through these stages; share is a share of its time',
    rules: 'spans are written 10 days, 2 weeks, 3 months',
    stagger:
      '  stagger: { interval: 10 days, tolerance: 2 days } # a level starts about 10 days (8 to 12) after the one above',
    sample: 'put your own units here; or from a roster: tici import roster.xlsx --into plan.yaml',
    from: (name: string): string => `read from ${name}`,
  },
};

/** The text of a starter plan, with comments in the language that was chosen. */
export function writePlan(choices: Choices): string {
  const lines = [
    ...headLines(choices),
    ...levelLines(choices),
    ...stageLines(choices),
    ...ruleLines(choices),
    ...overrideLines(choices),
    ...unitLines(choices),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines({ language, title, id, kickoff }: Choices): readonly string[] {
  const say = words[language];
  const [from, to] = [7, 10].map((days) => formatDay(asDay(kickoff + days)));
  return [
    ...say.head,
    '',
    `title: ${yamlText(title)}`,
    `id: ${yamlText(id)} # ${say.id}`,
    `# issued: ${formatDay(kickoff)} # ${say.issued}`,
    `kickoff: { date: ${formatDay(kickoff)}, name: ${say.meeting} } # ${say.kickoff}`,
    '',
    say.calendar,
    '# calendar:',
    '#   avoid:',
    `#     - { name: ${say.avoid}, from: ${from}, to: ${to} }`,
    '',
  ];
}

const levelLines = ({ language, levels }: Choices): readonly string[] => [
  `levels: # ${words[language].levels}`,
  ...levels.map((level) => `  - ${levelText(level)}`),
  '',
];

/** A level whose one echelon is named after it is its name alone. */
const levelText = ({ name, echelons }: StarterLevel): string =>
  echelons.length === 1 && echelons[0] === name
    ? yamlText(name)
    : `{ name: ${yamlText(name)}, echelons: ${yamlList(echelons)} }`;

const stageLines = ({ language, template }: Choices): readonly string[] => [
  `stages: # ${words[language].stages}`,
  ...templates[template][language].stages,
  '',
];

/** Without the rules that such levels have no use for. */
function ruleLines(choices: Choices): readonly string[] {
  const { language, template, levels } = choices;
  const isIdle = (line: string): boolean =>
    (line.startsWith('  stagger:') && levels.length < 2) ||
    (line.startsWith('  overlap:') && levels.every(({ echelons }) => echelons.length < 2));
  const own = templates[template][language].rules;
  const needsStagger = templates[template].hasPilots && pilotTag(choices) === null;
  const lines = needsStagger ? [words[language].stagger, ...own] : own;
  return [`rules: # ${words[language].rules}`, ...lines.filter((line) => !isIdle(line))];
}

function unitLines(choices: Choices): readonly string[] {
  const { language, units } = choices;
  const say = words[language];
  return units === null
    ? ['', `units: # ${say.sample}`, ...sampleUnits(choices)]
    : ['', `units: { file: ${yamlText(units.file)} } # ${say.from(units.from)}`];
}
