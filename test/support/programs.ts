import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';

/**
 * `it` for what needs a program that isn't ours. Where it is missing the test is skipped, and says so; in continuous integration it
 * has to be there.
 */
function itWith(program: string, ...probe: readonly string[]): typeof it | typeof it.skip {
  if (spawnSync(program, probe).status === 0) return it;
  const said = [program, ...probe].join(' ');
  if (process.env['CI'] !== undefined) throw new Error(`the tests need “${said}”: see .ci/run`);
  console.warn(`skipped: the tests that need “${said}”`);
  return it.skip;
}

const PYTHON = '/usr/bin/python3';

export const itWithKhal = itWith('khal', '--version');
export const itWithCalcurse = itWith('calcurse', '--version');
export const itWithIcalendar = itWith(PYTHON, '-c', 'import icalendar');

const environment = (over: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: 'C.UTF-8',
  ...over,
});

/** A calendar of khal's own, in a folder of the test. */
export class Khal {
  readonly #config: string;

  /** @param zone whose times it shows. */
  constructor(folder: string, zone = 'Asia/Shanghai') {
    const own = mkdtempSync(join(folder, 'khal-'));
    this.#config = join(own, 'khal.conf');
    const formats = [
      'dateformat = %Y-%m-%d',
      'longdateformat = %Y-%m-%d',
      'timeformat = %H:%M',
      'datetimeformat = %Y-%m-%d %H:%M',
      'longdatetimeformat = %Y-%m-%d %H:%M',
    ];
    const config = [
      '[calendars]',
      '[[tici]]',
      `path = ${mkdtempSync(join(own, 'events-'))}`,
      '[locale]',
      `local_timezone = ${zone}`,
      `default_timezone = ${zone}`,
      ...formats,
      '[sqlite]',
      `path = ${join(own, 'khal.db')}`,
    ];
    writeFileSync(this.#config, `${config.join('\n')}\n`);
  }

  run(...argv: readonly string[]) {
    const options = { encoding: 'utf8', env: environment({}) } as const;
    return spawnSync('khal', ['-c', this.#config, ...argv], options);
  }

  /** The lines of the events, without those of the days. */
  list(format: string, from: string, to: string): readonly string[] {
    const { stdout } = this.run('list', '--day-format', '', '--format', format, from, to);
    return stdout.split('\n').filter((line) => line.trim() !== '');
  }
}

/** What calcurse keeps of a calendar, a line an event; and what it says of taking it in. */
export function calcurse(folder: string, file: string, env: NodeJS.ProcessEnv = {}) {
  const data = mkdtempSync(join(folder, 'calcurse-'));
  const options = { encoding: 'utf8', env: environment(env) } as const;
  const { stdout } = spawnSync('calcurse', ['-D', data, '-i', file], options);
  const listed = spawnSync('cat', [join(data, 'apts')], options).stdout;
  return { said: stdout, events: listed.trimEnd().split('\n') };
}

/** What python-icalendar's events say: `expression` is of an `event`, and printed a line each. */
export function pythonEvents(file: string, expression: string, env: NodeJS.ProcessEnv = {}) {
  const script = [
    'import icalendar, sys',
    "calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())",
    "for event in calendar.walk('VEVENT'):",
    `    print(${expression})`,
  ];
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', script.join('\n'), file], {
    encoding: 'utf8',
    env: environment(env),
  });
  return { lines: stdout.trimEnd().split('\n'), stderr };
}
