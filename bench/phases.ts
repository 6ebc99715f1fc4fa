// Where the time goes for one plan, phase by phase, in one warm process: run by bench/run.ts.
//
//   node scripts/run.mjs bench/phases.ts [PLAN [RUNS [json]]]    json: the medians of what a plan takes at least, by name
import { hash } from 'node:crypto';
import { nodeFiles } from '../src/cli/io/node-files.js';
import { loadPlan } from '../src/input/load.js';
import { openPlan, runPlan } from '../src/pipeline.js';
import { csv } from '../src/render/csv.js';
import { ics } from '../src/render/ics.js';
import { json } from '../src/render/json.js';
import type { Render, RenderOptions } from '../src/render/options.js';
import { table } from '../src/render/table.js';
import { makeView } from '../src/render/view.js';
import { validate } from '../src/validate/index.js';
import { datesOf } from './dates.js';
import { median } from './median.js';

const [, , path = 'examples/neimenggu/plan.yaml', runs = '7', form] = process.argv;
const RUNS = Number(runs);
const isJson = form === 'json';

const options: RenderOptions = {
  language: 'zh',
  by: 'unit',
  columns: null,
  width: 120,
  color: false,
  ambiguousWide: false,
  stamp: 0,
  organizer: null,
  alarm: null,
  offsetAt: () => 28_800,
  events: 'all',
  digest: (text) => hash('sha256', text),
  documentTitle: null,
  fonts: () => [],
  diagnostics: [],
};

function bytesOf(render: Render, view: Parameters<Render>[0]): number {
  let bytes = 0;
  for (const chunk of render(view, options)) bytes += Buffer.byteLength(chunk);
  return bytes;
}

const times = new Map<string, number[]>();
async function timed<R>(name: string, work: () => R | Promise<R>): Promise<R> {
  const began = performance.now();
  const result = await work();
  times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
  return result;
}

for (let run = 0; run < RUNS; run++) {
  const { plan } = await timed('read', () => loadPlan(path, nodeFiles));
  if (plan === null) throw new Error('the plan of the bench has errors');
  await timed('validate', () => validate(plan));
  const { schedule } = await timed('schedule', () => datesOf(plan));
  for (const [name, render] of Object.entries({ table, csv, ics, json })) {
    await timed(name, () => bytesOf(render, makeView(schedule)));
  }
  if (isJson) continue;
  await timed('all but rendering', () => runPlan(path, nodeFiles));
  const open = openPlan(path, nodeFiles);
  await timed('with --set', () => open.run({ set: ['rules.stagger.interval=9天'] }));
  await timed('again, other --set', () => open.run({ set: ['rules.stagger.interval=8天'] }));
}

if (isJson) {
  console.log(JSON.stringify([...times].map(([name, all]) => [name, median(all)])));
} else {
  const bare = median(times.get('read') ?? []);
  console.log(`phases of ${path}: first run (cold), median of ${RUNS} (warm), ratio to reading`);
  for (const [name, all] of times) {
    const [cold = 0] = all;
    const warm = median(all);
    console.log(
      `  ${name.padEnd(18)} ${cold.toFixed(0).padStart(6)} ms ${warm.toFixed(0).padStart(6)} ms ×${(warm / bare).toFixed(2)}`,
    );
  }
}
