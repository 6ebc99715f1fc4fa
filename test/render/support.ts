import { createHash } from 'node:crypto';
import { asDay, parseDay, type Day } from '../../src/domain/day.js';
import type { Level, Member, Plan, Unit } from '../../src/domain/plan.js';
import type { RenderOptions } from '../../src/render/options.js';
import { Calendar, NO_HOLIDAYS } from '../../src/domain/calendar.js';
import { OPEN } from '../../src/domain/columns.js';
import type { Entries } from '../../src/domain/entries.js';
import { entriesOf } from '../../src/domain/expand.js';
import type { Schedule } from '../../src/schedule/types.js';

const at = { source: 0, start: 0, end: 0 };

export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
};

export interface Sketch {
  readonly name: string;
  readonly code?: string;
  readonly members?: readonly (string | { readonly name: string; readonly code?: string })[];
  readonly units?: readonly Sketch[];
}

/** The levels and stages of domain.md's example. */
const LEVELS: readonly (readonly [string, ...string[]])[] = [
  ['盟市', '领导机关和领导班子', '直属单位'],
  ['旗县', '领导机关和领导班子', '直属单位'],
  ['苏木乡镇', '领导班子', '站所'],
  ['嘎查村', '党组织'],
];
export const STAGES = ['学习教育、听取意见', '查摆问题、开展批评', '整改落实、建章立制'];

const organ = (name: string, code?: string): Member => ({
  name,
  id: null,
  code: code ?? null,
  tags: [],
  system: null,
  start: null,
  notBefore: null,
  notAfter: null,
  note: null,
  at,
  keys: null,
});

function unitsOf(sketches: readonly Sketch[]): Unit[] {
  const units: { -readonly [K in keyof Unit]: Unit[K] }[] = [];
  const add = (sketch: Sketch, parent: number, level: number): void => {
    const members = (sketch.members ?? []).map((member) =>
      typeof member === 'string' ? organ(member) : organ(member.name, member.code),
    );
    const index = units.length;
    const unit = { ...organ(sketch.name, sketch.code), index, parent, level, members };
    units.push({ ...unit, end: 0, rules: null, note: null });
    for (const below of sketch.units ?? []) add(below, index, level + 1);
    units[index]!.end = units.length;
  };
  for (const sketch of sketches) add(sketch, -1, 0);
  return units;
}

export function planOf(sketches: readonly Sketch[], over: Partial<Plan> = {}): Plan {
  const levels: Level[] = LEVELS.map(([name, ...echelons]) => ({
    name,
    echelons,
    count: null,
    at,
  }));
  return {
    title: '全区第二批党的群众路线教育实践活动',
    id: 'nmg-2014-2',
    revision: 1,
    issued: day('2014-01-23'),
    timezone: 'Asia/Shanghai',
    kickoff: { day: day('2014-01-22'), name: '全区动员部署会议', at },
    calendar: { holidays: 'cn', weekend: [6, 0], workdays: [], restdays: [], avoid: [], at: null },
    levels,
    stages: stagesOf(STAGES),
    rules: {},
    overrides: [],
    units: unitsOf(sketches),
    checks: {},
    ...over,
  };
}

export const stagesOf = (names: readonly string[]): Plan['stages'] =>
  names.map((name) => ({ name, share: 1, duration: null, at }));

/** What a test says about one entry; the rest follows from the entry's place. */
export interface Dates {
  readonly start: Day;
  readonly days: number;
}

const byDepth = (level: number, echelon: number): Dates => ({
  start: asDay(day('2014-01-22') + 10 * (level + echelon)),
  days: level === 3 ? 59 : 89,
});

/** A schedule made by hand: no rule is looked at. Stages get equal parts, the last one the rest. */
export function scheduleOf(
  plan: Plan,
  dates: (level: number, echelon: number, unit: Unit) => Dates = byDepth,
): Schedule {
  const entries = entriesOf(plan);
  const rows = Array.from({ length: entries.size }, (_, entry) => entry);
  const stages = plan.stages.length;
  const stageStarts = new Int32Array(rows.length * stages);
  const made = rows.map((entry) => {
    const unit = entries.unitOf(entry);
    const { start, days } = dates(unit.level, entries.echelon[entry]!, unit);
    for (let k = 0; k < stages; k++) {
      stageStarts[entry * stages + k] = start + Math.floor((days * k) / stages);
    }
    return { start, end: start + days - 1 };
  });
  const column = (values: readonly number[]) => Int32Array.from(values);
  const starts = column(made.map((one) => one.start));
  return {
    entries,
    calendar: new Calendar(plan.calendar, NO_HOLIDAYS),
    windowEnd: day('2014-09-21'),
    start: starts,
    end: column(made.map((one) => one.end)),
    earliest: starts,
    latest: column(made.map((one, entry) => (entry === 0 ? OPEN : one.start + 4))),
    stageStarts,
    reasonOf: (entry) => {
      const reason = reasonOf(entries, starts, entry);
      const basis = reason.rule === 'kickoff' ? null : (plan.rules[reason.rule]?.basis ?? null);
      return { ...reason, ...NOTHING_ASKED, basis };
    },
  };
}

/** What a reason says besides the rule, where a test doesn't look at it. */
export const NOTHING_ASKED = {
  at: { source: 0, start: 0, end: 0 },
  basis: null,
  wish: day('2014-01-22'),
  date: day('2014-01-22'),
  skipped: [],
  setBy: null,
};

function reasonOf(entries: Entries, starts: Int32Array, entry: number) {
  const { parent } = entries.unitOf(entry);
  const echelon = entries.echelon[entry]!;
  if (echelon === 0 && parent < 0) return { rule: 'kickoff', from: null, interval: 0 } as const;
  const before =
    echelon > 0
      ? entries.ofEchelon(entries.unitOf(entry), echelon - 1)
      : entries.ofEchelon(entries.plan.units[parent]!, 0);
  const from = before.from;
  const rule = echelon > 0 ? 'overlap' : 'stagger';
  return { rule, from, interval: starts[entry]! - starts[from]! } as const;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const options = (over: Partial<RenderOptions> = {}): RenderOptions => ({
  language: 'zh',
  by: 'unit',
  columns: null,
  width: 80,
  color: false,
  ambiguousWide: false,
  stamp: null,
  organizer: null,
  alarm: null,
  offsetAt: () => 28_800,
  events: 'all',
  digest,
  documentTitle: null,
  fonts: () => [],
  diagnostics: [],
  ...over,
});

export const text = (chunks: Iterable<string>): string => [...chunks].join('');

/** As UTF-8 can say it: half of a surrogate pair becomes U+FFFD. */
export const wellFormed = (name: string): string => Buffer.from(name, 'utf8').toString('utf8');

/** The four units of domain.md's example, and two members. */
export const EXAMPLE: readonly Sketch[] = [
  {
    name: '呼和浩特市',
    code: '150100000000',
    members: [{ name: '市公安局', code: '0150' }, '市教育局'],
    units: [
      {
        name: '新城区',
        units: [{ name: '海拉尔东路街道', units: [{ name: '公主府社区' }] }],
      },
    ],
  },
];
