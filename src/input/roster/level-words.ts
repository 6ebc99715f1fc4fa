import { plainHeading } from './columns.js';

/** What offices head a column of units of one level with, from the top down. */
const RANKS: readonly string[] = [
  '全国 国家 中央 country nation',
  '省 自治区 省级 省区 省份 省市 province',
  '盟市 市 盟 地市 地级市 市州 州市 州 市级 盟市级 地区 设区市 地州市 city prefecture league',
  '旗县 县 旗 区县 县区 县级 旗县级 县市区 旗县区 旗县市区 县市 市县 区 区县市 区市县 旗县(市区) 县(市区) 县(市、区) 区(县) 县(区) county district banner',
  '苏木乡镇 乡镇 乡 镇 街道 苏木 乡级 乡镇级 镇街 街镇 乡镇街道 镇街道 苏木乡镇街道 乡(镇) 乡镇(街道) 镇(街道) 乡(镇、街道) 苏木乡镇(街道) town township street',
  '嘎查村 村 嘎查 社区 村社区 村级 村居 村(居) 村(社区) 行政村 村居委会 村委会 嘎查村(社区) 嘎查村社区 居委会 village community',
  '村民小组 小组 组 自然村 网格 浩特 group',
];

const RANK_OF: ReadonlyMap<string, number> = new Map(
  RANKS.flatMap((words, rank) => words.split(' ').map((word) => [word, rank] as const)),
);

/** `一级单位`, `第2级`, `level 3`: from 0. */
const NUMBERED = /^(?:第?([一二三四五六1-6])级(?:单位|机构|部门)?|level-?([1-6]))$/u;
const DIGITS = '一二三四五六';

/** What stands around the word in a heading: `所属盟市`, `旗县名称`. */
const AROUND = /^(?:所属|所在)?(.+?)(?:单位名称|名称|单位|-name)?$/u;
const OF_CODES =
  /^(?:所属|所在)?(.+?)(?:统计用区划代码|区划代码|单位编码|单位代码|编码|代码|编号|-code)$/u;

/** A heading that names a level. */
export interface LevelHeading {
  /** How it is called in the roster. */
  readonly name: string;
  /** The less, the higher. */
  readonly rank: number;
  /** Whether the column holds codes and not names. */
  readonly isCode: boolean;
}

/** The level that a heading names; null where it names none. `levels` are those of the plan, top first. */
export function levelHeading(heading: string, levels: readonly string[]): LevelHeading | null {
  const plain = plainHeading(heading);
  const known = new Map(levels.map((name, rank) => [plainHeading(name), { name, rank }]));
  const find = (word: string): Omit<LevelHeading, 'isCode'> | null => {
    const own = known.get(word);
    if (own !== undefined) return own;
    const rank = rankOf(word);
    return rank === null ? null : { name: sameRank(rank, levels) ?? asWritten(word), rank };
  };
  const whole = find(plain) ?? find(AROUND.exec(plain)?.[1] ?? '');
  if (whole !== null) return { ...whole, isCode: false };
  const coded = find(OF_CODES.exec(plain)?.[1] ?? '');
  return coded === null ? null : { ...coded, isCode: true };
}

/** `县（市、区）` has Chinese brackets, which are made plain to look it up. */
const asWritten = (word: string): string =>
  /\p{Script=Han}/u.test(word) ? word.replaceAll('(', '（').replaceAll(')', '）') : word;

function rankOf(word: string): number | null {
  const [, numbered, digit] = NUMBERED.exec(word) ?? [];
  if (numbered !== undefined)
    return DIGITS.includes(numbered) ? DIGITS.indexOf(numbered) : Number(numbered) - 1;
  if (digit !== undefined) return Number(digit) - 1;
  return RANK_OF.get(word) ?? null;
}

/** The one level of the plan that such a word may mean: 县 in a roster is 旗县 in a plan. */
function sameRank(rank: number, levels: readonly string[]): string | null {
  const same = levels.filter((name) => RANK_OF.get(plainHeading(name)) === rank);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** The level above one: the plan's, else as offices call it; null where there is none. */
export function levelAbove(name: string, levels: readonly string[]): string | null {
  if (levels.length > 0) return levels[levels.indexOf(name) - 1] ?? null;
  const rank = RANK_OF.get(plainHeading(name));
  const [pastoral, plain] = rank === undefined ? [] : (RANKS[rank - 1]?.split(' ') ?? []);
  return (PASTORAL.test(name) ? pastoral : plain) ?? null;
}

/** Words that Inner Mongolia has; of the words for a level the first are its own and the second those of the rest. */
const PASTORAL = /[盟旗]|苏木|嘎查/u;
