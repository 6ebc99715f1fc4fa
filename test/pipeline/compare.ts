import { locateAll } from '../../src/diagnostics/located.js';
import type { FileAccess } from '../../src/input/files/file-access.js';
import type { Outcome } from '../../src/pipeline.js';
import { makeView } from '../../src/render/view.js';

/** All that a person sees of an outcome. */
export const seen = ({ schedule, diagnostics, sources, isUnread, hasErrors, plan }: Outcome) => ({
  title: plan?.title ?? null,
  rows: schedule === null ? null : [...makeView(schedule).rows()],
  findings: locateAll(diagnostics, sources, 'zh'),
  files: sources.filter((source) => source.isFile).map(({ path, text }) => [path, text]),
  isUnread,
  hasErrors,
});

/** The files with one of them changed. */
export const withText = (files: FileAccess, changed: string, text: string): FileAccess => ({
  ...files,
  read: (path, limit) =>
    files.realpath(path) === files.realpath(changed)
      ? new TextEncoder().encode(text)
      : files.read(path, limit),
});

/** Counts by path how often a file is read, and how often its path is resolved. */
export function counting(files: FileAccess) {
  const reads = new Map<string, number>();
  const looks = new Map<string, number>();
  const count = (counts: Map<string, number>, path: string) =>
    counts.set(path, (counts.get(path) ?? 0) + 1);
  const access: FileAccess = {
    ...files,
    read: (path, limit) => (count(reads, path), files.read(path, limit)),
    realpath: (path) => (count(looks, path), files.realpath(path)),
  };
  return { access, reads, looks };
}
