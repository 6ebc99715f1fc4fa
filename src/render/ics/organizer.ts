import { STEERING } from '../../domain/steering.js';
import { contentLine, quoteParameter } from './text.js';

const URI = /^[a-z][a-z0-9+.-]*:[^\s]+$/iu;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/u;
const NAMED = /^(.*?)\s*<([^<>]+)>$/su;
const IN_NO_URI = new RegExp(`[ ${STEERING}]`, 'u');
/** What calendar programs write for somebody without an address; a bare name would be no calendar address. */
const NO_ADDRESS = 'invalid:nomail';

/** The ORGANIZER line of an address, `NAME <ADDRESS>`, a URI, or a mere name. RFC 5545 §3.8.4.3 */
export function organizerLine(organizer: string): string {
  const text = organizer.trim();
  const named = NAMED.exec(text);
  const uri = uriOf(named?.[2] ?? text);
  const name = named?.[1] ?? (uri === null ? text : '');
  const parameter = name === '' ? '' : `;CN=${quoteParameter(name)}`;
  return contentLine(`ORGANIZER${parameter}:${uri ?? NO_ADDRESS}`);
}

function uriOf(text: string): string | null {
  if (IN_NO_URI.test(text)) return null;
  if (URI.test(text)) return text;
  return ADDRESS.test(text) ? `mailto:${text}` : null;
}
