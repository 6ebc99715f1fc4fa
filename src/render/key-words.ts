import type { Language } from '../diagnostics/code-entry.js';

/** Paths, and what an office calls what stands there: of those that match the first. */
const WORDS: readonly (readonly [known: RegExp, zh: string])[] = [
  [/^levels\b/u, '层级'],
  [/^stages\b/u, '环节'],
  [/^overrides$/u, '特别规定'],
  [/^activities(?:\.[\d+]+)?$/u, '活动'],
  [/^meetings(?:\.[\d+]+)?$/u, '会议'],
  [/^contacts(?:\.[\d+]+)?$/u, '联系点'],
  [/^contacts\.\d+\.leaders/u, '联系领导'],
  [/^supervision(?:\.[\d+]+)?$/u, '督导组'],
  [/^half-days/u, '半天'],
  [/^(?:activities|meetings)\.\d+\.attend$/u, '出席'],
  [/^supervision\.\d+\.covers$/u, '督导单位'],
  [/^activities\.\d+\.within$/u, '期限'],
  [/^activities\.\d+\.stage$/u, '环节'],
  [/severity$/u, '轻重'],
  [/basis$/u, '依据'],
  [/stagger\.tolerance$/u, '梯次间隔的容差'],
  [/stagger(?:\.interval)?$/u, '梯次间隔'],
  [/overlap\.tolerance$/u, '压茬间隔的容差'],
  [/overlap(?:\.interval)?$/u, '压茬间隔'],
  [/lead-first(?:\.interval)?$/u, '先行一步'],
  [/(?:^|\.)rules\.system(?:\.interval)?$/u, '系统先后'],
  [/(?:^|\.)after(?:\.(?:\d+|\+))?(?:\.interval)?$/u, '先后次序'],
  [/duration\.min$/u, '最短时长'],
  [/duration\.max$/u, '最长时长'],
  [/duration(?:\.target)?$/u, '时长'],
  [/window(?:\.(?:length|end))?$/u, '总时限'],
  [/^kickoff(?:\.date)?$/u, '启动日'],
  [/not-before$/u, '不早于'],
  [/not-after$/u, '不晚于'],
  [/\.start$/u, '启动日期'],
  [/^calendar\.avoid\b/u, '避开的日子'],
  [/^calendar\.workdays\b/u, '上班的日子'],
  [/^calendar\.restdays\b/u, '休息的日子'],
  [/^revision$/u, '修订号'],
  [/^issued$/u, '印发日期'],
  [/^title$/u, '名称'],
];

/**
 * A key with what people call it who have not learnt the keys: `启动日 kickoff.date`. Alone where there is no such word,
 * and in English, whose words the keys are.
 */
export function withKeyWord(path: string, key: string, language: Language): string {
  const word = language === 'en' ? undefined : WORDS.find(([known]) => known.test(path))?.[1];
  return word === undefined ? key : `${word} ${key}`;
}
