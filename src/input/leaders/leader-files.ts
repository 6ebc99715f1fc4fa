import { finding } from '../../diagnostics/finding.js';
import type { Leader } from '../../domain/activities.js';
import type { SourceReader } from '../files/source-reader.js';
import { entryOf, itemsOf, valueOf, type Node } from '../node.js';

/** The leaders of each `file:` of contacts, by the node that names it. */
export type LeaderFiles = ReadonlyMap<Node, readonly Leader[]>;

interface Reading {
  readonly reader: SourceReader;
  /** The folder of the plan, which files lie in. */
  readonly folder: string;
  readonly isInside: (path: string) => boolean;
}

/** Reads all tables of leaders that a plan names; each once, however often it is named. */
export async function readLeaderFiles(root: Node, reading: Reading): Promise<LeaderFiles> {
  const { reader, folder, isInside } = reading;
  const { access } = reader.known;
  const found = new Map<Node, readonly Leader[]>();
  const byPath = new Map<string, readonly Leader[]>();
  for (const item of itemsOf(valueOf(root, 'contacts'))) {
    const file = entryOf(item, 'file')?.value;
    if (file?.kind !== 'scalar' || file.text === null || found.has(file)) continue;
    const path = access.join(folder, file.text);
    if (!isInside(path)) {
      reader.diagnostics.push(finding('TC006', file, { path: file.text }));
      continue;
    }
    const key = reader.known.keyOf(path);
    const leaders = byPath.get(key) ?? (await reader.readLeaders(path, file));
    byPath.set(key, leaders);
    found.set(file, leaders);
  }
  return found;
}
