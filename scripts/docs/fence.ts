/** A fenced block that holds `text`, whatever is in it. */
export function fence(kind: string, text: string): string {
  const inside = text.match(/^`{3,}/gmu) ?? [];
  const bars = '`'.repeat(Math.max(3, ...inside.map((one) => one.length + 1)));
  return `${bars}${kind}\n${text.replace(/\n*$/u, '')}\n${bars}`;
}
