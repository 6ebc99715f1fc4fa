import type { Language } from '../../diagnostics/code-entry.js';

interface PngWords {
  readonly noLibrary: string;
  /** @param some of the characters that no font has, of `count` in all. */
  readonly noFont: (some: readonly string[], count: number) => string;
}

export const pngWords: Record<Language, PngWords> = {
  zh: {
    noLibrary:
      '画 PNG 要用的 @resvg/resvg-js 没有装上（可选依赖，各系统各有一个二进制包）：请重新运行 npm ci，不要加 --omit=optional；或改用 -f svg',
    noFont: (some, count) =>
      `没有字体能画出“${some.join('')}”${count > some.length ? `等 ${count} 个字` : ''}，画出来会是空白：请装一种中文字体（Debian、Ubuntu：apt install fonts-noto-cjk），或用环境变量 TICI_FONT 指定字体文件（.ttf、.ttc、.otf）；或改用 -f svg`,
  },
  en: {
    noLibrary:
      "PNG needs @resvg/resvg-js, which isn't installed (an optional dependency, with a binary for each system): run npm ci again without --omit=optional, or use -f svg",
    noFont: (some, count) =>
      `no font has "${some.join('')}"${count > some.length ? ` and ${count - some.length} more characters` : ''}, they would be left blank: install a Chinese font (Debian, Ubuntu: apt install fonts-noto-cjk), name a font file (.ttf, .ttc, .otf) in the environment variable TICI_FONT, or use -f svg`,
  },
};
