// Cost of the engine against the number of entries, in one process: run by bench/run.ts. Each is compared with the first
// line of all, and with the first of its own size: what a shape costs apart from what memory does to large plans.
import { datesOf } from './dates.js';
import { scaledPlan } from './scaled-plan.js';

const shapes = [
  // Entries that nothing tells apart are solved once: what each costs that is solved, the others are compared with.
  { name: 'no two entries alike', closed: false, apart: true },
  { name: 'no limit gives way', closed: false },
  { name: 'limits give way everywhere', closed: true },
  { name: 'towns wait for pilots', closed: true, after: 'pilots' },
  { name: 'villages wait for all towns', closed: false, after: 'towns' },
  // Names 44,850 batches besides: what it costs is theirs, at this size.
  { name: '300 batches, each after all', closed: false, after: { batches: 300 } },
] as const;

// The first line is no slower for being the first.
for (let run = 0; run < 5; run++) datesOf(scaledPlan({ ...shapes[0], times: 1 }));

const largest = Number(process.argv[2] ?? 100);
console.log(
  'engine: microseconds per entry, and the ratio to the first line of all and to that of its size',
);
const firstOfSize = new Map<number, number>();
for (const { name, ...shape } of shapes) {
  for (const times of [1, 10, 100].filter((one) => one <= largest)) {
    const plan = scaledPlan({ ...shape, times });
    const runs = times === 1 ? 7 : times === 10 ? 3 : 1;
    let best = Infinity;
    let size = 0;
    let gave = 0;
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      const { schedule, diagnostics } = datesOf(plan);
      best = Math.min(best, performance.now() - began);
      size = schedule.entries.size;
      gave = diagnostics.reduce(
        (sum, one) => sum + (one.code === 'TC503' ? one.facts.count : 0),
        0,
      );
    }
    const each = (best * 1000) / size;
    const [first = each] = firstOfSize.values();
    const ofSize = firstOfSize.get(times) ?? each;
    firstOfSize.set(times, ofSize);
    const share = `${Math.round((100 * gave) / size)}% gave way`;
    console.log(
      `  ${name.padEnd(28)} ${size.toLocaleString('en').padStart(9)} entries ${best.toFixed(0).padStart(6)} ms ${each.toFixed(2).padStart(6)} µs ×${(each / first).toFixed(2)} ×${(each / ofSize).toFixed(2)}  ${share}`,
    );
  }
}
