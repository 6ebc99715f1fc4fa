import { nameText, quoted } from '../../input/shape/values/write-flow.js';

/** Words that YAML takes for something else than text. */
const OTHER = /^(?:null|~|true|false|yes|no|on|off)$/iu;

/** A name as a plan may hold it, in quotes where it has to be. */
export const yamlText = (text: string): string =>
  OTHER.test(text) ? quoted(text) : nameText(text);

export const yamlList = (texts: readonly string[]): string => `[${texts.map(yamlText).join(', ')}]`;
