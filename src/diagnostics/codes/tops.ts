import { formatDay, type Day } from '../../domain/day.js';
import { codeEntry } from '../code-entry.js';

/** How to say that a unit is meant to stand at the top: it starts on the kickoff then, and may say so. */
const zhMeant = (code: string, kickoff: Day): string =>
  `确实排在最上一级的，给它写上启动日（start: ${formatDay(kickoff)}），或用 checks: { ${code}: off } 关掉这一条。`;
const enMeant = (code: string, kickoff: Day): string =>
  `If it is meant to stand at the top, say so with its start (start: ${formatDay(kickoff)}), or turn this off with checks: { ${code}: off }.`;

/** Units at the top that seem to have lost the unit above them. */
export const topCodes = {
  /** `under`: the unit that takes in the roster, straight under which it stands; at the top of the plan the day of its kickoff. */
  TC328: codeEntry<{
    readonly name: string;
    readonly code: string;
    readonly above: string;
    readonly aboveCode: string;
    readonly under: string | { readonly kickoff: Day };
  }>({
    severity: 'warning',
    title: { zh: '编码里有上级，却没有写上级', en: 'Without the parent that its code names' },
    zh: {
      message: ({ name, code, above, aboveCode, under }) =>
        `“${name}”没有上级，${typeof under === 'string' ? `直接排在“${under}”下面` : '成了最上一级，照启动日启动'}；按编码 ${code}，它在“${above}”（${aboveCode}）下面`,
      hint: ({ above, aboveCode, under }) =>
        typeof under === 'string'
          ? `请在写上级的这一列填上 ${aboveCode}。确实在“${under}”下面的，填上“${under}”。`
          : `名册里，请在写上级的这一列填上 ${aboveCode}；方案里，请把它移到“${above}”的 units 里。${zhMeant('TC328', under.kickoff)}`,
    },
    en: {
      message: ({ name, code, above, aboveCode, under }) =>
        `“${name}” has no parent and so stands ${typeof under === 'string' ? `straight under “${under}”` : 'at the top and starts on the kickoff'}; by its code ${code} it belongs under “${above}” (${aboveCode})`,
      hint: ({ above, aboveCode, under }) =>
        typeof under === 'string'
          ? `Write ${aboveCode} in the column of parents; or “${under}”, if that is where it belongs.`
          : `In a roster, write ${aboveCode} in the column of parents; in a plan, move it into the units of “${above}”. ${enMeant('TC328', under.kickoff)}`,
    },
  }),
  /** `highest`: the level of other top units. `others`: how many units of its level have a parent. */
  TC329: codeEntry<{
    readonly name: string;
    readonly level: string;
    readonly highest: string;
    readonly others: number;
    readonly kickoff: Day;
  }>({
    severity: 'warning',
    title: { zh: '低层级的单位在最上一级', en: 'A unit of a lower level at the top' },
    zh: {
      message: ({ name, level, highest, others }) =>
        `“${name}”是“${level}”，却没有上级，和“${highest}”一起成了最上一级，照启动日启动；另外 ${others} 个“${level}”都有上级`,
      hint: ({ kickoff }) => `请核对它的上级是不是漏填了。${zhMeant('TC329', kickoff)}`,
    },
    en: {
      message: ({ name, level, highest, others }) =>
        `“${name}” is a “${level}” without a parent: it stands at the top, beside “${highest}”, and starts on the kickoff; of the others of its level, ${others} have a parent`,
      hint: ({ kickoff }) => `Check whether its parent was left out. ${enMeant('TC329', kickoff)}`,
    },
  }),
  /**
   * Of a roster's row without a parent. `level`: the heading of the levels, where most rows have one and this has none. `cells`: how
   * many it has of `expected`, where it ends before the column of parents.
   */
  TC348: codeEntry<{
    readonly name: string;
    readonly parent: string;
    readonly level: string | null;
    readonly cells: number | null;
    readonly expected: number;
  }>({
    severity: 'warning',
    title: { zh: '这一行没有写上级', en: 'A row without its parent' },
    zh: {
      message: ({ name, parent, level, cells, expected }) =>
        cells === null
          ? `“${name}”这一行没有写“${parent}”，也没有写“${level}”，成了名册里最上一级的单位，日期也跟着最上一级`
          : `“${name}”这一行只有 ${cells} 格（表头有 ${expected} 格），没有写“${parent}”，成了名册里最上一级的单位，日期也跟着最上一级`,
      hint: ({ level, cells }) =>
        `请补上。确实排在最上一级的，${level === null ? '' : `写上“${level}”`}${level !== null && cells !== null ? '，' : ''}${cells === null ? '' : '把这一行缺的格补齐（空着）'}；也可以用 checks: { TC348: off } 关掉这一条。`,
    },
    en: {
      message: ({ name, parent, level, cells, expected }) =>
        cells === null
          ? `the row of “${name}” has neither “${parent}” nor “${level}”: it is read as a top unit of the roster, and gets the dates of one`
          : `the row of “${name}” has ${cells} of ${expected} cells and no “${parent}”: it is read as a top unit of the roster, and gets the dates of one`,
      hint: ({ level, cells }) =>
        `Fill it in. If it is meant to stand at the top, ${level === null ? '' : `write “${level}”`}${level !== null && cells !== null ? ' and ' : ''}${cells === null ? '' : 'add the empty cells that it lacks'}, or turn this off with checks: { TC348: off }.`,
    },
  }),
};
