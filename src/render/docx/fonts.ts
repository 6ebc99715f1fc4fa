import type { Language } from '../../diagnostics/code-entry.js';
import { R, W, XML_HEAD } from './xml.js';

/** The faces of GB/T 9704-2012, and those that programs take where a machine lacks them. */
const FACES = {
  fangsong: { name: '仿宋_GB2312', others: 'FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong' },
  heiti: { name: '黑体', others: 'SimHei,华文黑体,STHeiti' },
  songti: { name: '宋体', others: 'SimSun,华文宋体,STSong' },
  title: {
    name: '方正小标宋简体',
    others: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun',
  },
} as const;

export type Face = keyof typeof FACES;

/** In a Chinese document digits and Latin letters are of the same face, half as wide as the characters. */
const LATIN: Readonly<Record<Face, string>> = {
  fangsong: 'Times New Roman',
  heiti: 'Arial',
  songti: 'Times New Roman',
  title: 'Times New Roman',
};

export function fontOf(face: Face, language: Language): string {
  const { name } = FACES[face];
  const latin = language === 'zh' ? name : LATIN[face];
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`;
}

/** ECMA-376 Part 1, 17.8.3. Charset 86 is GB2312. */
export const fontTable = (): string =>
  `${XML_HEAD}<w:fonts xmlns:w="${W}" xmlns:r="${R}">` +
  Object.values(FACES)
    .map(
      ({ name, others }) =>
        `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/>` +
        '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>',
    )
    .join('') +
  '</w:fonts>';
