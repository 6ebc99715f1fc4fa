import { parseSpan } from '../../domain/span.js';
import type { FormatName } from '../../render/formats.js';
import type { EventKinds } from '../../render/options.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { choiceOption } from './choice.js';

export interface IcsOptions {
  readonly alarm?: string;
  readonly events?: string;
}

const WORDS = {
  zh: {
    onlyIcs: (option: string, format: string) => `${option} 只用于 ics 格式，不能用于 ${format}`,
    days: '天数或周数，如 1天、2周；当天写 0天',
  },
  en: {
    onlyIcs: (option: string, format: string) => `${option} is for ics alone, not for ${format}`,
    days: 'days or weeks: 1 day, 2 weeks; 0 days for the day itself',
  },
} as const;

/**
 * Which events a calendar has, and how many days before them it rings; null for no alarms.
 *
 * @param usual those that it has unless others are asked for.
 */
export function icsOptions(
  { alarm, events }: IcsOptions,
  format: FormatName,
  usual: EventKinds,
  context: Context,
): { readonly alarm: number | null; readonly events: EventKinds } {
  const words = WORDS[context.language];
  for (const [option, value] of Object.entries({ '--alarm': alarm, '--events': events })) {
    if (value !== undefined && format !== 'ics') {
      throw new CommandFailure(words.onlyIcs(option, format));
    }
  }
  const kinds = choiceOption('--events', events, ['all', 'stages', 'activities'], context);
  return { alarm: daysOf(alarm, words.days, context), events: kinds ?? usual };
}

function daysOf(text: string | undefined, expected: string, { words }: Context): number | null {
  if (text === undefined) return null;
  const span = parseSpan(text.trim());
  if (span !== null && span.months === 0) return span.days;
  throw new CommandFailure(words.badValue('--alarm', text, expected));
}
