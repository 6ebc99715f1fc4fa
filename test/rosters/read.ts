import { locateAll, type LocatedFinding } from '../../src/diagnostics/located.js';
import { loadRoster, type LoadedRoster } from '../../src/input/load-roster.js';
import { itemsOf, textOf, valueOf, type Node } from '../../src/input/node.js';
import { NO_OPTIONS, type RosterOptions } from '../../src/input/roster/options.js';
import { memoryFiles } from '../input/memory-files.js';

export interface Read extends LoadedRoster {
  readonly findings: readonly LocatedFinding[];
  readonly errors: readonly string[];
}

/** Reads a roster from memory, as `tici import` does. */
export async function readRosterFile(
  content: string | Uint8Array,
  options: Partial<RosterOptions> = {},
): Promise<Read> {
  const files = memoryFiles({ '/plans/r': content });
  const loaded = await loadRoster('r', files, { ...NO_OPTIONS, ...options });
  const findings = locateAll(loaded.diagnostics, loaded.sources, 'zh');
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, line, message }) => `${code} ${line} ${message}`);
  return { ...loaded, findings, errors };
}

export interface Named {
  readonly name: string | null;
  readonly code?: string;
  readonly below: readonly Named[];
}

/** The hierarchy, names and codes. */
export const hierarchyOf = (units: readonly Node[], hasCodes = true): readonly Named[] =>
  units.map((unit) => {
    const code = textOf(unit, 'code');
    return {
      name: unit.kind === 'scalar' ? unit.text : textOf(unit, 'name'),
      ...(hasCodes && code !== null ? { code } : {}),
      below: hierarchyOf(itemsOf(valueOf(unit, 'units')), hasCodes),
    };
  });
