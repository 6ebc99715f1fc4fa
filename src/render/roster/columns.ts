import type { Language } from '../../diagnostics/code-entry.js';
import type { Day } from '../../domain/day.js';
import type { UnitOrMember } from '../../domain/plan.js';

/** A unit, or a member of one. */
export interface RosterRow {
  readonly owner: UnitOrMember;
  /** The unit above, or the unit of a member: its code, or where it has none its names from the top with a `/` before each. */
  readonly parent: string | null;
  /** Null for a member. */
  readonly level: string | null;
}

export interface RosterColumn {
  readonly heading: Readonly<Record<Language, string>>;
  readonly kind: 'text' | 'day';
  readonly of: (row: RosterRow) => string | Day | null;
}

const text = (zh: string, en: string, of: (row: RosterRow) => string | null): RosterColumn => ({
  heading: { zh, en },
  kind: 'text',
  of,
});

const day = (zh: string, en: string, of: (row: RosterRow) => Day | null): RosterColumn => ({
  heading: { zh, en },
  kind: 'day',
  of,
});

/** What stands between the tags of a cell. */
const BETWEEN_TAGS = '、';

const isMember = ({ level }: RosterRow): boolean => level === null;

/** The columns of a roster, by headings that reading it back knows. Those with nothing in them are left out. */
export const rosterColumns: readonly RosterColumn[] = [
  text('编码', 'code', ({ owner }) => owner.code),
  text('上级', 'parent', ({ parent }) => parent),
  text('层级', 'level', ({ level }) => level),
  text('单位', 'name', (row) => (isMember(row) ? null : row.owner.name)),
  text('所属单位名称', 'member', (row) => (isMember(row) ? row.owner.name : null)),
  text('系统', 'system', ({ owner }) => owner.system),
  text('标签', 'tags', ({ owner }) => owner.tags.join(BETWEEN_TAGS)),
  day('启动', 'start', ({ owner }) => owner.start),
  day('不早于', 'not-before', ({ owner }) => owner.notBefore),
  day('不晚于', 'not-after', ({ owner }) => owner.notAfter),
  text('标识', 'id', ({ owner }) => owner.id),
  text('备注', 'note', ({ owner }) => owner.note),
];
