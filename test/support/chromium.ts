import { accessSync, constants } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { describe } from 'vitest';

const PLACES = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const canRun = (path: string | undefined): path is string => {
  try {
    accessSync(path ?? '', constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const found = PLACES.find(canRun);

/** Tests in a real browser. Without one they are left out and say so, but not where all checks have to run. */
export function describeInChromium(name: string, tests: () => void): void {
  const isLeftOut = found === undefined && process.env['CI'] === undefined;
  const reason = isLeftOut ? ' (left out: no Chromium; CHROME_PATH may say where one is)' : '';
  describe.skipIf(isLeftOut)(name + reason, tests);
}

/** One that asks the network for nothing of its own. */
export async function launch(): Promise<Browser> {
  if (found === undefined) throw new Error('no Chromium: install it, or set CHROME_PATH');
  return await chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
