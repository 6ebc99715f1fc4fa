import { choicesOf } from './filter.js';
import { button, element } from './dom.js';
import type { State } from './state.js';
import { grouped } from '../words.js';

type Choice = 'level' | 'echelon' | 'tag' | 'system';

/** Lists of words to choose by, what is kept of all, and how to get all back. */
export function filterBar(state: State): HTMLElement {
  const { model } = state;
  const { words } = model;
  const { levels, echelons, tags, systems } = choicesOf(model);
  const lists: [Choice, readonly string[]][] = [
    ['level', levels],
    ['echelon', echelons],
    ['tag', tags],
    ['system', systems],
  ];
  // A list of one word would choose nothing, but for a tag that some have.
  const useful = lists.filter(
    ([name, list]) => list.length > (name === 'tag' || name === 'system' ? 0 : 1),
  );
  const selects = useful.map(([name, list]) => chooser(state, name, list));
  const within = button('', () => state.narrow({ within: null }), {
    class: 'chip',
    title: words.widen,
  });
  const clear = button(words.clear, () => state.clear(), { id: 'clear' });
  const count = element('p', { role: 'status', class: 'count', id: 'count' });
  const show = (): void => {
    const { filter } = state;
    for (const select of selects) select.value = filter[select.name as Choice];
    within.hidden = filter.within === null;
    const name = filter.within === null ? '' : (model.units.name[filter.within] ?? '');
    within.replaceChildren(element('bdi', {}, words.within(name)), ' ×');
    clear.hidden = !state.isNarrowed;
    count.textContent = countText(state);
  };
  state.onChange(show);
  show();
  return element('div', { class: 'filters' }, ...selects, within, clear, count);
}

export const countText = ({ count, model }: State): string =>
  count === 0
    ? model.words.noMatch
    : model.words.shown(grouped(count), grouped(model.entries.size));

function chooser(state: State, name: Choice, list: readonly string[]): HTMLSelectElement {
  const all = state.model.words.all[name];
  const made = element('select', { name, 'aria-label': all });
  made.append(element('option', { value: '' }, all));
  for (const word of list) made.append(element('option', { value: word }, word));
  made.addEventListener('change', () => state.narrow({ [name]: made.value }));
  return made;
}

/** The filter in words, for the printed list. */
export function filterText({ filter, model }: State): string {
  const { words, units } = model;
  const { text, level, echelon, tag, system, within } = filter;
  const parts: [label: string, value: string][] = [
    [words.search, text.trim()],
    [words.level, level],
    [words.echelon, echelon],
    [words.tags, tag],
    [words.system, system],
    ['', within === null ? '' : words.within(units.name[within] ?? '')],
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => (label === '' ? value : `${label}${words.colon}${value}`))
    .join(words.between);
}
