// A unit of a roster has a code and a level, most often, and nothing else that findings point at. Two places and a map of
// them take 150 bytes, of which a country has 665,276 times as many; four numbers and the source take 64.
import type { UnitOrMember } from '../../domain/plan.js';
import type { SourcePlace } from '../../domain/source-place.js';

type KeyPlaces = NonNullable<UnitOrMember['keys']>;

type Range = Pick<SourcePlace, 'start' | 'end'>;

/** Where code and level stand, both in one file. */
export class CodeAndLevel implements KeyPlaces {
  readonly #source: number;
  readonly #codeStart: number;
  readonly #codeEnd: number;
  readonly #levelStart: number;
  readonly #levelEnd: number;

  constructor(source: number, code: Range, level: Range) {
    this.#source = source;
    this.#codeStart = code.start;
    this.#codeEnd = code.end;
    this.#levelStart = level.start;
    this.#levelEnd = level.end;
  }

  get code(): SourcePlace {
    return { source: this.#source, start: this.#codeStart, end: this.#codeEnd };
  }

  get level(): SourcePlace {
    return { source: this.#source, start: this.#levelStart, end: this.#levelEnd };
  }
}

/** The same places, in less room where they are those of a code and a level alone. */
export function packed(keys: KeyPlaces): KeyPlaces {
  const { code, level } = keys;
  if (code === undefined || level === undefined || code.source !== level.source) return keys;
  return Object.keys(keys).length === 2 ? new CodeAndLevel(code.source, code, level) : keys;
}
