import type { Language } from '../../diagnostics/code-entry.js';
import { stageColors, type StageColor } from '../palette.js';
import { Styles, type Edge, type Style, type StyleId } from '../sheet/styles.js';
import { fontOf } from '../sheet/workbook.js';
import { xlsxWords } from './words.js';

const GRID: Edge = { line: 'thin', color: 'BFBFBF' };
const MARK: Edge = { line: 'medium', color: 'C00000' };
const BOX = { left: GRID, right: GRID, top: GRID, bottom: GRID };

const HEAD_FILL = 'DDEBF7';
const GROUP_FILL = 'F2F2F2';
/** Of a period with little work; darker than the other headings in greys too. */
const CLOSED_FILL = 'BFBFBF';
/** The bar of a group: grey, as no stage is. */
const GROUP_BAR = '8C8C8C';

const HEAD: Style = {
  bold: true,
  fill: HEAD_FILL,
  across: 'center',
  down: 'center',
  wrap: true,
  edges: BOX,
};
const BODY: Style = { down: 'center', edges: BOX };

/** On which side of a column of the chart a line marks the kickoff or the window's end. */
export type Mark = 'none' | 'left' | 'right' | 'both';

const marked = (mark: Mark): Style['edges'] => ({
  ...BOX,
  ...(mark === 'left' || mark === 'both' ? { left: MARK } : {}),
  ...(mark === 'right' || mark === 'both' ? { right: MARK } : {}),
});

/** What cells hold; a text that is wrapped breaks its lines, a whole day has its year. */
export type BodyKind = 'text' | 'wrapped' | 'day' | 'wholeDay' | 'count';

/** The styles of the workbook by what they are for. */
export class Look {
  readonly styles: Styles;
  readonly title: StyleId;
  readonly facts: StyleId;
  readonly head: StyleId;
  readonly none: StyleId;
  readonly #colors: readonly StageColor[];
  readonly #formats: Readonly<Record<BodyKind, string>>;

  /** @param isShort whether dates go without their year */
  constructor(language: Language, stages: number, isShort: boolean) {
    const words = xlsxWords[language];
    this.styles = new Styles(fontOf(language));
    this.#colors = stageColors(Math.max(1, stages));
    const day = isShort ? words.shortDay : words.day;
    this.#formats = { text: '@', wrapped: '@', day, wholeDay: words.day, count: '#,##0' };
    this.none = this.styles.of({});
    this.title = this.styles.of({
      bold: true,
      size: 18,
      across: 'center',
      down: 'center',
      wrap: true,
    });
    this.facts = this.styles.of({ down: 'center', wrap: true });
    this.head = this.styles.of(HEAD);
  }

  /** The heading of a stage has the stage's colour: it is the legend. */
  stageHead(stage: number): StyleId {
    const { fill, ink } = this.#colorOf(stage);
    return this.styles.of({ ...HEAD, fill, ink });
  }

  periodHead(mark: Mark, isClosed: boolean): StyleId {
    return this.styles.of({
      ...HEAD,
      bold: false,
      size: 9,
      wrap: false,
      edges: marked(mark),
      ...(isClosed ? { fill: CLOSED_FILL } : {}),
    });
  }

  /** Of an entry, or of a group that sums up what stands below it. */
  body(kind: BodyKind, indent = 0, isGroup = false): StyleId {
    return this.styles.of({
      ...BODY,
      format: this.#formats[kind],
      across: kind === 'text' || kind === 'wrapped' ? 'left' : 'center',
      wrap: kind === 'wrapped',
      indent: Math.min(indent, 15),
      ...(isGroup ? { bold: true, fill: GROUP_FILL } : {}),
    });
  }

  /** A cell of the chart: of a stage, of a group's bar, or empty (−1). */
  period(stage: number, mark: Mark, isGroup = false): StyleId {
    const filled = isGroup ? GROUP_BAR : this.#colorOf(stage).fill;
    const fill = stage >= 0 ? filled : isGroup ? GROUP_FILL : undefined;
    return this.styles.of({ edges: marked(mark), fill });
  }

  /** What is written over the chart beside a mark. */
  markText(across: 'left' | 'right'): StyleId {
    return this.styles.of({ size: 9, ink: MARK.color, across, down: 'center' });
  }

  #colorOf(stage: number): StageColor {
    return this.#colors[Math.max(0, stage)] ?? { fill: GROUP_BAR, ink: '000000' };
  }
}
