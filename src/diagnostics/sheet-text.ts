import type { SourcePlace } from '../domain/source-place.js';
import { SourceText, type Extent, type Position } from './source-text.js';

/** Stands between the cells of a row. No cell has one in its text. */
export const BETWEEN_CELLS = '\t';

/**
 * A sheet of a workbook as a text: a row is a line, a tab stands between its cells. Its lines and columns are those of the sheet, a
 * cell being one column wide.
 */
export class SheetText extends SourceText {
  override readonly isSheet = true;

  constructor(file: string, sheet: string, text: string) {
    super(`${file}#${sheet}`, text, true, file);
  }

  override positionAt(offset: number): Position {
    const { line, column } = super.positionAt(offset);
    const before = this.line(line).slice(0, column - 1);
    return { line, column: before.split(BETWEEN_CELLS).length };
  }

  override extentOf({ start, end }: SourcePlace): Extent {
    const from = this.positionAt(start);
    const to = this.positionAt(Math.max(start, end));
    return { ...from, endLine: to.line, endColumn: to.column + 1 };
  }

  override offsetAt({ line, column }: Position): number {
    const range = this.lineRange(line);
    let at = range.start;
    for (let k = 1; k < column; k++) {
      const tab = this.text.indexOf(BETWEEN_CELLS, at);
      if (tab < 0 || tab >= range.end) return range.end;
      at = tab + 1;
    }
    return at;
  }

  override endOffsetAt({ line, column }: Position): number {
    const range = this.lineRange(line);
    const start = this.offsetAt({ line, column: column - 1 });
    const tab = this.text.indexOf(BETWEEN_CELLS, start);
    return tab < 0 || tab > range.end ? range.end : tab;
  }
}
