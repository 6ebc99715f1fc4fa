/** What `validators.generated.js` (scripts/build-validators.mjs) exports. */
export interface ShapeError {
  readonly keyword: string;
  /** JSON pointer into the checked value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema object that holds the keyword. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

export interface ShapeValidator {
  (value: unknown): boolean;
  readonly errors: readonly ShapeError[] | null;
}

export declare const validateHead: ShapeValidator;
export declare const validateOverride: ShapeValidator;
export declare const validateUnit: ShapeValidator;
export declare const validateMember: ShapeValidator;
export declare const validateUnitsFile: ShapeValidator;

/** A map of a plan by its path, an item of a list as `overrides[]`, with the types of the values of its keys. */
export interface Place {
  readonly path: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** All maps of a plan, from the schema. */
export declare const places: readonly Place[];
