/** Work that the command can't do: usage, or a file that can't be written. Ends a run with status 2. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** Exit statuses, as promised to scripts. */
export const DONE = 0;
export const PLAN_HAS_ERRORS = 1;
export const CANNOT = 2;
