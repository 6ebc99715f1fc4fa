import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { codes } from '../../diagnostics/catalog.js';
import { openPlan } from '../../pipeline.js';
import { suggestFormats, type SuggestFormatName } from '../../render/suggest/formats.js';
import { json } from '../../render/suggest/json.js';
import { markdown } from '../../render/suggest/markdown.js';
import { text } from '../../render/suggest/text.js';
import type { SuggestView } from '../../render/suggest/view.js';
import { suggest } from '../../suggest/suggest.js';
import { isOfDates } from '../../suggest/findings.js';
import type { Suggested } from '../../suggest/types.js';
import type { CommonOptions, Context } from '../context.js';
import { CANNOT, CommandFailure, DONE, PLAN_HAS_ERRORS } from '../exit.js';
import { chosenFormat } from '../options/format.js';
import { send } from '../send.js';
import {
  applyEdits,
  changedLines,
  chosenSuggestion,
  fileEdits,
  refuseCells,
} from '../suggest/apply.js';
import { suggestView } from '../suggest/view.js';
import { suggestCommandWords } from '../suggest/words.js';
import { chalkFor, hasColor, widthOf } from '../terminal.js';
import { askedSeverities } from '../work-out.js';

export interface SuggestOptions extends CommonOptions {
  readonly for?: string;
  readonly max?: string;
  readonly apply?: string;
  readonly dryRun?: boolean;
}

/** Suggestions a finding, unless the person wants another number. */
const USUAL_MOST = 5;

/** `tici suggest PLAN`: the least changes that clear findings about dates; with `--apply` one of them is made. */
export async function suggestCommand(
  path: string,
  options: SuggestOptions,
  context: Context,
): Promise<number> {
  const say = suggestCommandWords[context.language];
  const format = chosenFormat(options, suggestFormats, 'text', context);
  if (options.dryRun === true && options.apply === undefined)
    throw new CommandFailure(say.needsApply);
  if (options.apply !== undefined && path === '-') throw new CommandFailure(say.noStdin);
  const code = chosenCode(options, context);
  const made = await suggest(
    openPlan(path, context.io.files, { allowOutside: options.allowOutside === true }),
    {
      path,
      // `--strict` changes nothing but the status.
      run: { set: options.set ?? [], severities: askedSeverities(options, context) },
      code,
      most: chosenMost(options, context),
      digest: (words) => context.io.digest(words),
    },
  );
  const view = suggestView(path, made, context.language);
  if (options.apply !== undefined) {
    return await apply(options.apply, made, view, { ...options, format }, context);
  }
  const pieces = rendered(view, format, code, options, context);
  await send(pieces, options.output, context, made.outcome.sources);
  return statusOf(made, code, options.strict === true);
}

function rendered(
  view: SuggestView,
  format: SuggestFormatName,
  code: string | null,
  options: SuggestOptions,
  { io, language }: Context,
): Iterable<string> {
  if (format === 'json') return json(view);
  if (format === 'md') return markdown(view, { language, code });
  const isShown = options.output === undefined;
  const screen = {
    width: widthOf(io.out, io),
    ambiguousWide: options.ambiguousWide === true,
    chalk: chalkFor(isShown && hasColor(io.out, options, io)),
  };
  return text(view, { language, screen, code });
}

async function apply(
  which: string,
  made: Suggested,
  view: SuggestView,
  options: SuggestOptions & { readonly format: SuggestFormatName },
  context: Context,
): Promise<number> {
  const say = suggestCommandWords[context.language];
  const { sources, isUnread } = made.outcome;
  if (isUnread) {
    await send(rendered(view, options.format, null, options, context), options.output, context);
    return CANNOT;
  }
  const chosen = chosenSuggestion(which, made.suggestions, context);
  for (const one of view.suggestions) if (one.id === chosen.id) refuseCells(one, context);
  const files = fileEdits(chosen, sources);
  const pieces =
    options.format === 'json' ? json(view) : files.flatMap((file) => [...changedLines(file)]);
  const isQuiet = options.quiet === true;
  if (options.dryRun !== true) await applyEdits(files, isQuiet, context);
  await send(pieces, options.output, context, sources);
  if (options.dryRun === true && !isQuiet) await context.io.err.write(`${say.notWritten}\n`);
  return DONE;
}

function chosenCode({ for: asked }: SuggestOptions, { words, language }: Context): string | null {
  if (asked === undefined) return null;
  const code = asked.toUpperCase();
  if (isOfDates(code) && codes.some((known) => known === code)) return code;
  throw new CommandFailure(words.badValue('--for', asked, suggestCommandWords[language].code));
}

function chosenMost({ max }: SuggestOptions, { words }: Context): number {
  if (max === undefined) return USUAL_MOST;
  if (/^[1-9]\d{0,3}$/u.test(max)) return Number(max);
  throw new CommandFailure(words.badValue('--max', max, words.number));
}

/** Whether every error that was asked about has a suggestion. Where there are no dates yet, other errors count. */
function statusOf(
  { outcome, findings, suggestions }: Suggested,
  code: string | null,
  strict: boolean,
): number {
  if (outcome.isUnread) return CANNOT;
  const cleared = new Set(suggestions.flatMap((one) => one.cleared.map((k) => findings[k])));
  const isLeft = (one: Diagnostic): boolean => {
    if (one.severity !== 'error' && !strict) return false;
    if (code !== null && one.code !== code && outcome.run !== null) return false;
    return !cleared.has(one);
  };
  return outcome.diagnostics.some(isLeft) ? PLAN_HAS_ERRORS : DONE;
}
