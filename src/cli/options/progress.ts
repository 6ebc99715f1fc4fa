import { asDay, dayOf, type Day } from '../../domain/day.js';
import type { Plan } from '../../domain/plan.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import type { Progress } from '../work-out.js';
import { dateOption } from './date-option.js';

export interface ProgressOptions {
  readonly progress?: string;
  readonly on?: string;
}

/** The progress file that the options name, else the plan; and the day, today where none is given. */
export function askedProgress(
  plan: string,
  { progress, on }: ProgressOptions,
  context: Context,
): Required<Progress> {
  if (plan === '-' && progress === '-') throw new CommandFailure(TWICE[context.language]);
  const day = dateOption('--on', on, context);
  return {
    progressFile: progress === undefined ? 'named' : { path: progress },
    on: (written) => day ?? today(written, context),
  };
}

const TWICE = {
  zh: '方案和进展不能都从标准输入读',
  en: 'the plan and the progress can not both be standard input',
} as const;

/** The day that it is now where the plan is at home. */
function today({ timezone }: Pick<Plan, 'timezone'>, { io }: Context): Day {
  const now = io.now();
  try {
    return dayIn(timezone, now);
  } catch {
    // A time zone that the machine does not know is a finding of its own.
    return asDay(Math.floor(now / SECONDS_A_DAY));
  }
}

const SECONDS_A_DAY = 86_400;

function dayIn(timeZone: string, seconds: number): Day {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = format.formatToParts(seconds * 1000);
  const part = (type: 'year' | 'month' | 'day') =>
    Number(parts.find((one) => one.type === type)?.value);
  return dayOf(part('year'), part('month'), part('day'));
}
