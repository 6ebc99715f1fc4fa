import { parseDay, type Weekday } from '../../domain/day.js';
import type { CalendarPlan, DayRange, Kickoff, Level, Plan, Stage } from '../../domain/plan.js';
import type { Rules, Severity } from '../../domain/rules.js';
import type { SourcePlace } from '../../domain/source-place.js';
import { parseSpan } from '../../domain/span.js';
import { DEFAULT_TIMEZONE } from '../../domain/timezone.js';
import { entryOf, itemsOf, placeOf, textOf, valueOf, type Node } from '../node.js';
import { buildRules, choiceOf, PLACEMENTS, SEVERITIES, wordOf } from './rules.js';
import { zoneName } from './zone-name.js';

const WEEKDAYS: Readonly<Record<string, Weekday>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
};
const DEFAULT_WEEKEND: readonly Weekday[] = [6, 0];

const dayAt = (node: Node | null, key: string) => parseDay(textOf(node, key) ?? '');

/** Null where the shape check has found it wanting. */
export function buildKickoff(root: Node): Kickoff | null {
  const node = valueOf(root, 'kickoff');
  const date = node?.kind === 'scalar' ? node : valueOf(node, 'date');
  if (date?.kind !== 'scalar') return null;
  const day = parseDay(date.text ?? '');
  return day === null ? null : { day, name: textOf(node, 'name'), at: placeOf(date) };
}

export function buildCalendar(root: Node): CalendarPlan {
  const node = valueOf(root, 'calendar');
  const holidays = valueOf(node, 'holidays');
  const weekend = valueOf(node, 'weekend');
  return {
    holidays: wordOf(holidays) === 'none' ? 'none' : 'cn',
    weekend: weekend === null ? DEFAULT_WEEKEND : itemsOf(weekend).flatMap(weekdayOf),
    workdays: itemsOf(valueOf(node, 'workdays')).flatMap(dayOf),
    restdays: itemsOf(valueOf(node, 'restdays')).flatMap(rangeOf),
    avoid: itemsOf(valueOf(node, 'avoid')).flatMap(rangeOf),
    at: holidays === null ? null : placeOf(holidays),
  };
}

const weekdayOf = (node: Node): Weekday[] => {
  const day = WEEKDAYS[wordOf(node) ?? ''];
  return day === undefined ? [] : [day];
};

function dayOf(node: Node): CalendarPlan['workdays'][number][] {
  const day = node.kind === 'scalar' ? parseDay(node.text ?? '') : null;
  return day === null ? [] : [{ day, at: placeOf(node) }];
}

/** A single day is a range that ends where it begins. */
export function rangeOf(node: Node): DayRange[] {
  if (node.kind === 'scalar')
    return dayOf(node).map(({ day, at }) => ({ name: null, from: day, to: day, at }));
  const [from, to] = [dayAt(node, 'from'), dayAt(node, 'to')];
  if (from === null || to === null) return [];
  const at = placeOf(valueOf(node, 'from') ?? node);
  const toAt = placeOf(valueOf(node, 'to') ?? node);
  return [{ name: textOf(node, 'name'), from, to, at, toAt }];
}

export function buildLevels(root: Node): Level[] {
  return itemsOf(valueOf(root, 'levels')).map((node) => {
    const nameNode = node.kind === 'scalar' ? node : (valueOf(node, 'name') ?? node);
    const name = wordOf(nameNode) ?? '';
    const echelons = itemsOf(valueOf(node, 'echelons')).flatMap((item) => wordOf(item) ?? []);
    const count = textOf(node, 'count');
    return {
      name,
      echelons: echelons.length > 0 ? echelons : [name],
      count: count === null ? null : Number(count),
      at: placeOf(nameNode),
    };
  });
}

/** What a plan without stages has: one that lasts as long as the entry. */
const ONLY_STAGE = '全程';

export function buildStages(root: Node): Stage[] {
  const stages = itemsOf(valueOf(root, 'stages')).map((node) => {
    const share = entryOf(node, 'share');
    const id = valueOf(node, 'id');
    const idText = wordOf(id);
    return {
      name: textOf(node, 'name') ?? '',
      ...(id === null || idText === undefined ? {} : { id: idText, idAt: placeOf(id) }),
      share: Number(textOf(node, 'share') ?? 1),
      ...(share === null ? {} : { shareAt: placeOf(share.key) }),
      duration: parseSpan(textOf(node, 'duration') ?? ''),
      at: placeOf(valueOf(node, 'name') ?? node),
    };
  });
  if (stages.length > 0) return stages;
  return [
    { name: ONLY_STAGE, share: 1, duration: null, at: placeOf({ ...root, end: root.start }) },
  ];
}

/** `rules:`, with the plan's own `placement:` where they have none. */
export const buildPlanRules = (root: Node): Rules =>
  withPlacement(buildRules(valueOf(root, 'rules')), root);

/** `placement:` beside `rules:` means the same as inside; inside wins. */
export function withPlacement(rules: Rules, beside: Node): Rules {
  const placement = choiceOf(valueOf(beside, 'placement'), PLACEMENTS);
  if (placement === undefined || rules.placement !== undefined) return rules;
  return { ...rules, placement };
}

/** The time zone, and where it is written. */
export function buildTimezone(root: Node): Pick<Plan, 'timezone' | 'timezoneAt'> {
  const node = valueOf(root, 'timezone');
  const timezone = wordOf(node);
  if (node === null || timezone === undefined) return { timezone: DEFAULT_TIMEZONE };
  return { timezone: zoneName(timezone), timezoneAt: placeOf(node) };
}

/** Severities by code, and where the codes stand. */
export function buildChecks(root: Node): Pick<Plan, 'checks' | 'checksAt'> {
  const node = entryOf(root, 'checks')?.value;
  if (node?.kind !== 'map') return { checks: {} };
  const checks: Record<string, Severity> = {};
  const checksAt: Record<string, SourcePlace> = {};
  for (const { key, value } of node.entries) {
    const severity = choiceOf(value, SEVERITIES);
    if (key.text === null || severity === undefined) continue;
    checks[key.text] = severity;
    checksAt[key.text] = placeOf(key);
  }
  return { checks, checksAt };
}
