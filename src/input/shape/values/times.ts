/** `9:00`, `９：００`, `9点`, `上午9点半`, `14时30分`, `2:30 pm`, `9`. */
const TIME =
  /^(?:(上午|早上|早晨|下午|晚上|中午|AM|PM)\s*)?(\d{1,2})(?:\s*[:.点时]\s*(?:(\d{1,2})分?|(半)|整)?)?(?:\s*(AM|PM))?$/iu;

/** The time of day that was meant, as plans write it; null where there is no telling. */
export function explainTime(text: string): string | null {
  const found = TIME.exec(
    text
      .normalize('NFKC')
      .trim()
      .replaceAll(/[“”"']/gu, ''),
  );
  if (found === null) return null;
  const [, before = '', hours = '', minutes = '0', half, behind = ''] = found;
  const isLate = /^(?:下午|晚上|PM)$/iu.test(before + behind) && Number(hours) < 12;
  const hour = Number(hours) + (isLate ? 12 : 0);
  const minute = half === undefined ? Number(minutes) : 30;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The same of `8:30~12:00`. */
export function explainHours(text: string): string | null {
  const ends = text.normalize('NFKC').split(/\s*(?:[-~—–至到]+)\s*/u);
  const [from = null, to = null] = ends.map(explainTime);
  return from === null || to === null || ends.length !== 2 ? null : `${from}-${to}`;
}
