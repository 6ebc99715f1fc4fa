import { STEERING } from '../../domain/steering.js';

/** What no file of Windows, macOS or Linux has in its name, or what parts folders. */
const FORBIDDEN = /[/\\:*?"<>|]/gu;
/** What nobody sees, what turns the reading direction, halves of characters. */
const UNSEEN = new RegExp(String.raw`[${STEERING}\p{Cf}\p{Cs}]`, 'gu');
const BLANKS = /\s+/gu;
/**
 * Windows drops dots and blanks at the end; a dot in front hides a file, a hyphen makes it an option of commands, `~$` is what
 * office programs call their locks, and the others are the beginnings of formulas, which a table of names would guard.
 */
const AT_THE_ENDS = /^[\s.~$=+\-@＝＋－＠']+|[\s.]+$/gu;
/** Devices of Windows whatever follows the first dot (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/iu;

/**
 * Most file systems take 255 octets of a name; whole paths of Windows have 260 characters, and some systems take characters
 * apart into more octets.
 */
const MOST_OCTETS = 200;

/** A name, however it is spelt, as the beginning of a file's name: every system takes it, and a person reads it. May be empty. */
export function cleanName(name: string): string {
  const seen = name.normalize('NFC').replaceAll(BLANKS, ' ').replaceAll(UNSEEN, '');
  const clean = seen.replaceAll(FORBIDDEN, '-').replaceAll(AT_THE_ENDS, '');
  return DEVICE.test(clean) ? `_${clean}` : clean;
}

/** By which two names are one file on some system: capitals, composed characters and wide forms make no difference. */
export const nameKey = (name: string): string =>
  name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');

/**
 * A file's name of clean parts, the upper first, and what stands last: `河口镇-团结村` and `.csv`. Where it would be too long
 * the last part is what stays.
 */
export function fileName(parts: readonly string[], ending: string): string {
  const room = MOST_OCTETS - octets(ending);
  const last = cut(parts.at(-1) ?? '', room);
  const above = cut(parts.slice(0, -1).join('-'), room - octets(last) - 1);
  return (above === '' ? last : `${above}-${last}`) + ending;
}

/** In the form that takes more of them. */
const octets = (text: string): number =>
  Math.max(utf8.encode(text).length, utf8.encode(text.normalize('NFD')).length);

const utf8 = new TextEncoder();

/** The beginning of a name that has so many octets at most, cut between signs as a person sees them. */
function cut(text: string, most: number): string {
  if (octets(text) <= most) return text;
  let [kept, taken] = ['', 0];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    taken += octets(segment);
    if (taken > most) break;
    kept += segment;
  }
  return kept.replaceAll(/[\s.-]+$/gu, '');
}
