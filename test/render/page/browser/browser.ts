import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from '../../../support/chromium.js';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The day it is for who looks. */
  readonly now?: string;
  readonly tab?: 'summary' | 'list' | 'agenda' | 'findings';
}

/** A browser for the tests of one file, and a folder for the pages that it opens from disk. */
export class Pages {
  #browser: Browser | undefined;
  #folder = '';
  readonly #open: Page[] = [];
  readonly #trouble: string[] = [];

  constructor() {
    beforeAll(async () => {
      this.#folder = mkdtempSync(join(tmpdir(), 'tici-page-'));
      this.#browser = await launch();
    }, 120_000);
    afterEach(async () => {
      for (const page of this.#open.splice(0)) await page.close();
      // Nothing is printed to the console, nothing fails, nothing but the file is asked for.
      expect(this.#trouble.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await this.#browser?.close();
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  write(name: string, html: string): string {
    const path = this.at(name);
    writeFileSync(path, html);
    return path;
  }

  async open(path: string, look: Look = {}): Promise<Page> {
    const { width = 1440, height = 900, dark = false, now = '2014-03-10T10:00:00' } = look;
    if (this.#browser === undefined) throw new Error('no browser');
    const page = await this.#browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
    });
    this.#open.push(page);
    const url = pathToFileURL(path).href;
    page.on('console', (message) => this.#trouble.push(message.text()));
    page.on('pageerror', (error) => this.#trouble.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== url) this.#trouble.push(request.url());
    });
    await page.clock.setFixedTime(new Date(now));
    await page.goto(url);
    if (look.tab !== undefined) await page.click(`#tab-${look.tab}`);
    return page;
  }
}

/** What stands in the first column of each row that is drawn, behind as many blanks as it is deep. */
export const drawnRows = (page: Page): Promise<string[]> =>
  page.$$eval('#grid .rows > .row', (rows) =>
    rows.map((row) => {
      const depth = Number(row.getAttribute('aria-level')) - 1;
      return '  '.repeat(depth) + (row.querySelector('.name bdi')?.textContent ?? '');
    }),
  );

/** The row that the keyboard is on. */
export const activeRow = (page: Page): Promise<string | undefined> =>
  page.$eval('#grid', (grid) => {
    const id = grid.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.querySelector('.name bdi')?.textContent ?? undefined;
  });
