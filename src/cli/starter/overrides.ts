import type { Choices } from './choices.js';
import { templates } from './templates/list.js';
import { PILOT } from './templates/templates.js';
import { yamlText } from './yaml-text.js';

/** The tag of the pilots; null where the template has none, or no unit of the roster's second level bears it. */
export function pilotTag({ template, language, units, levels }: Choices): string | null {
  if (!templates[template].hasPilots || levels.length < 2) return null;
  if (units === null) return PILOT[language];
  return [PILOT[language], ...Object.values(PILOT)].find((tag) => units.tags.has(tag)) ?? null;
}

const words = {
  zh: {
    head: 'overrides: # 特别规定，后面的优先，只改写出来的键',
    flexible: '  # 基层时间灵活掌握',
    together: '  # 动员会也是这一级班子启动的标志',
    pilots: '  # 带这个标签的先走；面上的等最后一个试点启动 20 天以后再走',
    ...spans('10天', '2天', '20天', '2个月', '1个月'),
  },
  en: {
    head: 'overrides: # in order, the later wins; keys that are not written stay as they are',
    flexible: '  # the lowest level handles its time flexibly',
    together: '  # the conference is the start of these leading bodies too',
    pilots: '  # those with this tag go first; the rest wait until 20 days after the last of them',
    ...spans('10 days', '2 days', '20 days', '2 months', '1 month'),
  },
};

function spans(interval: string, tolerance: string, wait: string, target: string, min: string) {
  return {
    stagger: `{ stagger: { interval: ${interval}, tolerance: ${tolerance} } }`,
    wait,
    duration: `{ duration: { target: ${target}, min: ${min} } }`,
  };
}

/** The overrides of a plan as lines; none where the template has none for such levels. */
export function overrideLines(choices: Choices): readonly string[] {
  const lines = [...regionLines(choices), ...pilotLines(choices)];
  return lines.length === 0 ? [] : ['', words[choices.language].head, ...lines];
}

function regionLines({ template, language, levels }: Choices): readonly string[] {
  const [, second, ...lower] = levels;
  const last = lower.at(-1);
  if (!templates[template].isRegion || second === undefined || last === undefined) return [];
  const { flexible, together, duration } = words[language];
  const [first = second.name] = second.echelons;
  const leaders = `{ level: ${yamlText(second.name)}, echelon: ${yamlText(first)} }`;
  return [
    flexible,
    `  - match: { level: ${yamlText(last.name)} }`,
    `    rules: ${duration}`,
    together,
    `  - match: ${leaders}`,
    '    rules: { start: kickoff }',
  ];
}

function pilotLines(choices: Choices): readonly string[] {
  const tag = pilotTag(choices);
  const [, second, ...lower] = choices.levels;
  if (tag === null || second === undefined) return [];
  const { pilots, stagger, wait } = words[choices.language];
  const matches = [`tag: ${yamlText(tag)}`, ...lower.map(({ name }) => `level: ${yamlText(name)}`)];
  return [
    pilots,
    ...matches.flatMap((match) => [`  - match: { ${match} }`, `    rules: ${stagger}`]),
    `  - match: { level: ${yamlText(second.name)} }`,
    `    after: [{ match: { tag: ${yamlText(tag)} }, of: start, interval: ${wait} }]`,
  ];
}
