import type { UnitOrMember } from '../../domain/plan.js';
import type { Piece, UsualUnit } from '../node.js';
import { CodeAndLevel } from './key-places.js';

const NO_TAGS: readonly string[] = [];

/** A unit that says its name, and its code and level where they are there: as `buildUnitOrMember` has it from nodes. */
export const buildUsual = ({ source, name, code, level }: UsualUnit): UnitOrMember => ({
  name: name.text,
  id: null,
  code: code?.text ?? null,
  tags: NO_TAGS,
  system: null,
  start: null,
  notBefore: null,
  notAfter: null,
  note: null,
  at: placeIn(source, name),
  keys: placesOf(source, code, level),
});

const placeIn = (source: number, { start, end }: Piece) => ({ source, start, end });

function placesOf(source: number, code: Piece | null, level: Piece | null): UnitOrMember['keys'] {
  if (code !== null && level !== null) return new CodeAndLevel(source, code, level);
  if (code !== null) return { code: placeIn(source, code) };
  return level === null ? null : { level: placeIn(source, level) };
}
