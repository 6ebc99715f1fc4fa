import type { Plan, Unit } from '../../domain/plan.js';
import type { FileAccess } from '../../input/files/file-access.js';
import { loadRoster } from '../../input/load-roster.js';
import { rosterCsv } from '../../render/roster/csv.js';
import type { Sheet } from '../../render/sheet/sheet.js';

const NAME = 'roster.csv';

/** The units that a roster gives when it is read by itself, for a plan with these levels; null where it can't be read. */
export async function readBack(sheet: Sheet, { levels }: Plan): Promise<readonly Unit[] | null> {
  const bytes = new TextEncoder().encode([...rosterCsv(sheet)].join(''));
  const { plan } = await loadRoster(NAME, alone(bytes), {
    levels: levels.map(({ name }) => name),
    header: null,
    sheet: null,
    map: new Map(),
  });
  return plan?.units ?? null;
}

/** A world with one file in it. */
const alone = (bytes: Uint8Array): FileAccess => ({
  read: (path) => (path === NAME ? bytes : { failure: 'missing' }),
  realpath: (path) => (path === NAME ? path : null),
  join: (_, path) => path,
  dirname: () => '.',
  isInside: () => true,
});
