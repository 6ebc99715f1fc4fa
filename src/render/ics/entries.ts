import { item } from '../../domain/columns.js';
import type { Pieces, RowText } from '../chunks.js';
import type { RenderOptions } from '../options.js';
import type { Row } from '../row.js';
import type { View } from '../view.js';
import { Descriptions } from './descriptions.js';
import { event, type Frame } from './frame.js';
import { ReasonTexts } from './reason-texts.js';
import { StageLines } from './stage-lines.js';
import { escapeName } from './text.js';
import { TitleEnds } from './title-ends.js';
import { Uids } from './uid.js';
import { eventWords, type EventWords } from './event-text.js';

/** The events of each entry, those of all its stages together. */
export function* entryEvents(view: View, options: RenderOptions, frame: Frame): Generator<RowText> {
  const make = eventMaker(view, options, frame, true);
  for (const row of view.rows()) yield (into) => make(row, () => true, into);
}

/** Makes the events of one row: of the stages that are `wanted`, and where there is one, with its reason. */
export type EventMaker = (row: Row, wanted: Wanted, into: Pieces) => void;

/** Whether the event of a stage is to be there. */
type Wanted = (stage: number) => boolean;

/** @param hasReasons false where the days are known and not why. */
export function eventMaker(
  view: View,
  options: RenderOptions,
  frame: Frame,
  hasReasons: boolean,
): EventMaker {
  const words = eventWords(view.schedule.calendar, options.language);
  const shared = sharedTexts(view, options, frame, words);
  const reasons = hasReasons ? new ReasonTexts(view, options.language, words) : null;
  return (row, wanted, into) =>
    stageEvents(row, shared, frame, reasons?.of(row) ?? null, wanted, into);
}

/** What the events of all entries have in common. */
interface Shared {
  readonly uids: Uids;
  readonly titles: TitleEnds;
  readonly descriptions: Descriptions;
  readonly lines: StageLines;
}

function sharedTexts(
  { plan }: View,
  options: RenderOptions,
  frame: Frame,
  words: EventWords,
): Shared {
  const names = plan.stages.map(({ name }) => frame.escaped(name));
  return {
    uids: new Uids(plan, 'entry', options),
    titles: new TitleEnds(words, names),
    descriptions: new Descriptions(words, frame),
    lines: new StageLines(words, names),
  };
}

/** What all stages have in common comes first in the description, and is folded once. */
function stageEvents(
  row: Row,
  { uids, titles, descriptions, lines }: Shared,
  frame: Frame,
  reason: string | null,
  wanted: Wanted,
  into: Pieces,
): void {
  const uid = uids.hashOf(row.id);
  const [title, group] = titleOf(row, frame);
  const ends = titles.of(group);
  const { pieces, octets } = descriptions.of(row, title, reason);
  const { level, stages } = row;
  for (const [k, { name: stage, start, end }] of stages.entries()) {
    if (!wanted(k)) continue;
    const text = {
      uid,
      uidEnd: item(uids.ends, k),
      title,
      titleEnd: item(ends, k),
      description: [...pieces, lines.of(k, start, end, octets), '\r\n'],
      closing: frame.closing(level, stage),
    };
    event(frame, { start, end }, text, into);
  }
}

/** A member's own name (市公安局) says little without its unit. */
function titleOf({ path, member, echelon }: Row, frame: Frame): [name: string, group: string] {
  const unit = path.at(-1) ?? '';
  return member === null
    ? [escapeName(unit), frame.escaped(echelon)]
    : [escapeName(member), escapeName(unit + echelon)];
}
