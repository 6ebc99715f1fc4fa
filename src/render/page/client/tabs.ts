import { byId } from './dom.js';

/** The parts of the page, one of which is shown. */
export class Tabs {
  readonly #tabs: readonly HTMLElement[];
  readonly #listeners: ((name: string) => void)[] = [];
  #current = '';

  constructor() {
    this.#tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    for (const [k, tab] of this.#tabs.entries()) {
      const panel = byId(nameOf(tab));
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      // What scrolls has to be in reach of the keyboard.
      if (panel.querySelector('[tabindex]') === null) panel.tabIndex = 0;
      tab.addEventListener('click', () => this.show(nameOf(tab)));
      tab.addEventListener('keydown', ({ key }) => this.#turn(key, k));
    }
  }

  get current(): string {
    return this.#current;
  }

  onShow(listener: (name: string) => void): void {
    this.#listeners.push(listener);
  }

  show(name: string): void {
    if (name === this.#current) return;
    this.#current = name;
    for (const tab of this.#tabs) {
      const isShown = nameOf(tab) === name;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      byId(nameOf(tab)).hidden = !isShown;
    }
    for (const listener of this.#listeners) listener(name);
  }

  #turn(key: string, from: number): void {
    const last = this.#tabs.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: from === last ? 0 : from + 1,
      ArrowLeft: from === 0 ? last : from - 1,
      Home: 0,
      End: last,
    };
    const tab = this.#tabs[steps[key] ?? -1];
    if (tab === undefined) return;
    this.show(nameOf(tab));
    tab.focus();
  }
}

const nameOf = (tab: HTMLElement): string => tab.getAttribute('aria-controls') ?? '';
