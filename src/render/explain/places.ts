import { rangeOf } from '../../diagnostics/located.js';
import type { SourceText } from '../../diagnostics/source-text.js';
import type { SourcePlace } from '../../domain/source-place.js';

/** `plan.yaml:33`: where something stands, as seen from the folder of the plan. */
export function placesIn(sources: readonly SourceText[]): (at: SourcePlace) => string {
  const folder = /^.*[\\/]/u.exec(sources[0]?.path ?? '')?.[0] ?? '';
  return (at) => {
    const { file, line } = rangeOf(at, sources);
    // A value given for this run stands in no file.
    if (sources[at.source]?.isFile !== true) return file;
    return `${file.startsWith(folder) ? file.slice(folder.length) : file}:${line}`;
  };
}
