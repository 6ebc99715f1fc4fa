import type { StageLook } from './bars.js';
import { bars } from './bars.js';
import { group, line, type Block } from './block.js';
import { GRID, INK, RULE } from './colors.js';
import { element, tooltip } from './element.js';
import type { ChartRow, ChartRows } from './chart-row.js';
import { INDENT, type Frame } from './frame.js';
import { lined } from './measure.js';

/** How high a row is, in millimetres: on paper there is no use for more, and no reading of less. */
export const ROW = { level: { least: 7, most: 15 }, unit: { least: 4, most: 7 } } as const;

/** All rows, each `height` high. */
export function rowBlock(
  { rows, by }: ChartRows,
  looks: readonly StageLook[],
  frame: Frame,
  height: number,
): Block {
  return {
    height: rows.length * height,
    draw: (top) =>
      rows
        .map((row, k) => {
          const upper = top + k * height;
          return [
            k === 0 ? '' : divider(row, by, frame, upper),
            group({ class: 'tc-row' }, [
              tooltip(row.tooltip),
              ...(row.days === null
                ? heading(row, frame, upper, height)
                : labels(row, frame, upper, height)),
              bars(row, looks, frame, upper, height),
            ]),
          ].join('');
        })
        .join(''),
  };
}

/** A line between two rows: a stronger one where a group begins. */
function divider({ beginsGroup }: ChartRow, by: ChartRows['by'], frame: Frame, y: number): string {
  if (by === 'unit' && !beginsGroup) return '';
  const at = { x1: frame.margin, x2: frame.right, y1: y, y2: y };
  return element('line', { ...(beginsGroup ? RULE : GRID), ...at });
}

function labels(row: ChartRow, frame: Frame, top: number, height: number): string[] {
  const { size } = frame;
  const step = size * 1.3;
  const most = Math.max(1, Math.floor((height - 0.6) / step));
  return frame.columns.map(({ align, left, width }, k) => {
    const text = row.labels[k] ?? '';
    const indent = k === 0 ? Math.min(row.indent * INDENT, width / 2) : 0;
    const lines = text === '' ? [] : lined(text, width - indent, size, most);
    const first = top + height / 2 - ((lines.length - 1) * step) / 2;
    return group(
      k === 0 ? { ...INK, 'font-weight': row.indent === 0 ? 'bold' : 'normal' } : INK,
      lines.map((one, n) =>
        line({
          text: one,
          x: align === 'left' ? left + indent : left + width,
          middle: first + n * step,
          size,
          anchor: align === 'left' ? 'start' : 'end',
        }),
      ),
    );
  });
}

/** Over all label columns. */
const heading = (
  { labels: [text = ''] }: ChartRow,
  { columns, left, size, margin }: Frame,
  top: number,
  height: number,
): string[] => [
  group({ ...INK, 'font-weight': 'bold' }, [
    line({
      text,
      x: columns[0]?.left ?? margin,
      middle: top + height / 2,
      size,
      room: left - margin - 1,
    }),
  ]),
];
