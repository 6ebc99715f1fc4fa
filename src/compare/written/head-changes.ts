import type { CalendarPlan, DayRange, Plan } from '../../domain/plan.js';
import type { Aligned } from '../align.js';
import { keepsOrder, matchLists } from '../match-lists.js';
import type { Apply, Change, Recipe } from './recipe.js';
import { kindOf, ruleChanges } from './rule-changes.js';
import { dayValue, sameValue, type Value } from './value.js';

/** What was written differently outside of levels, stages, overrides and units. */
export function headChanges({ plan: old, target: now }: Aligned): Change[] {
  return [
    ...wordChanges(old, now),
    ...kickoffChanges(old, now),
    ...calendarChanges(old.calendar, now.calendar),
    ...checkChanges(old, now),
    ...ruleChanges(old.rules, now.rules).map(({ key, apply, ...change }): Change => ({
      ...change,
      path: `rules.${key}`,
      name: null,
      apply: apply && headed((head) => ({ ...head, rules: apply(head.rules) })),
    })),
  ];
}

const headed =
  (change: (head: Recipe['head']) => Recipe['head']): Apply =>
  (recipe) => {
    recipe.head = change(recipe.head);
  };

/** One value at one path; none where both are the same. */
function scalar(path: string, from: Value, to: Value, apply: Apply | null): Change[] {
  if (sameValue(from, to)) return [];
  return [{ path, kind: kindOf(from, to), from, to, name: null, apply }];
}

const wordChanges = (old: Plan, now: Plan): Change[] => [
  ...scalar('title', old.title, now.title, null),
  ...scalar('id', old.id, now.id, null),
  ...scalar('revision', old.revision, now.revision, null),
  ...scalar('issued', dayValue(old.issued), dayValue(now.issued), null),
  ...scalar('timezone', old.timezone, now.timezone, null),
];

const kickoffChanges = ({ kickoff: old }: Plan, { kickoff: now }: Plan): Change[] => [
  ...scalar(
    // Without a name it may be written as a date alone, and as such it can be set.
    old.name === null ? 'kickoff' : 'kickoff.date',
    dayValue(old.day),
    dayValue(now.day),
    headed((head) => ({ ...head, kickoff: { ...head.kickoff, day: now.day } })),
  ),
  ...scalar('kickoff.name', old.name, now.name, null),
];

function checkChanges({ checks: old }: Plan, { checks: now }: Plan): Change[] {
  const codes = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return codes.flatMap((code) => {
    const severity = now[code];
    const apply = headed((head) => {
      const { [code]: _old, ...rest } = head.checks;
      return { ...head, checks: severity === undefined ? rest : { ...rest, [code]: severity } };
    });
    return scalar(`checks.${code}`, old[code] ?? null, severity ?? null, apply);
  });
}

function calendarChanges(old: CalendarPlan, now: CalendarPlan): Change[] {
  const put = (part: Partial<CalendarPlan>): Apply =>
    headed((head) => ({ ...head, calendar: { ...head.calendar, ...part } }));
  const weekday = (days: CalendarPlan['weekend']): Value =>
    [...days].sort((a, b) => a - b).map((day) => WEEKDAYS[day] ?? null);
  return [
    ...scalar('calendar.holidays', old.holidays, now.holidays, put({ holidays: now.holidays })),
    ...scalar(
      'calendar.weekend',
      weekday(old.weekend),
      weekday(now.weekend),
      put({ weekend: now.weekend }),
    ),
    ...workdayChanges(old.workdays, now.workdays),
    ...rangeChanges('restdays', old.restdays, now.restdays),
    ...rangeChanges('avoid', old.avoid, now.avoid),
  ];
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

type Workday = CalendarPlan['workdays'][number];

function workdayChanges(old: readonly Workday[], now: readonly Workday[]): Change[] {
  const { toNew, toOld } = matchLists(old, now, [({ day }) => String(day)], false);
  const change = (list: (days: readonly Workday[]) => readonly Workday[]): Apply =>
    headed((head) => ({
      ...head,
      calendar: { ...head.calendar, workdays: list(head.calendar.workdays) },
    }));
  return [
    ...old.flatMap((one, k): Change[] =>
      toNew[k] === -1
        ? removed(
            `calendar.workdays.${k}`,
            dayValue(one.day),
            null,
            change((days) => days.filter((day) => day !== one)),
          )
        : [],
    ),
    ...now.flatMap((one, k): Change[] =>
      toOld[k] === -1
        ? added(
            'calendar.workdays.+',
            dayValue(one.day),
            null,
            change((days) => [...days, one]),
          )
        : [],
    ),
  ];
}

const removed = (path: string, from: Value, name: string | null, apply: Apply): Change[] => [
  { path, kind: 'removed', from, to: null, name, apply },
];

const added = (path: string, to: Value, name: string | null, apply: Apply): Change[] => [
  { path, kind: 'added', from: null, to, name, apply },
];

const daysOf = ({ from, to }: DayRange): Value => ({ from: dayValue(from), to: dayValue(to) });

const rangeValue = (range: DayRange): Value => ({
  ...(range.name === null ? {} : { name: range.name }),
  from: dayValue(range.from),
  to: dayValue(range.to),
});

/** Ranges are the same by all they say, then by their name; those without one by their first or last day. */
function rangeChanges(
  key: 'restdays' | 'avoid',
  old: readonly DayRange[],
  now: readonly DayRange[],
): Change[] {
  const { toNew, toOld } = matchLists(
    old,
    now,
    [
      (one) => JSON.stringify(rangeValue(one)),
      ({ name }) => name,
      (one) => JSON.stringify(daysOf(one)),
      ({ name, from }) => (name === null ? String(from) : null),
      ({ name, to }) => (name === null ? String(to) : null),
    ],
    false,
  );
  const change = (list: (ranges: readonly DayRange[]) => readonly DayRange[]): Apply =>
    headed((head) => ({
      ...head,
      calendar: { ...head.calendar, [key]: list(head.calendar[key]) },
    }));
  return [
    ...old.flatMap((one, k): Change[] => {
      const path = `calendar.${key}.${k}`;
      const other = now[toNew[k] ?? -1];
      return other === undefined
        ? removed(
            path,
            rangeValue(one),
            one.name,
            change((list) => list.filter((range) => range !== one)),
          )
        : rangeChange(
            path,
            one,
            other,
            change((list) => list.map((range) => (range === one ? other : range))),
          );
    }),
    ...now.flatMap((one, k): Change[] =>
      toOld[k] === -1
        ? added(
            `calendar.${key}.+`,
            rangeValue(one),
            one.name,
            change((list) => [...list, one]),
          )
        : [],
    ),
  ];
}

/** One day of the range where that alone is another, else both. */
function rangeChange(path: string, old: DayRange, now: DayRange, apply: Apply): Change[] {
  const named = (changes: Change[]) => changes.map((one) => ({ ...one, name: now.name }));
  const [isFrom, isTo] = [old.from !== now.from, old.to !== now.to];
  const days =
    isFrom && isTo
      ? scalar(path, daysOf(old), daysOf(now), apply)
      : [
          ...scalar(`${path}.from`, dayValue(old.from), dayValue(now.from), apply),
          ...scalar(`${path}.to`, dayValue(old.to), dayValue(now.to), apply),
        ];
  return named([...days, ...scalar(`${path}.name`, old.name, now.name, null)]);
}

/** What was written differently in levels and stages, their names apart. */
export function listChanges({ plan: old, target: now, pairs }: Aligned): Change[] {
  return [...levelChanges(old, now, pairs), ...stageChanges(old, now, pairs)];
}

function levelChanges(old: Plan, now: Plan, { levels }: Aligned['pairs']): Change[] {
  const names = (plan: Plan): Value => plan.levels.map(({ name }) => name);
  const isOther = !keepsOrder(levels) || [...levels.toNew, ...levels.toOld].includes(-1);
  const whole = isOther
    ? scalar(
        'levels',
        names(old),
        names(now),
        headed((head) => ({
          ...head,
          levels: now.levels.map(
            (level) => head.levels.find(({ name }) => name === level.name) ?? level,
          ),
        })),
      )
    : [];
  const single = old.levels.flatMap((level, k) => {
    const other = now.levels[levels.toNew[k] ?? -1];
    if (other === undefined) return [];
    const put = headed((head) => ({
      ...head,
      levels: head.levels.map((one) =>
        one.name === other.name ? { ...one, echelons: other.echelons } : one,
      ),
    }));
    return [
      ...scalar(`levels.${k}.echelons`, level.echelons, other.echelons, put),
      ...scalar(`levels.${k}.count`, level.count, other.count, null),
    ].map((one) => ({ ...one, name: other.name }));
  });
  return [...whole, ...single];
}

const isTimed = (plan: Plan): boolean => plan.stages.some(({ duration }) => duration !== null);

function stageChanges(old: Plan, now: Plan, { stages }: Aligned['pairs']): Change[] {
  if (isTimed(old) !== isTimed(now)) {
    const lengths = (plan: Plan): Value =>
      plan.stages.map(({ name, share, duration }): Value =>
        duration === null ? { name, share } : { name, duration },
      );
    return scalar(
      'stages',
      lengths(old),
      lengths(now),
      headed((head) => ({ ...head, stages: now.stages })),
    );
  }
  const names = (plan: Plan): Value => plan.stages.map(({ name }) => name);
  const isOther = !keepsOrder(stages) || [...stages.toNew, ...stages.toOld].includes(-1);
  const whole = isOther
    ? scalar(
        'stages',
        names(old),
        names(now),
        headed((head) => ({
          ...head,
          stages: now.stages.map(
            (stage, k) =>
              head.stages.find((one) => one === old.stages[stages.toOld[k] ?? -1]) ?? stage,
          ),
        })),
      )
    : [];
  return [...whole, ...lengthChanges(old, now, stages.toNew)];
}

function lengthChanges(old: Plan, now: Plan, toNew: readonly number[]): Change[] {
  return old.stages.flatMap((stage, k) => {
    const other = now.stages[toNew[k] ?? -1];
    if (other === undefined) return [];
    const put = headed((head) => ({
      ...head,
      stages: head.stages.map((one) =>
        one.at === stage.at && one.name === stage.name
          ? { ...one, share: other.share, duration: other.duration }
          : one,
      ),
    }));
    return [
      ...scalar(`stages.${k}.share`, stage.share, other.share, put),
      ...scalar(`stages.${k}.duration`, stage.duration, other.duration, put),
    ].map((one) => ({ ...one, name: other.name }));
  });
}
