import type { ActivityDoc, PlanDoc, SupervisionDoc, UnitDoc } from './document.js';
import { many } from './document.js';
import type { Dice } from './dice.js';
import { unitNamed, unitsOf } from './rows.js';

/** The same plan with its units, groups, leaders and keys in another order. */
export function reordered(plan: PlanDoc, dice: Dice): PlanDoc {
  const { contacts, supervision } = plan;
  return keysMixed(
    {
      ...plan,
      units: mixed(plan.units, dice),
      ...(contacts && {
        contacts: dice
          .shuffled(contacts)
          .map((item) => ({ ...item, leaders: dice.shuffled(item.leaders) })),
      }),
      ...(supervision && { supervision: dice.shuffled(supervision) }),
    },
    dice,
  );
}

const mixed = (units: readonly UnitDoc[], dice: Dice): readonly UnitDoc[] =>
  dice
    .shuffled(units)
    .map((unit) => (unit.units === undefined ? unit : { ...unit, units: mixed(unit.units, dice) }));

function keysMixed<T>(value: T, dice: Dice): T {
  if (Array.isArray(value)) return value.map((one: unknown) => keysMixed(one, dice)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = dice.shuffled(Object.entries(value));
  return Object.fromEntries(entries.map(([key, one]) => [key, keysMixed(one, dice)])) as T;
}

/** Whether who covers what does not depend on the order of the units. */
export const isWrittenOut = ({ supervision = [] }: PlanDoc): boolean =>
  supervision.every(({ by }) => by === undefined);

/** One more group, which takes a unit from another; null where none covers two. */
export function withGroup(plan: PlanDoc, dice: Dice): PlanDoc | null {
  const all = plan.supervision ?? [];
  const large = all.filter(({ group, covers }) => group !== undefined && many(covers).length > 1);
  if (large.length === 0) return null;
  const chosen = dice.pick(large);
  const units = unitsOf(plan);
  const moved = unitNamed(units, dice.pick(many(chosen.covers)));
  const [stays, goes] = [false, true].map((isMoved) =>
    many(chosen.covers).filter((word) => (unitNamed(units, word) === moved) === isMoved),
  );
  if (stays === undefined || goes === undefined || stays.length === 0) return null;
  const { inspects: _inspects, ...rest } = chosen;
  const added: SupervisionDoc = { ...rest, group: '新增督导组', covers: goes };
  const supervision = all.map((item) => (item === chosen ? { ...item, covers: stays } : item));
  return { ...plan, supervision: [...supervision, added] };
}

const longer = (span: string): string =>
  span.replace(/^\d+/u, (count) => String(Number(count) + 3));

/** One activity may fall on more days; null where none can. */
export function widened(plan: PlanDoc, dice: Dice): PlanDoc | null {
  const all = plan.activities ?? [];
  const narrow = all.filter(({ within, every }) => within !== undefined && every === undefined);
  if (narrow.length === 0) return null;
  const chosen = dice.pick(narrow);
  const wider = ({ within = {}, ...rest }: ActivityDoc): ActivityDoc => ({
    ...rest,
    within: Object.fromEntries(Object.entries(within).map(([side, span]) => [side, longer(span)])),
  });
  return { ...plan, activities: all.map((one) => (one === chosen ? wider(one) : one)) };
}

/** Everyone can come on every day, twice a day. */
export const unhindered = (plan: PlanDoc): PlanDoc => ({
  ...plan,
  supervision: (plan.supervision ?? []).map(({ away: _away, 'per-day': _perDay, ...rest }) => rest),
  contacts: (plan.contacts ?? []).map(({ away: _away, 'per-day': _perDay, ...rest }) => ({
    ...rest,
    leaders: rest.leaders.map(({ away: _none, 'per-day': _one, ...leader }) => leader),
  })),
});
