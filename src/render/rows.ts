/**
 * What a row is: an entry, a level's echelon, an occurrence, or what somebody has to be at. JSON always has the entries.
 */
export type Rows = 'unit' | 'level' | 'activity' | 'person';
