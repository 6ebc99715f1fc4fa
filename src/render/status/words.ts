import type { Language } from '../../diagnostics/code-entry.js';
import type { State } from '../../progress/status.js';
import { grouped } from '../terminal/table-text.js';

/** What a headline counts. */
interface Headline {
  readonly on: string;
  readonly late: number;
  readonly redo: number;
  readonly unreported: number;
  readonly lastEnd: string;
  /** Days from the last end to the window's last day; negative where it ends too late; null without a window. */
  readonly left: number | null;
}

export interface StatusWords {
  readonly states: Readonly<Record<State, string>>;
  readonly headline: (facts: Headline) => string;
  readonly nothing: string;
  /** The unit above the others, without them. */
  readonly itself: (name: string) => string;
  readonly progress: string;
  readonly state: string;
  readonly stage: string;
  readonly plannedStage: string;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly start: string;
  readonly end: string;
  readonly late: string;
  readonly redo: string;
  readonly unreported: string;
  readonly finished: string;
  readonly worst: string;
  readonly moves: string;
  /** Days late in a heading of CSV. */
  readonly daysLate: string;
  readonly latest: string;
  /** So many that are late are not named. */
  readonly more: (count: number) => string;
  /** A stage that was sent back, among those that are late. */
  readonly sentBack: (stage: string) => string;
  /** Late since it waits for another alone. */
  readonly heldUp: string;
  /** Heading of whom that is. */
  readonly waitsFor: string;
  readonly ended: string;
  readonly waiting: string;
  /** Stands where there is nothing to say. */
  readonly none: string;
  readonly days: (days: number) => string;
  /** Later or earlier than planned. */
  readonly shift: (days: number) => string;
  readonly moved: (count: number) => string;
}

const days = (count: number): string => `${grouped(count)} ${count === 1 ? 'day' : 'days'}`;

export const statusWords: Record<Language, StatusWords> = {
  zh: {
    states: {
      finished: '完成',
      unreported: '未报',
      waiting: '未开始',
      redo: '返工',
      late: '晚',
      ahead: '提前',
      running: '正常',
    },
    headline: ({ on, late, redo, unreported, lastEnd, left }) => {
      const counts = `晚 ${grouped(late)}，返工 ${grouped(redo)}，未报 ${grouped(unreported)}`;
      const window =
        left === null ? '' : left < 0 ? `，超出总时限 ${grouped(-left)} 天` : '，总时限内';
      return `截至 ${on}：${counts}；预计末日 ${lastEnd}${window}`;
    },
    nothing: '没有符合条件的安排。',
    itself: (name) => `${name}（本级）`,
    progress: '进度',
    state: '状态',
    stage: '环节',
    plannedStage: '应在',
    plannedStart: '计划启动',
    plannedEnd: '计划结束',
    start: '启动',
    end: '预计结束',
    late: '晚',
    redo: '返工',
    unreported: '未报',
    finished: '完成',
    worst: '最晚',
    moves: '牵动',
    daysLate: '晚几天',
    latest: '晚得最多',
    more: (count) => `另有 ${grouped(count)} 个晚，用 --by unit 看全部`,
    sentBack: (stage) => `${stage}（返工）`,
    heldUp: '受牵动',
    waitsFor: '等谁',
    ended: '应已结束',
    waiting: '未到启动',
    none: '–',
    days: (count) => `${grouped(count)}天`,
    shift: (count) =>
      count === 0 ? '按计划' : `${count > 0 ? '晚' : '早'} ${grouped(Math.abs(count))} 天`,
    moved: (count) => `${grouped(count)} 个`,
  },
  en: {
    states: {
      finished: 'finished',
      unreported: 'silent',
      waiting: 'not begun',
      redo: 'sent back',
      late: 'late',
      ahead: 'ahead',
      running: 'on plan',
    },
    headline: ({ on, late, redo, unreported, lastEnd, left }) => {
      const counts = `${grouped(late)} late, ${grouped(redo)} sent back, ${grouped(unreported)} silent`;
      const window =
        left === null ? '' : left < 0 ? `, ${days(-left)} past the window` : ', within the window';
      return `As of ${on}: ${counts}; last end ${lastEnd}${window}`;
    },
    nothing: 'No entry matches.',
    itself: (name) => `${name} (itself)`,
    progress: 'Progress',
    state: 'State',
    stage: 'Stage',
    plannedStage: 'Due in',
    plannedStart: 'Planned start',
    plannedEnd: 'Planned end',
    start: 'Start',
    end: 'Forecast end',
    late: 'Late',
    redo: 'Sent back',
    unreported: 'Silent',
    finished: 'Done',
    worst: 'Most',
    moves: 'Moves',
    daysLate: 'Days late',
    latest: 'Latest',
    more: (count) => `${grouped(count)} more are late; --by unit shows all`,
    sentBack: (stage) => `${stage} (sent back)`,
    heldUp: 'held up',
    waitsFor: 'Waits for',
    ended: 'should be done',
    waiting: 'not due yet',
    none: '–',
    days: (count) => `${grouped(count)} d`,
    shift: (count) =>
      count === 0 ? 'on plan' : `${grouped(Math.abs(count))} d ${count > 0 ? 'late' : 'early'}`,
    moved: (count) => grouped(count),
  },
};
