import { baselineFinding } from '../../compare/findings.js';
import { looksLikeBaseline, readBaseline } from '../../compare/baseline.js';
import type { Side } from '../../compare/types.js';
import { locateAll } from '../../diagnostics/located.js';
import { SourceText } from '../../diagnostics/source-text.js';
import { decodeAny } from '../../input/files/decode.js';
import { LARGEST_PLAN, type FileAccess } from '../../input/files/file-access.js';
import type { CommonOptions, Context } from '../context.js';
import { CANNOT, DONE } from '../exit.js';
import { workOut, type Worked } from '../work-out.js';

/** OLD of a comparison: a plan that was worked out, or a calendar kept as JSON. */
export interface OldSide extends Pick<Worked, 'findings' | 'sources' | 'status' | 'isUnread'> {
  /** Null where it has no calendar. */
  readonly side: Side | null;
  readonly isBaseline: boolean;
}

/** Reads OLD once, since standard input can't be read again, and sees what it is. */
export async function readOld(
  path: string,
  options: CommonOptions,
  context: Context,
): Promise<OldSide> {
  const { files } = context.io;
  const read = files.read(path, LARGEST_PLAN);
  const decoded = read instanceof Uint8Array ? decodeAny(read) : null;
  if (decoded !== null && looksLikeBaseline(path, decoded.text)) {
    return baseline(path, decoded.text, context);
  }
  const remembered: FileAccess = {
    ...files,
    read: (wanted, limit) => (wanted === path ? read : files.read(wanted, limit)),
  };
  const io = { ...context.io, files: remembered };
  // It has been sent as it is, whatever of it has no day.
  const dated = { isPlaced: true, allowUnplaced: true, keepsUnplaced: true };
  const worked = await workOut(path, { ...options, set: [] }, { ...context, io }, dated);
  const { plan, schedule, placement } = worked;
  return {
    ...worked,
    isBaseline: false,
    side: plan === null || schedule === null ? null : { plan, schedule, placement },
  };
}

/** A file that is no calendar is like one that can't be read. */
function baseline(path: string, text: string, { language }: Context): OldSide {
  const read = readBaseline(text);
  if (!('problem' in read)) {
    // Its text is only for findings, of which there are none.
    const sources = [new SourceText(path, '', path !== '-')];
    return { side: read, isBaseline: true, findings: [], sources, status: DONE, isUnread: false };
  }
  const sources = [new SourceText(path === '-' ? '<stdin>' : path, text)];
  const findings = locateAll([baselineFinding(read)], sources, language);
  return { side: null, isBaseline: true, findings, sources, status: CANNOT, isUnread: true };
}
