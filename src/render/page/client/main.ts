import type { PageData } from '../data.js';
import { Agenda } from './agenda.js';
import { Calendar } from './calendar.js';
import { byId, isTyping } from './dom.js';
import { filterBar } from './filters.js';
import { makeModel } from './model.js';
import { printing } from './print.js';
import { State } from './state.js';
import { Tabs } from './tabs.js';
import { themeButton } from './theme.js';

/** Begins with what the page has been given, and puts its parts to work. */
function begin(): void {
  document.documentElement.classList.add('has-script');
  const data = JSON.parse(byId('data').textContent ?? '') as PageData;
  const state = new State(makeModel(data));
  const calendar = new Calendar(state, byId('list'));
  const goTo = (entry: number): void => {
    tabs.show('list');
    calendar.goTo(entry);
  };
  const agenda = data.dated === null ? null : new Agenda(state, byId('agenda'), goTo);
  const tabs = new Tabs();
  const filters = filterBar(state);
  byId('list').before(filters);
  tabs.onShow((name) => {
    filters.hidden = name !== 'list' && name !== 'agenda';
    filters.dataset['of'] = name;
    // What is hidden has no size to be drawn in.
    if (name === 'list') calendar.redraw();
    if (name === 'agenda') agenda?.redraw();
  });
  tabs.show('summary');
  searchField(state, tabs, calendar);
  themeButton();
  printing(state, tabs, agenda);
  byId('print').addEventListener('click', () => print());
}

/** Whatever is looked at: what is typed there shows in the calendar. */
function searchField(state: State, tabs: Tabs, calendar: Calendar): void {
  const field = byId('search') as HTMLInputElement;
  field.addEventListener('input', () => {
    if (tabs.current !== 'agenda') tabs.show('list');
    state.narrow({ text: field.value });
  });
  state.onChange(() => {
    if (field.value !== state.filter.text) field.value = state.filter.text;
  });
  field.addEventListener('keydown', (event) => {
    const isDone = event.key === 'Enter' || event.key === 'ArrowDown';
    const isEmpty = field.value === '';
    if (!isDone && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape' && !isEmpty) state.narrow({ text: '' });
    else calendar.grid.scroller.focus();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

begin();
