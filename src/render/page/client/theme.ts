import { byId } from './dom.js';

/** Dark or light as the system has it, until somebody says otherwise. */
export function themeButton(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const button = byId('theme');
  let chosen: boolean | null = null;
  const isDark = (): boolean => chosen ?? dark.matches;
  const show = (): void => {
    if (chosen !== null) document.documentElement.dataset['theme'] = chosen ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(isDark()));
  };
  button.addEventListener('click', () => {
    chosen = !isDark();
    show();
  });
  dark.addEventListener('change', show);
  show();
}
