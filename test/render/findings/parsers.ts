/** Small strict readers of what the formats write, so that the tests don't trust the writers' own escaping. */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string =>
  unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/** Reads one line as the runner of GitHub Actions does: `::name key=value,key=value::message`. */
export function readCommand(line: string): Command {
  const parts = /^::(\w+) (.*?)::([^\r\n]*)$/su.exec(line);
  if (parts === null) throw new Error(`no command: ${line}`);
  const [, name = '', pairs = '', message = ''] = parts;
  const properties = pairs.split(',').map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), unescapeProperty(pair.slice(equals + 1))];
  });
  return { name, properties: Object.fromEntries(properties), message: unescapeData(message) };
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** XML 1.0 §2.2. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const TOKEN = /<\?xml [^?]*\?>\n|<(\/?)([\w:-]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/uy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeXml(text: string): string {
  return text.replace(/&([^;]*);?/gu, (reference, name: string) => {
    if (/^#\d+$/u.test(name)) return String.fromCodePoint(Number(name.slice(1)));
    const found = ENTITIES[name];
    if (found === undefined) throw new Error(`unknown reference ${reference}`);
    return found;
  });
}

/** Reads elements, attributes in `"` and text: all that our XML files have. Throws on anything else. */
export function readXml(xml: string): Element {
  if (!CHARACTERS.test(xml)) throw new Error('a character that XML 1.0 forbids');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (token === null) throw new Error(`not XML: ${xml.slice(from, from + 40)}`);
    take(token, open);
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one closed root');
  return top.children[0]!;
}

function take(
  [, slash, name, attributes = '', empty, text]: RegExpExecArray,
  open: Element[],
): void {
  const inside = open.at(-1)!;
  if (text !== undefined) {
    inside.text += unescapeXml(text);
  } else if (slash === '/') {
    if (open.pop()?.name !== name) throw new Error(`wrong end ${name}`);
  } else if (name !== undefined) {
    const pairs = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/gu)];
    const read = pairs.map(([, key = '', value = '']) => [key, unescapeXml(value)] as const);
    const element: Element = { name, attributes: Object.fromEntries(read), children: [], text: '' };
    inside.children.push(element);
    if (empty === '') open.push(element);
  }
}
