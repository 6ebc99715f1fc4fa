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

/** 3 → `三`, 15 → `十五`, 30 → `三十`; from 100 on digits. */
export function chineseText(count: number): string {
  if (count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return ten + (ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones));
}
