import { longDay, rangeText, shortDay } from './days.js';
import { element, isolated } from './dom.js';
import { at, stagesOf, type Model } from './model.js';
import { isOfOwn, kindOf, labelOf, spanOf } from './row-texts.js';
import type { Scale } from './scale.js';
import type { Tree } from './tree.js';

/** What a row says beside what it is. */
export interface RowState {
  /** Null where nothing stands below it. */
  readonly isOpen: boolean | null;
  /** Whether it is there only because of what is below it. */
  readonly isContext: boolean;
  readonly isActive: boolean;
  readonly position: number;
  readonly siblings: number;
  /** From 1, the head included. */
  readonly index: number;
}

export function gridRow(
  model: Model,
  tree: Tree,
  scale: Scale,
  row: number,
  state: RowState,
): HTMLElement {
  const span = spanOf(model, tree, row);
  const made = element('div', {
    class: `row${state.isContext ? ' context' : ''}${state.isActive ? ' active' : ''}`,
    role: 'row',
    id: `row-${row}`,
    'data-row': row,
    'aria-level': at(tree.depth, row) + 1,
    'aria-posinset': state.position,
    'aria-setsize': state.siblings,
    'aria-rowindex': state.index,
    'aria-expanded': state.isOpen === null ? null : String(state.isOpen),
    'aria-selected': String(state.isActive),
  });
  made.append(
    element('div', { class: 'left', role: 'presentation' }, ...leftCells(model, tree, row, span)),
    bars(model, tree, scale, row, span),
  );
  return made;
}

function leftCells(
  model: Model,
  tree: Tree,
  row: number,
  span: readonly [number, number] | null,
): HTMLElement[] {
  const [start, end] = span ?? [null, null];
  const label = labelOf(model, tree, row);
  const name = element(
    'div',
    { class: 'cell name', role: 'rowheader', title: label },
    element('span', { class: 'twist', 'aria-hidden': 'true' }),
    isolated(label),
  );
  name.style.setProperty('--depth', String(at(tree.depth, row)));
  const cell = (kind: string, text: string): HTMLElement =>
    element('div', { class: `cell ${kind}`, role: 'gridcell' }, text);
  const kind = element('div', { class: 'cell kind', role: 'gridcell' });
  kind.append(isolated(kindOf(model, tree, row)));
  return [
    name,
    kind,
    cell('date', start === null ? '' : shortDay(model, start)),
    cell('date', end === null ? '' : shortDay(model, end)),
    cell('days', start === null || end === null ? '' : String(end - start + 1)),
  ];
}

/** A bar of stages, or of a unit with several entries the bracket over them. */
function bars(
  model: Model,
  tree: Tree,
  scale: Scale,
  row: number,
  span: readonly [number, number] | null,
): HTMLElement {
  const made = element('div', { class: 'bars', role: 'gridcell' });
  made.style.width = `${scale.width}px`;
  if (span === null) return made;
  const [start, end] = span;
  const entry = at(tree.entry, row);
  const { words } = model;
  const days = words.bar(longDay(model, start), longDay(model, end));
  const whole = isOfOwn(model, tree, row) ? words.ownSpan(days) : days;
  if (entry < 0 || model.data.stages.length === 0) {
    made.setAttribute('aria-label', whole);
    const one = bar(scale, entry < 0 ? 'bracket' : 'bar plain', start, end);
    one.title = whole;
    made.append(one);
    return made;
  }
  const stages = stagesOf(model, entry);
  const texts = stages.map(({ name, from, to }) => `${name} ${rangeText(model, from, to)}`);
  made.setAttribute('aria-label', [whole, ...texts].join(words.between));
  for (const [k, { from, to }] of stages.entries()) {
    const part = bar(scale, 'bar', from, to);
    part.style.backgroundColor = `#${model.data.stages[k]?.fill ?? ''}`;
    part.title = texts[k] ?? '';
    made.append(part);
  }
  return made;
}

function bar(scale: Scale, name: string, from: number, to: number): HTMLElement {
  const made = element('div', { class: name });
  made.style.left = `${scale.x(from)}px`;
  made.style.width = `${Math.max(2, scale.x(to + 1) - scale.x(from))}px`;
  return made;
}
