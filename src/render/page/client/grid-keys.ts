/** Where the keyboard goes in the grid. */
export type Move =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  /** Opens a branch, then goes into it; and back. */
  | 'in'
  | 'out'
  | 'open'
  | 'leave';

/** As a treegrid has them (WAI-ARIA Authoring Practices). */
const KEYS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Enter: 'open',
  ' ': 'open',
  Escape: 'leave',
};

/** Null for keys that mean nothing here. */
export function gridKeys({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Move | null {
  return ctrlKey || metaKey || altKey ? null : (KEYS[key] ?? null);
}
