import { parse } from 'yaml';

/** A unit or a member, as far as the hierarchies of two documents are compared. */
export interface UnitLike {
  readonly name: string;
  readonly id?: string;
  readonly code?: string;
  readonly level?: string;
  readonly tags?: readonly string[];
  readonly system?: string;
  readonly start?: string;
  readonly 'not-before'?: string;
  readonly 'not-after'?: string;
  readonly note?: string;
  readonly members?: readonly UnitLike[];
  readonly units?: readonly UnitLike[];
}

type Written = string | Record<string, unknown>;

/** The units of a YAML document: a list, or a map with `units`. */
export function unitsOf(yaml: string): readonly Written[] {
  const document = parse(yaml, { schema: 'failsafe' }) as { units?: Written[] } | Written[];
  return Array.isArray(document) ? document : (document.units ?? []);
}

/**
 * The hierarchy with every level said: one unit below another, its level is the next one, where `level` says no other. Without
 * `levels` none is said but where `level` stands.
 */
export function hierarchy(
  units: readonly (Written | UnitLike)[],
  levels: readonly string[] | null,
  above = -1,
): readonly UnitLike[] {
  return units.map((written) => {
    const { units: below, members, ...own } = asMap(written);
    const level = own['level'] ?? levels?.[above + 1];
    const at = typeof level === 'string' ? (levels?.indexOf(level) ?? above + 1) : above + 1;
    return tidy({
      ...own,
      level,
      members: (members as Written[] | undefined)?.map((member) => tidy(asMap(member))),
      units: below && hierarchy(below as Written[], levels, at),
    });
  });
}

const asMap = (written: Written | UnitLike): Record<string, unknown> =>
  typeof written === 'string' ? { name: written } : { ...written };

/** Without what is not said: an empty list says nothing. */
function tidy(unit: Record<string, unknown>): UnitLike {
  const { tags } = unit;
  const said = Object.entries({ ...unit, tags: typeof tags === 'string' ? [tags] : tags }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as unknown as UnitLike;
}
