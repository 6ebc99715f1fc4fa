import type { Entries } from '../../domain/entries.js';

const ENDS_LATIN = /[\w.]$/u;
const BEGINS_LATIN = /^\w/u;

/**
 * The other entry of a reason, as a person calls it. Members of many units may have one name (区教育局): those of
 * another unit stand with that, 上城区区教育局.
 */
export function nameBeside(entries: Entries, entry: number, other: number): string {
  const unit = entries.unitOf(other);
  const member = entries.memberOf(other);
  if (member === null) return unit.name;
  if (unit === entries.unitOf(entry)) return member.name;
  const isLatin = ENDS_LATIN.test(unit.name) && BEGINS_LATIN.test(member.name);
  return `${unit.name}${isLatin ? ' ' : ''}${member.name}`;
}
