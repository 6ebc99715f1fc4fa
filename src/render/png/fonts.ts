import type { FontFile } from '../options.js';
import { facesOf } from './font-file.js';

export interface FoundFonts {
  /** Paths of the files, the best first. */
  readonly files: readonly string[];
  /** The family of the first one; empty where there is none. */
  readonly family: string;
  /** Characters that no font has. */
  readonly missing: readonly string[];
}

/** Draws nothing, and changes what others draw. */
const UNDRAWN = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]$/u;

/** The characters that the texts of an SVG are made of, each once, in order. */
export function charactersOf(svg: string): string[] {
  const text = svg
    .replaceAll(/<title>.*?<\/title>|<[^>]*>/gsu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return [...new Set(text)].filter((one) => !UNDRAWN.test(one));
}

/** The fewest fonts, from the front of the list, that have all characters between them; bold ones of the same make too. */
export function fontsFor(characters: readonly string[], fonts: readonly FontFile[]): FoundFonts {
  let missing = characters;
  let family = '';
  const files: string[] = [];
  for (const font of fonts) {
    if (missing.length === 0) break;
    const faces = facesOf(font);
    const [face] = faces;
    if (face === undefined) continue;
    const left = missing.filter((one) => !face.has(one.codePointAt(0) ?? 0));
    if (left.length === missing.length) continue;
    missing = left;
    if (family === '')
      family = faces.find((one) => one.family.endsWith(' SC'))?.family ?? face.family;
    files.push(font.path, ...boldOf(font, fonts));
  }
  return { files, family, missing };
}

/** `NotoSansCJK-Bold.ttc` beside `NotoSansCJK-Regular.ttc`, `msyhbd.ttc` beside `msyh.ttc`. */
function boldOf({ path }: FontFile, fonts: readonly FontFile[]): string[] {
  const bold = path.replace(/-Regular(?=\.\w+$)/u, '-Bold').replace(/msyh(?=\.\w+$)/u, 'msyhbd');
  return bold === path ? [] : fonts.filter((one) => one.path === bold).map((one) => one.path);
}
