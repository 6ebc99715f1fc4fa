import { DECLARATION, escaped, MAIN } from './xml.js';

/** What a cell holds at most, in UTF-16 units; programs call a file with more in a cell damaged. */
const LONGEST = 32_767;
const CUT = '…';

/** Whether blanks at an end or lines would be lost. */
const KEEPS_BLANKS = /^\s|\s$|[\n\t]| {2}/u;

/** The texts of a workbook, each written once: cells name them by their number. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    this.#uses++;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }

  *xml(): Generator<string> {
    yield `${DECLARATION}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    for (const text of this.#numbers.keys()) yield itemXml(text);
    yield '</sst>';
  }
}

function itemXml(text: string): string {
  const short = text.length > LONGEST ? text.slice(0, LONGEST - CUT.length) + CUT : text;
  const space = KEEPS_BLANKS.test(short) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escaped(short)}</t></si>`;
}
