import type { Language } from '../../diagnostics/code-entry.js';
import { oneLine } from '../../render/terminal/one-line.js';

const count = (number: number, language: Language): string => number.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-US');

const ZH = {
  both: '-o 和 --into 只能用一个',
  noStdin: '--into 要写文件名，不能是标准输入',
  noPlan: (path: string) => `读不了方案 ${oneLine(path)}`,
  badPlan: (path: string) => `${oneLine(path)} 不是能写入的方案：请先用 tici check 检查它`,
  hasFile: (path: string) => `${oneLine(path)} 里写的是 units: { file: … }。要用单位代替它，加 --force`,
  nothing: '名册有错误，什么也没有写',
  written: (path: string, units: number) => `已写入 ${oneLine(path)}（${count(units, 'zh')} 个单位）`,
  levelsForPlan: ' # 写进方案',
};

const EN: typeof ZH = {
  both: 'give -o or --into, not both',
  noStdin: '--into takes the name of a file, and not standard input',
  noPlan: (path) => `can't read the plan ${oneLine(path)}`,
  badPlan: (path) => `${oneLine(path)} is no plan that can be written into: run tici check on it first`,
  hasFile: (path) => `${oneLine(path)} has units: { file: … }. To have units in its place, add --force`,
  nothing: 'the roster has errors: nothing was written',
  written: (path, units) => `wrote ${oneLine(path)} (${count(units, 'en')} units)`,
  levelsForPlan: ' # for the plan',
};

export const importWords: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
