/** A message of JSON-RPC 2.0, as the Language Server Protocol uses it: a request, an answer or a notification. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** `Content-Length: N`, an empty line, then N bytes of JSON. */
export function frameOf(message: Message): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Cuts a stream of bytes into messages. */
export class MessageReader {
  #left = Buffer.alloc(0);

  *read(bytes: Buffer): Generator<Message> {
    this.#left = Buffer.concat([this.#left, bytes]);
    for (;;) {
      const end = this.#left.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(
        /Content-Length: (\d+)/u.exec(this.#left.toString('utf8', 0, end))?.[1],
      );
      const to = end + 4 + length;
      if (this.#left.length < to) return;
      const body = this.#left.toString('utf8', end + 4, to);
      this.#left = this.#left.subarray(to);
      yield JSON.parse(body) as Message;
    }
  }
}
