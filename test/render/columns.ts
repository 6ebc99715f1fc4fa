import stringWidth from 'string-width';

/** What stands in each column of the terminal; the second column of a wide character is empty. */
function screenCells(line: string, ambiguousWide = false): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return [...segmenter.segment(line)].flatMap(({ segment }) => {
    const width = stringWidth(segment, { ambiguousIsNarrow: !ambiguousWide });
    return width === 0 ? [] : [segment, ...new Array<string>(width - 1).fill('')];
  });
}

const RULE = /^-+(?: {2}-+)*$/u;

/** First and last column of each column of a table, from the rule under its titles. */
function columnsOf(rule: string): { from: number; to: number }[] {
  return [...rule.matchAll(/-+/gu)].map(({ index, 0: dashes }) => ({
    from: index,
    to: index + dashes.length - 1,
  }));
}

/** Lines of tables that have something between their columns, where the blanks belong. */
export function misaligned(text: string, ambiguousWide = false): string[] {
  const faults: string[] = [];
  let gaps: number[] = [];
  const lines = text.split('\n');
  lines.forEach((line, k) => {
    if (line === '') gaps = [];
    if (RULE.test(line)) {
      gaps = columnsOf(line).flatMap(({ to }) => [to + 1, to + 2]);
      // The titles above the rule, up to the empty line.
      for (let above = k - 1; lines[above] !== ''; above--) check(lines[above] ?? '');
    } else check(line);
  });
  return faults;

  function check(line: string): void {
    const cells = screenCells(line, ambiguousWide);
    if (gaps.some((gap) => (cells[gap] ?? ' ') !== ' ')) faults.push(line);
  }
}
