// What a row says as nodes takes 1.5 KB, ten times what is left of it here: a row knows where it stands and is read again,
// from the text, by whoever looks at it. So a roster of the whole country is 150 MB instead of 1.5 GB while it is put in order.
import type { SourcePlace } from '../../domain/source-place.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode, UsualUnit } from '../node.js';
import { isSound } from '../shape/simple.js';
import type { Row } from './row.js';
import type { TableRow, UsualCells } from './sheets/table.js';
import type { UsualUnits } from './usual-units.js';

/** What a row says of its unit. */
export interface RowTexts extends SourcePlace {
  readonly name: ScalarNode;
  readonly code: ScalarNode | null;
  readonly parent: ScalarNode | null;
  readonly others: readonly ScalarNode[];
  /** All but members and units. */
  readonly entries: readonly Entry[];
}

/** Reads rows of one table, and knows what the one that was looked at last says: it is looked at many times in turn. */
export class RowTextReader {
  /** Of the table. */
  readonly source: number;
  /** Where the columns are such that usual rows need not be read. */
  readonly usual: UsualUnits | null;
  readonly #read: (row: TableRow) => RowTexts;
  #row: ReadRow | null = null;
  #shared: string | null = null;
  #texts: RowTexts | null = null;
  #entries: readonly Entry[] | null = null;

  constructor(source: number, usual: UsualUnits | null, read: (row: TableRow) => RowTexts) {
    this.source = source;
    this.usual = usual;
    this.#read = read;
  }

  textsOf(row: ReadRow): RowTexts {
    if (row !== this.#row || this.#texts === null) {
      this.#texts = this.#read(row.written);
      this.#row = row;
      this.#entries = null;
    }
    return this.#texts;
  }

  entriesOf(row: ReadRow): readonly Entry[] {
    const texts = this.textsOf(row);
    if (this.#entries !== null) return this.#entries;
    const entries = texts.entries.slice();
    row.addLists(entries, texts);
    return (this.#entries = entries);
  }

  /** The text, one for all rows that follow each other with it. */
  shared(text: string | null): string | null {
    if (text !== this.#shared) this.#shared = text;
    return this.#shared;
  }

  /** After what has changed the lists of a row. */
  forget(): void {
    this.#entries = null;
  }
}

/** What a row is known to say. */
interface SaidOfRow {
  readonly code: string | null;
  readonly parent: string | null;
  readonly others: readonly ScalarNode[];
  readonly isSound: boolean;
}

/** The cells of a row that need not be read, and how they are taken; null where it has to be. */
function usualIn(
  { usual }: RowTextReader,
  { usual: cells }: TableRow,
): { readonly usual: UsualUnits; readonly cells: UsualCells } | null {
  return usual !== null && cells && usual.areIn(cells) ? { usual, cells } : null;
}

/** A list whose key nobody wrote. */
const listAt = (
  text: string,
  { source, start, end }: SourcePlace,
  items: readonly Node[],
): Entry => ({
  key: { kind: 'scalar', source, start, end, text, plain: false },
  value: { kind: 'list', source, start, end, items } satisfies ListNode,
});

const NOTHING: readonly Node[] = [];
const NO_OTHERS: readonly ScalarNode[] = [];

/** A row with a name and without members of its own, as nearly all are, and the unit that it says. */
export class ReadRow implements Row, MapNode {
  readonly written: TableRow;
  readonly codeText: string | null;
  readonly parentText: string | null;
  readonly others: readonly ScalarNode[];
  /** Whether what it says of the unit itself needs no further look at its shape. */
  readonly #isSound: boolean;
  readonly #reader: RowTextReader;
  #below: Node[] | null = null;
  #members: Node[] | null = null;
  above: Row | null | undefined = undefined;
  walk = -1;

  /** Who puts rows under each other asks for the code, and what is said of parents, out of order. */
  private constructor(reader: RowTextReader, written: TableRow, said: SaidOfRow) {
    this.#reader = reader;
    this.#isSound = said.isSound;
    this.written = written;
    this.codeText = said.code;
    this.parentText = reader.shared(said.parent);
    this.others = said.others.length === 0 ? NO_OTHERS : said.others;
  }

  static of(reader: RowTextReader, written: TableRow, texts: RowTexts): ReadRow {
    const { name, code, parent, others, entries } = texts;
    return new ReadRow(reader, written, {
      code: code?.text ?? null,
      parent: parent?.text ?? null,
      others,
      isSound: isSound(entries, name),
    });
  }

  /** Of a usual row, which need not be read; null where it has to be. */
  static ofUsual(reader: RowTextReader, written: TableRow): ReadRow | null {
    const found = usualIn(reader, written);
    if (found === null) return null;
    const { usual, cells } = found;
    return new ReadRow(reader, written, {
      code: usual.code(cells)?.text ?? null,
      parent: usual.parent(cells)?.text ?? null,
      others: NO_OTHERS,
      isSound: true,
    });
  }

  /** What a usual row without members says of its unit, and nothing is left to say; null for others. */
  get alone(): UsualUnit | null {
    const found = this.#members === null ? usualIn(this.#reader, this.written) : null;
    if (found === null) return null;
    const { usual, cells } = found;
    return {
      source: this.#reader.source,
      name: usual.name(cells),
      code: usual.code(cells, this.codeText),
      level: usual.level(cells),
    };
  }

  get kind(): 'map' {
    return 'map';
  }

  get isSound(): boolean {
    return this.#isSound && this.#members === null;
  }

  get unit(): MapNode {
    return this;
  }

  get isMember(): boolean {
    return false;
  }

  get source(): number {
    return this.#texts.source;
  }

  get start(): number {
    return this.#texts.start;
  }

  get end(): number {
    return this.#texts.end;
  }

  get name(): ScalarNode {
    return this.#texts.name;
  }

  get code(): ScalarNode | null {
    return this.#texts.code;
  }

  get parent(): ScalarNode | null {
    return this.#texts.parent;
  }

  get below(): Node[] {
    if (this.#below === null) {
      this.#below = [];
      this.#reader.forget();
    }
    return this.#below;
  }

  /** What `below` holds, without making a list of nothing. */
  get units(): readonly Node[] {
    return this.#below ?? NOTHING;
  }

  get entries(): Entry[] {
    return this.#reader.entriesOf(this) as Entry[];
  }

  addMember(member: Node): void {
    this.#members ??= [];
    this.#members.push(member);
    this.#reader.forget();
  }

  /** The lists of units and of members. */
  addLists(entries: Entry[], row: RowTexts): void {
    entries.push(listAt('units', row, this.#below ?? NOTHING));
    const [first] = this.#members ?? NOTHING;
    if (first !== undefined) entries.push(listAt('members', first, this.#members ?? NOTHING));
  }

  get #texts(): RowTexts {
    return this.#reader.textsOf(this);
  }
}
