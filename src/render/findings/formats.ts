import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import type { FindingsFormat } from './options.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

/** Every form that `tici check -f NAME` knows. To add one, write its file and put it in here. */
export const findingsFormats = {
  text,
  json,
  sarif,
  github,
  junit,
} as const satisfies Record<string, FindingsFormat>;

export type FindingsFormatName = keyof typeof findingsFormats;

export const isFindingsFormat = (name: string): name is FindingsFormatName =>
  Object.hasOwn(findingsFormats, name);
