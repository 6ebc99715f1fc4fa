import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { finding } from '../../../diagnostics/finding.js';
import type { Cell } from '../sheets/table.js';

const isZeroed = ({ form, text }: Cell): boolean => form === 'text' && /^0\d+$/u.test(text ?? '');
const isNumber = ({ form, text }: Cell): boolean =>
  form === 'number' && /^[1-9]\d*$/u.test(text ?? '');

/** Codes that are numbers, beside others that are texts and begin with a zero. */
export class LostZeros {
  #example: string | null = null;
  #first: Cell | null = null;
  #count = 0;

  add(code: Cell): void {
    if (isZeroed(code)) this.#example ??= code.text;
    if (!isNumber(code)) return;
    this.#first ??= code;
    this.#count++;
  }

  finish(): readonly Diagnostic[] {
    const [example, first] = [this.#example, this.#first];
    if (example === null || first === null) return [];
    return [finding('TC347', first, { code: first.text ?? '', example, count: this.#count })];
  }
}
