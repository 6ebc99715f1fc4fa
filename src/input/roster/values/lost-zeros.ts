import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { finding } from '../../../diagnostics/finding.js';
import type { Cell } from '../sheets/table.js';

const isZeroed = ({ form, text }: Cell): boolean => form === 'text' && /^0\d+$/u.test(text ?? '');
const isNumber = ({ form, text }: Cell): boolean =>
  form === 'number' && /^[1-9]\d*$/u.test(text ?? '');

/** Codes that are numbers, beside others that are texts and begin with a zero. */
export function lostZeros(codes: readonly Cell[]): readonly Diagnostic[] {
  const example = codes.find(isZeroed)?.text ?? null;
  const lost = codes.filter(isNumber);
  const [first] = lost;
  if (example === null || first === undefined) return [];
  return [finding('TC347', first, { code: first.text ?? '', example, count: lost.length })];
}
