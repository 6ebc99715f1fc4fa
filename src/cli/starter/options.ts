import type { Day } from '../../domain/day.js';
import type { Context } from '../context.js';
import { CommandFailure } from '../exit.js';
import { dateOption } from '../options/date-option.js';
import { readTitle } from './answers.js';
import { isTemplateName } from './templates/list.js';
import { templateNames, type TemplateName } from './templates/names.js';
import { starterWords } from './words.js';

/** What `tici init` may be told. */
export interface InitOptions {
  readonly template?: string;
  readonly title?: string;
  readonly id?: string;
  readonly kickoff?: string;
  readonly levels?: string;
  readonly roster?: string;
  readonly yes?: boolean;
  readonly color: boolean;
}

/** What it was told, as far as that can be read without the template; null for what is not said. */
export interface Told {
  readonly template: TemplateName | null;
  readonly title: string | null;
  readonly id: string | null;
  readonly kickoff: Day | null;
  readonly levels: string | null;
  readonly roster: string | null;
}

export function readOptions(options: InitOptions, context: Context): Told {
  const { template, levels, roster } = options;
  if (template !== undefined && !isTemplateName(template)) {
    throw badValue('--template', template, templateNames.join(', '), context);
  }
  return {
    template: template ?? null,
    title: lineOption('--title', options.title, context),
    id: lineOption('--id', options.id, context),
    kickoff: dateOption('--kickoff', options.kickoff, context),
    levels: levels ?? null,
    roster: roster ?? null,
  };
}

function lineOption(option: string, text: string | undefined, context: Context): string | null {
  if (text === undefined) return null;
  const line = readTitle(text);
  if (line !== null) return line;
  throw badValue(option, text, starterWords[context.language].line, context);
}

export const badValue = (
  option: string,
  value: string,
  expected: string,
  { words }: Context,
): CommandFailure => new CommandFailure(words.badValue(option, value, expected));
