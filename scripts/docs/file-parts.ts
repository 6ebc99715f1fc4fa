import { readFileSync } from 'node:fs';

/** Leads to the schema from where the file stands: of no use in a copy elsewhere. */
const FOR_THE_EDITOR = /^# yaml-language-server: .*\n(?:#\n)?/u;

interface Wanted {
  /** Top-level keys, with commas between them; else the whole file. */
  readonly keys?: string;
  /** `kept`: the line for editors too. */
  readonly head?: string;
}

/** What a page shows of a file: some of its top-level keys, with the comments right above them, or all of it. */
export function partOf(path: string, { keys, head }: Wanted): string {
  const whole = readFileSync(path, 'utf8');
  const text = head === 'kept' ? whole : whole.replace(FOR_THE_EDITOR, '');
  if (keys === undefined) return text;
  const parts = partsOf(text);
  const part = (key: string): string => {
    const found = parts.get(key);
    if (found === undefined) throw new Error(`${path} has no key ${key}`);
    return found;
  };
  return keys.split(',').map(part).join('');
}

/** The top-level keys of a YAML file and their lines. A comment belongs to the key below it. */
function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  let [key, above] = ['', ''];
  for (const line of text.split(/(?<=\n)/u)) {
    const found = /^([\w-]+):/u.exec(line)?.[1];
    if (found === undefined && line.startsWith('#')) {
      above += line;
      continue;
    }
    if (line.trim() === '') {
      if (above === '') parts.set(key, (parts.get(key) ?? '') + line);
      above = '';
      continue;
    }
    if (found !== undefined) key = found;
    parts.set(key, (parts.get(key) ?? '') + above + line);
    above = '';
  }
  return parts;
}
