import type { DatedPart } from '../../domain/activities.js';
import { item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { stageKey, unitKey } from '../../domain/plan.js';
import { AgendaRows, namesOf, type AgendaRow } from '../agenda/agenda-row.js';
import { agendaWords } from '../agenda/agenda-words.js';
import { partsOf, type Part } from '../agenda/parts.js';
import type { Pieces, RowText } from '../chunks.js';
import type { RenderOptions } from '../options.js';
import type { View } from '../view.js';
import { agendaEventWords, type AgendaEventWords } from './agenda-text.js';
import { eventWords, type EventWords } from './event-text.js';
import { event, timedEvent, type Frame } from './frame.js';
import { contentLine, escapeName, escapeText, NEW_LINE } from './text.js';
import { AgendaUids } from './uid.js';

/** A row, and what makes the UID of its first event; those of others have a number too. */
interface Identified {
  readonly row: AgendaRow;
  readonly uid: () => string;
}

/** The events of meetings, occurrences and visits, those of a row together. */
export function* agendaEvents(
  view: View,
  options: RenderOptions,
  frame: Frame,
): Generator<RowText> {
  const { dated } = view.plan;
  if (dated === undefined) return;
  const write = new AgendaWriter(view, dated, options, frame);
  for (const { row, uid } of identified(view, dated, options)) {
    const own = uid();
    yield (into) => write.events(row, own, into);
  }
}

/** By level and echelon there are no entries, and so nothing that one of them holds. */
function* identified(view: View, dated: DatedPart, options: RenderOptions): Generator<Identified> {
  const made = new AgendaRows(view.schedule, dated);
  const uids = new AgendaUids(view.plan, options);
  const { units, stages } = view.plan;
  const keyOf = (unit: number): string => unitKey(units, item(units, unit));
  for (const one of view.events.meetings()) {
    const stage = one.stage === null ? null : stageKey(item(stages, one.stage));
    const unit = one.unit === null ? null : keyOf(one.unit);
    const row = made.ofMeeting(one);
    yield { row, uid: () => uids.ofMeeting(row.name, unit, stage ?? one.number) };
  }
  if (options.by === 'level') return;
  for (const one of view.events.occurrences()) {
    if (one.day === null || (options.by === 'person' && one.attendees.length === 0)) continue;
    const row = made.ofOccurrence(one);
    yield { row, uid: () => uids.ofOccurrence(one.entry, view, row.name, one.number) };
  }
  for (const one of view.events.visits()) {
    if (one.day === null) continue;
    const { key } = item(view.placement?.people ?? [], one.group);
    yield { row: made.ofVisit(one), uid: () => uids.ofVisit(key, keyOf(one.unit), one.number) };
  }
}

/** All events of rows, without what they say. */
export function* agendaParts(view: View, options: RenderOptions): Generator<Part> {
  const { dated } = view.plan;
  if (dated === undefined) return;
  for (const { row } of identified(view, dated, options)) yield* partsOf(row, dated);
}

/** The first and the last day of what may have a time; null where nothing does. */
export function timedDays({ plan, events }: View): { readonly from: Day; readonly to: Day } | null {
  const activities = plan.dated?.activities ?? [];
  let [from, to]: [Day | null, Day | null] = [null, null];
  const take = (day: Day | null): void => {
    if (day === null) return;
    if (from === null || day < from) from = day;
    if (to === null || day > to) to = day;
  };
  for (const { day } of events.meetings()) take(day);
  for (const { day } of events.visits()) take(day);
  for (const { activity, half, end, day } of events.occurrences()) {
    if (half === null && activities[activity]?.time === null) continue;
    take(day);
    take(end);
  }
  return from === null || to === null ? null : { from, to };
}

class AgendaWriter {
  readonly #view: View;
  readonly #dated: DatedPart;
  readonly #options: RenderOptions;
  readonly #frame: Frame;
  readonly #words: AgendaEventWords;
  readonly #names: EventWords;

  constructor(view: View, dated: DatedPart, options: RenderOptions, frame: Frame) {
    this.#view = view;
    this.#dated = dated;
    this.#options = options;
    this.#frame = frame;
    this.#words = agendaEventWords[options.language];
    this.#names = eventWords(view.schedule.calendar, options.language);
  }

  events(row: AgendaRow, uid: string, into: Pieces): void {
    const said = {
      title: this.#title(row),
      description: ['\r\n', contentLine(`DESCRIPTION:${this.#about(row).join(NEW_LINE)}`)],
      closing: this.#frame.closingOfMeeting(this.#category(row)),
    };
    for (const [k, { day: start, end, time }] of partsOf(row, this.#dated).entries()) {
      const text = { uid: k === 0 ? uid : `${uid}-${k + 1}`, ...said };
      if (time === null) event(this.#frame, { start, end }, text, into);
      else timedEvent(this.#frame, start, time, text, into);
    }
  }

  #title({ kind, name, number, stage, holder, attendees }: AgendaRow): string {
    const unit = escapeName(holder?.path.at(-1) ?? '');
    if (kind === 'visit') return this.#words.visit(this.#namesOf(attendees), unit);
    const own = escapeName(
      number === null ? name : agendaWords[this.#options.language].nth(name, number),
    );
    if (kind === 'meeting') return this.#words.meeting(own, unit, this.#stage(stage));
    const echelon = escapeName(holder?.echelon ?? '');
    const member = holder?.member ?? null;
    return member === null
      ? unit + this.#names.titleEnd(echelon, own)
      : escapeName(member) + this.#names.titleEnd(unit + echelon, own);
  }

  /** The lines of the description, as escaped TEXT. */
  #about(row: AgendaRow): readonly string[] {
    const { holder, stage, attendees, basis, when, isOptional } = row;
    const words = this.#words;
    const lines: string[] = [];
    if (holder !== null) {
      const { path, member, level, echelon } = holder;
      const names = member === null ? path : [...path, member];
      lines.push(this.#names.unit(escapeName(names.join('/'))));
      lines.push(this.#names.group(escapeName(level), escapeName(echelon ?? level)));
    }
    const stageName = this.#stage(stage);
    if (stageName !== '') lines.push(words.stage(stageName));
    const first = when.kind === 'half' && when.isFirst ? when.half : null;
    if (attendees.length > 0) lines.push(words.attendees(this.#namesOf(attendees), first));
    if (isOptional) lines.push(words.optional);
    if (basis !== null) lines.push(this.#names.basis(escapeText(basis)));
    lines.push(this.#names.plan(this.#frame.escaped(this.#view.plan.title)));
    return lines;
  }

  #category({ kind, name }: AgendaRow): string {
    if (kind === 'activity') return name;
    const words = agendaWords[this.#options.language];
    return kind === 'visit' ? words.visit : words.meeting;
  }

  #stage(stage: number | null): string {
    return stage === null ? '' : this.#frame.escaped(item(this.#view.plan.stages, stage).name);
  }

  #namesOf(people: readonly number[]): string {
    const { between } = agendaWords[this.#options.language];
    return escapeName(namesOf(people, this.#view.placement).join(between));
  }
}
