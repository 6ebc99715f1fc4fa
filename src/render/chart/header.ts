import type { Language } from '../../diagnostics/code-entry.js';
import { scopeOf, type Scope } from '../terminal/scope.js';
import { dayText, tableWords } from '../terminal/table-text.js';
import type { View } from '../view.js';
import { weekdaysIn } from '../weekdays.js';
import { group, line, type Block } from './block.js';
import { INK, SOFT } from './colors.js';
import { tooltip } from './element.js';
import type { Frame } from './frame.js';
import { lined, textWidth } from './measure.js';

const TITLE = 6;
const ITEM = 3;
const BETWEEN_ITEMS = 5;

/** The title, then kickoff, window, how much is shown and when it ends. */
export function header(view: View, frame: Frame, language: Language): Block {
  const { margin, width, scale } = frame;
  const room = width - 2 * margin;
  const [title, size] = [TITLE * scale, ITEM * scale];
  const full = titleOf(view);
  const lines = lined(full, room, title * 1.03, 2);
  const items = flow(headlineOf(view, language), room, size);
  const [ofTitle, ofItem] = [title * 1.4, size * 1.7];
  return {
    height: lines.length * ofTitle + items.length * ofItem + 2 * scale,
    draw(top) {
      const middle = top + lines.length * ofTitle;
      return [
        group({ ...INK, 'font-weight': 'bold' }, [
          ...(lines.join('').endsWith('…') ? [tooltip(full)] : []),
          ...lines.map((text, k) =>
            line({ text, x: margin, middle: top + (k + 0.5) * ofTitle, size: title }),
          ),
        ]),
        group(
          SOFT,
          items.flatMap((row, k) =>
            row.map(({ text, left }) =>
              line({ text, x: margin + left, middle: middle + (k + 0.5) * ofItem, size, room }),
            ),
          ),
        ),
      ].join('');
    },
  };
}

const titleOf = ({ plan, partName }: View): string =>
  partName === null ? plan.title : `${plan.title} · ${partName}`;

function headlineOf(view: View, language: Language): string[] {
  const { plan, windowEnd, schedule } = view;
  const words = tableWords[language];
  const weekdays = weekdaysIn(schedule.calendar, language, 'cell');
  const { day, name } = plan.kickoff;
  const scope = scopeOf(view);
  const window =
    windowEnd === null
      ? words.noWindow
      : `${words.window} ${words.range(dayText(day, weekdays), dayText(windowEnd, weekdays), windowEnd - day + 1)}`;
  return [
    `${words.kickoff} ${dayText(day, weekdays)}${name === null ? '' : ` ${name}`}`,
    window,
    ...(schedule.on === undefined ? [] : [words.asOf(dayText(schedule.on, weekdays))]),
    ...(scope === null ? [words.nothing] : countsOf(view, scope, language)),
  ];
}

function countsOf(view: View, scope: Scope, language: Language): string[] {
  const words = tableWords[language];
  const weekdays = weekdaysIn(view.schedule.calendar, language, 'cell');
  const left = view.windowEnd === null ? '' : words.left(view.windowEnd - scope.lastEnd);
  return [
    words.counts(scope.units, scope.entries, view.schedule.entries.size),
    `${words.lastEnd} ${dayText(scope.lastEnd, weekdays)}${left}`,
  ];
}

interface Item {
  readonly text: string;
  /** From the left edge. */
  readonly left: number;
}

/** Items side by side, in as many lines as they need. */
function flow(texts: readonly string[], room: number, size: number): Item[][] {
  const lines: Item[][] = [];
  let left = Infinity;
  for (const text of texts) {
    const width = textWidth(text, size);
    if (left + width > room) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)?.push({ text, left });
    left += width + BETWEEN_ITEMS;
  }
  return lines;
}
