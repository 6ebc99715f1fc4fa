import { parseSpan } from '../../domain/span.js';
import type { FormatName } from '../../render/formats.js';
import type { EventKinds } from '../../render/options.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { choiceOption } from './choice.js';

export interface IcsOptions {
  readonly alarm?: string;
  readonly organizer?: string;
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
  { alarm, events, organizer }: IcsOptions,
  format: FormatName,
  usual: EventKinds,
  context: Context,
): { readonly alarm: number | null; readonly events: EventKinds } {
  onlyForIcs({ '--alarm': alarm, '--events': events, '--organizer': organizer }, format, context);
  const kinds = choiceOption('--events', events, ['all', 'stages', 'activities'], context);
  return { alarm: daysOf(alarm, WORDS[context.language].days, context), events: kinds ?? usual };
}

/** Refuses options of calendars with another format, by their names with what they say. */
export function onlyForIcs(
  asked: Readonly<Record<string, string | undefined>>,
  format: string,
  { language }: Context,
): void {
  for (const [option, value] of Object.entries(asked)) {
    if (value !== undefined && format !== 'ics') {
      throw new CommandFailure(WORDS[language].onlyIcs(option, format));
    }
  }
}

function daysOf(text: string | undefined, expected: string, { words }: Context): number | null {
  if (text === undefined) return null;
  const span = parseSpan(text.trim());
  if (span !== null && span.months === 0) return span.days;
  throw new CommandFailure(words.badValue('--alarm', text, expected));
}
