/** GB/T 2260 and the statistical codes built on it: province, city, county, township, village. */
const DIVISION_CODE = /^([1-8]\d)(\d{2})(\d{2})(?:(\d{3})(?:(\d{3}))?)?$/u;

/** How many digits such a code has, and how many of them say something on each storey but the lowest. */
const FORMS = [6, 9, 12] as const;
const STOREYS = [9, 6, 4, 2] as const;

export const isDivisionCode = (code: string): boolean => DIVISION_CODE.test(code);

/** The parts of a code up to the last that is not all zeros; null for codes of another form. */
function said(
  code: string,
): { readonly parts: readonly string[]; readonly isWhole: boolean } | null {
  const all = DIVISION_CODE.exec(code)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (all === undefined) return null;
  const last = all.findLastIndex((part) => !/^0+$/u.test(part));
  return { parts: all.slice(0, last + 1), isWhole: last === all.length - 1 };
}

/** The digits of a code that say something; null for codes of another form. */
export const divisionDigits = (code: string): string | null => said(code)?.parts.join('') ?? null;

/**
 * What the codes below start with: the code up to its last part that is not all zeros. Null for codes of
 * another form and for the lowest, below which no code goes further.
 */
export function divisionPrefix(code: string): string | null {
  const found = said(code);
  return found === null || found.isWhole ? null : found.parts.join('');
}

/** The codes that a unit above may have, the nearest first; none for codes of another form. */
export const codesAbove = (code: string): readonly string[] =>
  storeysAbove(code).flatMap((digits) => inAllForms(digits));

/** The codes that the unit one storey above may have. */
export const codesRightAbove = (code: string): readonly string[] =>
  storeysAbove(code)
    .slice(0, 1)
    .flatMap((digits) => inAllForms(digits));

function storeysAbove(code: string): readonly string[] {
  const own = divisionDigits(code) ?? '';
  return STOREYS.filter((length) => length < own.length).map((length) => own.slice(0, length));
}

const inAllForms = (digits: string): readonly string[] =>
  FORMS.filter((form) => form >= digits.length).map((form) => digits.padEnd(form, '0'));
