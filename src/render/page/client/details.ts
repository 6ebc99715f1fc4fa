import { dayText, longDay, shortDay } from './days.js';
import { activityItems, chargeItems } from './dated-details.js';
import { button, element, isolated, section } from './dom.js';
import {
  at,
  codeOf,
  echelonOf,
  endOf,
  levelOf,
  memberOf,
  nameOf,
  namesAboveEntry,
  namesAbove,
  noteAt,
  stagesOf,
  tagsOf,
  textAt,
  type Model,
} from './model.js';
import { isOfOwn, labelOf, spanOf } from './row-texts.js';
import type { Tree } from './tree.js';

/** What can be done from there. */
export interface DetailsEvents {
  readonly narrow: (unit: number) => void;
  readonly goTo: (entry: number) => void;
}

/** All that there is to say about a row of the tree. */
export function details(
  model: Model,
  tree: Tree,
  row: number,
  events: DetailsEvents,
): readonly HTMLElement[] {
  const entry = at(tree.entry, row);
  const unit = at(tree.unit, row);
  const above = entry < 0 ? namesAbove(model, unit) : namesAboveEntry(model, entry);
  const name = entry < 0 ? labelOf(model, tree, row) : nameOf(model, entry);
  const isWhole = entry < 0 || memberOf(model, entry) === null;
  return [
    element('h2', { tabindex: -1, id: 'details-name' }, isolated(name)),
    element('p', { class: 'path' }, ...between(above.map(isolated), ' / ')),
    ...(entry < 0 ? unitParts(model, tree, row, events) : entryParts(model, entry)),
    ...(isWhole && at(model.units.end, unit) > unit + 1
      ? [
          element(
            'p',
            { class: 'narrow' },
            button(model.words.narrow, () => events.narrow(unit)),
          ),
        ]
      : []),
  ];
}

function between(parts: readonly HTMLElement[], separator: string): (HTMLElement | string)[] {
  return parts.flatMap((part, k) => (k === 0 ? [part] : [separator, part]));
}

/** Of a unit with several entries: each with its days. */
function unitParts(model: Model, tree: Tree, row: number, events: DetailsEvents): HTMLElement[] {
  const { words, units } = model;
  const unit = at(tree.unit, row);
  const list = element('ul', { class: 'entries' });
  const end = at(units.firstEntry, unit + 1);
  for (let entry = at(units.firstEntry, unit); entry < end; entry++) {
    const days = `${dayText(model, at(model.entries.start, entry))} ～ ${dayText(model, endOf(model, entry))}`;
    const open = button('', () => events.goTo(entry));
    const name = memberOf(model, entry) === null ? echelonOf(model, entry) : nameOf(model, entry);
    open.append(isolated(name), element('small', {}, days));
    list.append(element('li', {}, open));
  }
  return [
    ...spanPart(model, tree, row),
    facts([
      [words.level, levelOf(model, unit)],
      [words.code, units.code[unit] ?? ''],
    ]),
    section(words.ownEntries, list),
    ...chargeItems(model, unit),
  ];
}

/** The days that the row shows, and whose they are. */
function spanPart(model: Model, tree: Tree, row: number): HTMLElement[] {
  const span = spanOf(model, tree, row);
  if (span === null) return [];
  const { words } = model;
  const days = words.bar(longDay(model, span[0]), longDay(model, span[1]));
  const text = isOfOwn(model, tree, row) ? words.ownSpan(days) : days;
  return [element('p', { class: 'dates' }, text)];
}

function entryParts(model: Model, entry: number): HTMLElement[] {
  const { words, entries } = model;
  const [start, end] = [at(entries.start, entry), endOf(model, entry)];
  const unit = at(entries.unit, entry);
  const basis = noteAt(model, at(entries.basis, entry));
  return [
    element(
      'p',
      { class: 'dates' },
      words.bar(longDay(model, start), longDay(model, end)),
      element('small', {}, words.dayCount(end - start + 1)),
    ),
    section(
      words.why,
      element('p', { class: 'why' }, textAt(model, at(entries.reason, entry))),
      ...(basis === ''
        ? []
        : [element('p', { class: 'basis' }, `${words.basis}${words.colon}`, isolated(basis))]),
    ),
    ...stagePart(model, entry),
    facts([
      [words.float, floatText(model, entry)],
      [words.level, levelOf(model, unit)],
      [words.echelon, echelonOf(model, entry)],
      [words.code, codeOf(model, entry)],
      [words.system, noteAt(model, at(entries.system, entry))],
      [words.tags, tagsOf(model, entry).join(words.between)],
      [words.note, noteAt(model, at(entries.note, entry))],
    ]),
    ...activityItems(model, entry),
    ...chargeItems(model, unit),
  ];
}

function floatText(model: Model, entry: number): string {
  const { words, entries } = model;
  const early = at(entries.start, entry) - at(entries.early, entry);
  const float = at(entries.float, entry);
  if (float < 0) return words.floatOpen(shortDay(model, early));
  return words.floatText(shortDay(model, early), shortDay(model, early + float), float);
}

function stagePart(model: Model, entry: number): HTMLElement[] {
  const { words, data } = model;
  if (data.stages.length === 0) return [];
  const rows = stagesOf(model, entry).map(({ name, from, to }, k) => {
    const swatch = element('span', { class: 'swatch stage', 'aria-hidden': 'true' });
    swatch.style.backgroundColor = `#${data.stages[k]?.fill ?? ''}`;
    const days = words.dayCount(to - from + 1);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, swatch, isolated(name)),
      element('td', {}, `${dayText(model, from)} ～ ${dayText(model, to)}`),
      element('td', { class: 'number' }, days),
    );
  });
  return [
    section(words.stages, element('table', { class: 'stages' }, element('tbody', {}, ...rows))),
  ];
}

/** Those that are not empty. */
function facts(items: readonly (readonly [term: string, text: string])[]): HTMLElement {
  const made = element('dl', { class: 'facts' });
  for (const [term, text] of items) {
    if (text === '') continue;
    made.append(element('div', {}, element('dt', {}, term), element('dd', {}, isolated(text))));
  }
  return made;
}
