import type { Choices } from './choices.js';
import { templates } from './templates/list.js';
import { PILOT, type StarterLevel } from './templates/templates.js';
import { yamlText } from './yaml-text.js';

/** Units that show how they are written: those of the template, or for other levels two of each named after it. */
export function sampleUnits({ language, template, levels }: Choices): readonly string[] {
  const own = templates[template][language];
  const isOwn =
    levels.map(({ name }) => name).join('\n') === own.levels.map(({ name }) => name).join('\n');
  if (isOwn) return own.sample;
  const tag = templates[template].hasPilots ? PILOT[language] : null;
  return branch(levels, { depth: 0, tag, names: NAMES[language] });
}

const NAMES = {
  zh: (level: string): readonly string[] => [`甲${level}`, `乙${level}`],
  en: (level: string): readonly string[] => [`First ${level}`, `Second ${level}`],
};

interface Branch {
  readonly depth: number;
  /** That of the first unit of the second level. */
  readonly tag: string | null;
  readonly names: (level: string) => readonly string[];
}

/** One top unit, two below it, and below the first of these again. */
function branch(levels: readonly StarterLevel[], { depth, tag, names }: Branch): string[] {
  const level = levels[depth];
  if (level === undefined) return [];
  const indent = '  '.repeat(2 * depth + 1);
  const [first = '', second = ''] = names(level.name);
  const below = branch(levels, { depth: depth + 1, tag, names });
  return [
    `${indent}- name: ${yamlText(first)}`,
    ...(tag !== null && depth === 1 ? [`${indent}  tags: ${yamlText(tag)}`] : []),
    ...(below.length === 0 ? [] : [`${indent}  units:`, ...below]),
    ...(depth === 0 ? [] : [`${indent}- name: ${yamlText(second)}`]),
  ];
}
