import { run } from '../cli/support.js';

/** A row of `plan -f json`, as far as tests look at it. */
export interface PlannedEntry {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly earliest: string;
  readonly latest: string | null;
  readonly stages: readonly {
    readonly name: string;
    readonly start: string;
    readonly end: string;
  }[];
  readonly because: {
    readonly rule: string;
    readonly from: string | null;
    readonly interval: number | null;
    readonly wish: string;
    readonly skipped: readonly object[];
    readonly setBy: {
      readonly rule: string;
      readonly entry: string | null;
      readonly date: string;
    } | null;
  };
}

/** A finding of `check -f json`, as far as tests look at it. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly hint: string | null;
  readonly basis: string | null;
  readonly related: readonly {
    readonly note: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** Every day may be used: what is left are the rules alone. */
export const EVERY_DAY = 'calendar: { holidays: none, weekend: [] }';

const written = (yaml: string) => ({ files: { '/plans/plan.yaml': yaml } });

/** The entries of a plan by their ids, through the command line and its JSON. */
export async function planned(
  yaml: string,
  ...argv: string[]
): Promise<ReadonlyMap<string, PlannedEntry>> {
  const { out, err } = await run(['plan', 'plan.yaml', '-f', 'json', '-q', ...argv], written(yaml));
  if (out === '') throw new Error(`no calendar: ${err}`);
  const { entries } = JSON.parse(out) as { entries: readonly PlannedEntry[] };
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** What `check` finds in a plan, in English. */
export async function checked(yaml: string, ...argv: string[]): Promise<readonly ToldFinding[]> {
  const { out } = await run(
    ['check', 'plan.yaml', '-f', 'json', '--lang', 'en', ...argv],
    written(yaml),
  );
  return (JSON.parse(out) as { diagnostics: readonly ToldFinding[] }).diagnostics;
}

/** `TC102 3:7`, with the file before the line where it is not the plan. */
export const brief = ({
  code,
  file,
  line,
  column,
}: Pick<ToldFinding, 'code' | 'file' | 'line' | 'column'>): string =>
  `${code} ${file === 'plan.yaml' ? '' : `${file}:`}${line}:${column}`;
