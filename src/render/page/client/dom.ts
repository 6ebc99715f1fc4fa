/** What stands in an element: texts become text, whatever signs are in them. */
type Content = Node | string | null;

/** Attributes; null leaves one out. */
type Attributes = Readonly<Record<string, string | number | null>>;

/** A new element. Names and all else that somebody wrote come in as text, never as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(key, String(value));
  }
  made.append(...content.filter((one) => one !== null));
  return made;
}

export function button(label: string, onClick: () => void, attributes: Attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** A name that somebody wrote: signs in it that turn the reading direction turn nothing else. */
export const isolated = (name: string): HTMLElement => element('bdi', {}, name);

/** A heading and what stands below it. */
export const section = (title: string, ...parts: readonly HTMLElement[]): HTMLElement =>
  element('section', {}, element('h3', {}, title), ...parts);

/** An element that the page has. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** Whether keys that are typed there are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');
