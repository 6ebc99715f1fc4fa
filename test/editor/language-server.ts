import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { frameOf, MessageReader, type Message } from './messages.js';

const require = createRequire(import.meta.url);
const SERVER = require.resolve('yaml-language-server/bin/yaml-language-server');

/** What the editor tells the server when it asks: VS Code's own defaults, but no catalogue from the web. */
const SETTINGS = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
} as const;

export interface EditorDiagnostic {
  readonly message: string;
  readonly range: { readonly start: SourcePlace; readonly end: SourcePlace };
}

/** Both count from 0. */
interface SourcePlace {
  readonly line: number;
  readonly character: number;
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly EditorDiagnostic[];
}

/** Without news for so long the server is taken to be done with a document. */
const QUIET_MS = 700;

/** The server behind VS Code's YAML extension, spoken to over its standard streams. */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #published = new Map<string, readonly EditorDiagnostic[]>();
  readonly #settings: object;
  #lastNews = Date.now();
  #lastId = 0;
  /** What it wrote to standard error. */
  complaints = '';

  private constructor(settings: object) {
    this.#settings = { ...SETTINGS, ...settings };
    this.#child = spawn(process.execPath, [
      '-r',
      './test/editor/no-network.cjs',
      SERVER,
      '--stdio',
    ]);
    const reader = new MessageReader();
    this.#child.stdout.on('data', (bytes: Buffer) => {
      for (const message of reader.read(bytes)) this.#take(message);
    });
    this.#child.stderr.on('data', (bytes: Buffer) => (this.complaints += bytes.toString()));
  }

  /** `settings` are those of the section `yaml`. */
  static async start(settings: object = {}): Promise<LanguageServer> {
    const server = new LanguageServer(settings);
    await server.#request('initialize', {
      processId: process.pid,
      rootUri: uriOf('.'),
      capabilities: { workspace: { configuration: true } },
    });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  stop(): void {
    this.#child.kill();
  }

  /** Opens a text as if it stood at `path`, which need not exist. */
  open(path: string, text: string): void {
    const textDocument = { uri: uriOf(path), languageId: 'yaml', version: 1, text };
    this.#published.delete(textDocument.uri);
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
  }

  /** What the editor underlines, once the server has nothing more to say. */
  async diagnostics(path: string): Promise<readonly EditorDiagnostic[]> {
    for (;;) {
      await new Promise((done) => setTimeout(done, 50));
      const found = this.#published.get(uriOf(path));
      if (found !== undefined && Date.now() - this.#lastNews > QUIET_MS) return found;
    }
  }

  /** The text that shows when the pointer rests on a place. */
  async hover(path: string, position: SourcePlace): Promise<string> {
    const result = await this.#at('hover', path, position);
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  /** The words that are offered at a place. */
  async completions(path: string, position: SourcePlace): Promise<readonly string[]> {
    const result = await this.#at('completion', path, position);
    return (result as { items: { label: string }[] }).items.map((item) => item.label);
  }

  #at(what: string, path: string, position: SourcePlace): Promise<unknown> {
    return this.#request(`textDocument/${what}`, { textDocument: { uri: uriOf(path) }, position });
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((done) => {
      this.#waiting.set(id, done);
      this.#send({ id, method, params });
    });
  }

  #send(message: Message): void {
    this.#child.stdin.write(frameOf(message));
  }

  #take({ id, method, params, result }: Message): void {
    this.#lastNews = Date.now();
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as Published;
      this.#published.set(uri, diagnostics);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: string }[] };
      const known = items.map(({ section }) => (section === 'yaml' ? this.#settings : null));
      this.#send({ id: id ?? null, result: known });
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: null });
    } else if (typeof id === 'number') {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    }
  }
}

const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;
