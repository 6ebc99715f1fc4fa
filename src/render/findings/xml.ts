import { STEERING } from '../json-text.js';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** XML 1.0 §2.2 has no way to write these, not even as references. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** What a terminal would obey XML has references for. */
const withReferences = (text: string): string =>
  text.replace(STEERING, (found) => `&#${found.charCodeAt(0)};`);

/** Text for an element; line breaks and tabs stay. */
export const xmlText = (text: string): string =>
  withReferences(
    text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/gu, (found) => REFERENCES[found] ?? found),
  );

/** Text for an attribute in `"`; line breaks and tabs survive §3.3.3, which would make spaces of them. */
const xmlAttribute = (text: string): string =>
  withReferences(
    text
      .replace(FORBIDDEN, '\ufffd')
      .replace(/[&<>"\t\n\r]/gu, (found) => REFERENCES[found] ?? found),
  );

/** ` a="…" b="…"`, in order. */
export const xmlAttributes = (pairs: Readonly<Record<string, string | number>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
    .join('');
