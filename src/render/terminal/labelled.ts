import { GAP } from './columns/columns.js';
import type { Screen } from './screen.js';
import { blanksFor, widest } from './width.js';
import { wrap } from './wrap.js';

/** Labels in one column, texts in another, wrapped under themselves. */
export function labelled(items: readonly [string, string][], screen: Screen): string[] {
  const { ambiguousWide, chalk } = screen;
  const labels = widest(
    items.map(([label]) => label),
    ambiguousWide,
  );
  const room = Math.max(10, screen.width - labels - GAP.length);
  return items.flatMap(([label, text]) =>
    wrap(text, room, ambiguousWide).map((line, k) => {
      const head = k === 0 ? label : '';
      const blanks = blanksFor(head, labels, ambiguousWide);
      return `${head === '' ? '' : chalk.cyan(head)}${blanks}${GAP}${line}`;
    }),
  );
}
