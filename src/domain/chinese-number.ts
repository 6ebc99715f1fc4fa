const DIGITS = '零一二三四五六七八九';

/** `三十` → 30, `两` → 2, `十五` → 15; null above 99 and for anything else. */
export function chineseNumber(text: string): number | null {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(
    text.replace(/^两$/u, '二'),
  );
  if (parts === null || text === '') return null;
  const [, first, ten, last] = parts;
  if (ten === undefined) return last === undefined ? digit(first) : null;
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last);
}

const digit = (sign: string | undefined): number => (sign === undefined ? 0 : DIGITS.indexOf(sign));
