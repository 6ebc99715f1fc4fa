import type { Language } from '../../diagnostics/code-entry.js';
import type { jsonFinding } from '../findings/json.js';
import { escaped } from './html.js';
import { pageWords } from './words.js';

type Finding = ReturnType<typeof jsonFinding>;

/** More would be a second document. */
const MOST_FINDINGS = 300;

/** Each finding with its place, what to do, and the sentence behind the rule. */
export function findingsPart(diagnostics: readonly object[], language: Language): string {
  const words = pageWords[language];
  const findings = diagnostics as readonly Finding[];
  if (findings.length === 0) return `<p class="none">${words.findingsNone}</p>`;
  const shown = findings.slice(0, MOST_FINDINGS).map((one) => findingItem(one, language));
  const more = findings.length - shown.length;
  const rest = more > 0 ? `<p>${words.findingsMore(more)}</p>` : '';
  return `<ul class="findings">${shown.join('')}</ul>${rest}`;
}

/** Beside the heading: how many there are of each kind. */
export function findingsCount(diagnostics: readonly object[], language: Language): string {
  const findings = diagnostics as readonly Finding[];
  const count = (severity: Finding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  return pageWords[language].findingsCount(count('error'), count('warning'));
}

function findingItem(one: Finding, language: Language): string {
  const words = pageWords[language];
  const notes = one.related.map(
    ({ note, file, line, column }) =>
      `<li>${escaped(note)} <span class="place">${placeText(file, line, column)}</span></li>`,
  );
  return [
    `<li class="${one.severity}"><p><strong>${words.severity[one.severity]}</strong> ${escaped(one.message)}</p>`,
    `<p class="place">${one.code} ${placeText(one.file, one.line, one.column)}</p>`,
    labelled(words.hint, one.hint, words.colon),
    labelled(words.basis, one.basis, words.colon),
    notes.length === 0 ? '' : `<ul>${notes.join('')}</ul>`,
    '</li>',
  ].join('');
}

const labelled = (label: string, text: string | null, colon: string): string =>
  text === null
    ? ''
    : `<p class="${label === '' ? '' : 'aside'}">${label}${colon}${escaped(text.trim())}</p>`;

const placeText = (file: string, line: number, column: number): string =>
  `<bdi>${escaped(`${file}:${line}:${column}`)}</bdi>`;
