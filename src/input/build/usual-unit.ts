import type { UnitOrMember } from '../../domain/plan.js';
import type { Piece, UsualUnit } from '../node.js';
import { CodeAndLevel } from './key-places.js';
import { named } from './unit-or-member.js';

/** A unit that says its name, and its code and level where they are there: as `buildUnitOrMember` has it from nodes. */
export const buildUsual = ({ source, name, code, level }: UsualUnit): UnitOrMember =>
  named({
    name: name.text,
    code: code?.text ?? null,
    at: placeIn(source, name),
    keys: placesOf(source, code, level),
  });

const placeIn = (source: number, { start, end }: Piece) => ({ source, start, end });

function placesOf(source: number, code: Piece | null, level: Piece | null): UnitOrMember['keys'] {
  if (code !== null && level !== null) return new CodeAndLevel(source, code, level);
  if (code !== null) return { code: placeIn(source, code) };
  return level === null ? null : { level: placeIn(source, level) };
}
