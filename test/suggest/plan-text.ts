import { stringify } from 'yaml';
import { formatDay, type Day } from '../../src/domain/day.js';
import type {
  After,
  DayRange,
  Match,
  Member,
  Override,
  Plan,
  Unit,
} from '../../src/domain/plan.js';
import type { Rules } from '../../src/domain/rules.js';
import type { Span } from '../../src/domain/span.js';

/** How a plan made of objects is written. */
export interface Style {
  readonly flow: boolean;
  readonly quoted: boolean;
  readonly crlf: boolean;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const spanText = ({ months, days }: Span): string => (months > 0 ? `${months}个月` : `${days}天`);

const isSpan = (value: object): value is Span => 'months' in value && 'days' in value;

/** Keys without a value stay away. */
function compact(value: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(value).filter(
    ([, one]) => one !== undefined && one !== null && !(Array.isArray(one) && one.length === 0),
  );
  return Object.fromEntries(kept);
}

function ruleOf(rule: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(rule).filter(([key]) => key !== 'at' && key !== 'endAt');
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (typeof value === 'object' && value !== null && isSpan(value))
        return [key, spanText(value)];
      return [key, key === 'end' ? formatDay(value as Day) : value];
    }),
  );
}

function rulesOf(rules: Rules): Record<string, unknown> {
  const { startOn, placement, leadFirst, start, ...others } = rules;
  const made: Record<string, unknown> = { 'start-on': startOn, placement };
  for (const [name, rule] of Object.entries({ ...others, 'lead-first': leadFirst })) {
    if (rule !== undefined) made[name] = ruleOf(rule as unknown as Record<string, unknown>);
  }
  if (start !== undefined) {
    const { anchor, day, ...distance } = start;
    if (anchor === 'kickoff') made['start'] = 'kickoff';
    else if (anchor === 'date') made['start'] = formatDay(day!);
    else
      made['start'] = {
        after: 'kickoff',
        interval: '0天',
        ...ruleOf(distance),
      };
  }
  return compact(made);
}

const matchOf = ({ at: _at, ...match }: Match): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(match).map(([key, words]) => [key, words.map(({ value }) => value)]),
  );

const afterOf = ({ match, of, interval }: After) => ({
  match: matchOf(match),
  of,
  interval: spanText(interval),
});

const overrideOf = ({ match, rules, after }: Override) =>
  compact({ match: matchOf(match), rules: rulesOf(rules), after: after.map(afterOf) });

const dayText = (day: Day | null): string | null => (day === null ? null : formatDay(day));

const ownerOf = (owner: Member): Record<string, unknown> =>
  compact({
    name: owner.name,
    code: owner.code,
    tags: owner.tags,
    system: owner.system,
    start: dayText(owner.start),
    'not-before': dayText(owner.notBefore),
    'not-after': dayText(owner.notAfter),
  });

function unitOf(plan: Plan, unit: Unit): Record<string, unknown> {
  const above = plan.units[unit.parent];
  const skips = unit.level !== (above?.level ?? -1) + 1;
  return compact({
    ...ownerOf(unit),
    level: skips ? plan.levels[unit.level]!.name : null,
    rules: unit.rules === null ? null : rulesOf(unit.rules),
    members: unit.members.map(ownerOf),
    units: plan.units.filter(({ parent }) => parent === unit.index).map((one) => unitOf(plan, one)),
  });
}

const rangeOf = ({ from, to }: DayRange) => ({ from: formatDay(from), to: formatDay(to) });

/** A plan made of objects, as a person could have written it. */
export function planText(plan: Plan, { flow, quoted, crlf }: Style): string {
  const { calendar } = plan;
  const document = compact({
    title: plan.title,
    kickoff: formatDay(plan.kickoff.day),
    calendar: {
      holidays: calendar.holidays,
      weekend: calendar.weekend.map((day) => WEEKDAYS[day]),
      workdays: calendar.workdays.map(({ day }) => formatDay(day)),
      restdays: calendar.restdays.map(rangeOf),
      avoid: calendar.avoid.map(rangeOf),
    },
    levels: plan.levels.map(({ name, echelons }) => ({ name, echelons })),
    stages: plan.stages.map(({ name, share, duration }) =>
      duration === null ? { name, share } : { name, duration: spanText(duration) },
    ),
    rules: rulesOf(plan.rules),
    overrides: plan.overrides.map(overrideOf),
    units: plan.units.filter(({ parent }) => parent < 0).map((unit) => unitOf(plan, unit)),
  });
  const text = stringify(document, {
    collectionStyle: flow ? 'flow' : 'any',
    defaultStringType: quoted ? 'QUOTE_DOUBLE' : 'PLAIN',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return crlf ? text.replaceAll('\n', '\r\n') : text;
}
