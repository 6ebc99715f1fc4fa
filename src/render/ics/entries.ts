import { item } from '../../domain/columns.js';
import type { RenderOptions } from '../options.js';
import type { Row } from '../row.js';
import type { View } from '../view.js';
import { why } from '../why/why.js';
import { event, type Frame } from './frame.js';
import { StageLines } from './stage-lines.js';
import { escapeName, escapeText, Folder, NEW_LINE } from './text.js';
import { Uids } from './uid.js';
import { eventWords, type EventWords } from './event-text.js';

/** The events of each entry, all its stages in one piece of text. */
export function* entryEvents(view: View, options: RenderOptions, frame: Frame): Generator<string> {
  const uids = new Uids(view.plan, 'entry', options);
  const shared = sharedTexts(view, options, frame);
  const reasonOf = reasons(view, options, shared.words);
  for (const row of view.rows()) {
    yield stageEvents(row, uids.of(row.id), shared, frame, reasonOf(row), () => true);
  }
}

/** Makes the events of one row: of the stages that are `wanted`, and where there is one, with its reason. */
export type EventMaker = (row: Row, uids: readonly string[], wanted: Wanted) => string;

/** Whether the event of a stage is to be there. */
type Wanted = (stage: number) => boolean;

/** @param hasReasons false where the days are known and not why. */
export function eventMaker(
  view: View,
  options: RenderOptions,
  frame: Frame,
  hasReasons: boolean,
): EventMaker {
  const shared = sharedTexts(view, options, frame);
  const reasonOf = hasReasons ? reasons(view, options, shared.words) : () => null;
  return (row, uids, wanted) => stageEvents(row, uids, shared, frame, reasonOf(row), wanted);
}

/** What the events of all entries have in common. */
interface Shared {
  readonly words: EventWords;
  readonly lines: StageLines;
}

function sharedTexts({ plan, schedule }: View, options: RenderOptions, frame: Frame): Shared {
  const words = eventWords(schedule.calendar, options.language);
  const names = plan.stages.map(({ name }) => frame.escaped(name));
  return { words, lines: new StageLines(words, names) };
}

/** Why an entry starts when it does, and the sentence that the rule comes from, if any. */
function reasons(view: View, { language }: RenderOptions, words: EventWords) {
  const { entries } = view.schedule;
  return ({ entry, reason }: Row): string => {
    const text = words.why(escapeText(why(entries, entry, reason, language)));
    const { basis } = reason;
    return basis === null ? text : text + NEW_LINE + words.basis(escapeText(basis));
  };
}

/** What all stages have in common comes first in the description, and is folded once. */
function stageEvents(
  row: Row,
  uids: readonly string[],
  { words, lines }: Shared,
  frame: Frame,
  reason: string | null,
  wanted: Wanted,
): string {
  const [name, group] = titleOf(row);
  const folder = new Folder();
  const about = folder.fold(
    `DESCRIPTION:${aboutOf(row, words, frame)}${NEW_LINE}${reason === null ? '' : reason + NEW_LINE}`,
  );
  const { octets } = folder;
  const { stages } = row;
  let events = '';
  for (const [k, { name: stage, start, end }] of stages.entries()) {
    if (!wanted(k)) continue;
    const stageText = frame.escaped(stage);
    const place = lines.of(k, start, end, octets);
    const title = words.title(name, group, stageText);
    const closing = frame.closing(row.level, stage);
    const days = { start, end };
    events += event(frame, item(uids, k), days, title, about + place, closing);
  }
  return events;
}

/** A member's own name (市公安局) says little without its unit. */
function titleOf({ path, member, echelon }: Row): [name: string, group: string] {
  const unit = path.at(-1) ?? '';
  return member === null
    ? [escapeName(unit), escapeName(echelon)]
    : [escapeName(member), escapeName(unit + echelon)];
}

function aboutOf(row: Row, words: EventWords, frame: Frame): string {
  const { path, member, level, echelon, start, end } = row;
  const names = member === null ? path : [...path, member];
  const unit = words.unit(escapeName(names.join('/')));
  const group = words.group(frame.escaped(level), frame.escaped(echelon));
  return unit + NEW_LINE + group + NEW_LINE + words.time(start, end);
}
