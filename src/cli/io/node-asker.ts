import { Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { intro, isCancel, select, text } from '@clack/prompts';
import type { Asker } from './asker.js';

/** Asks on the two ends of a terminal. What is asked goes where messages go, not into the results. */
export function terminalAsker(input: ReadStream, terminal: WriteStream, isColored: boolean): Asker {
  const output = isColored ? terminal : withoutColors(terminal);
  const ends = { input, output };
  return {
    begin: (title) => intro(title, ends),
    async text({ message, initial, wrong }) {
      const validate = (answer: string | undefined) =>
        wrong?.((answer ?? '').trim() || initial) ?? undefined;
      const answer = await text({
        ...ends,
        message,
        placeholder: initial,
        defaultValue: initial,
        validate,
      });
      return isCancel(answer) ? null : answer.trim();
    },
    async choose({ message, options }) {
      const answer = await select<string>({
        ...ends,
        message,
        options: [...options],
        showInstructions: false,
      });
      return options.find(({ value }) => value === answer)?.value ?? null;
    },
  };
}

/** Colours, bold and the like; what moves the cursor is needed. */
const COLORS = /\u001B\[[\d;]*m/gu;

/** The terminal without the colours of what is written to it. */
function withoutColors(terminal: WriteStream): Writable {
  const plain = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      terminal.write(String(chunk).replaceAll(COLORS, ''), done);
    },
  });
  return Object.assign(plain, { isTTY: true, columns: terminal.columns, rows: terminal.rows });
}
