import { asDay } from '../../domain/day.js';
import type { Plan, Stage } from '../../domain/plan.js';
import { exactWeights } from '../../domain/shares.js';
import { shift } from '../../domain/span.js';

/**
 * Writes the first day of each stage of an entry into `out` from `at` on. `end` is the entry's last day, inclusive.
 * With durations the stages follow each other and the last one takes what is left; with shares they divide the days.
 */
export type StageLayout = (start: number, end: number, out: Int32Array, at: number) => void;

export function stageLayout({ stages }: Plan): StageLayout {
  if (stages.some((stage) => stage.duration !== null)) {
    return (start, _end, out, at) => layDurations(stages, start, out, at);
  }
  const offsets = new Map<number, readonly number[]>();
  return (start, end, out, at) => {
    const days = end - start + 1;
    let known = offsets.get(days);
    if (known === undefined) offsets.set(days, (known = shareOffsets(days, stages)));
    for (const [stage, offset] of known.entries()) out[at + stage] = start + offset;
  };
}

function layDurations(stages: readonly Stage[], start: number, out: Int32Array, at: number): void {
  let day = asDay(start);
  stages.forEach((stage, k) => {
    out[at + k] = day;
    day = asDay(Math.max(day + 1, stage.duration === null ? 0 : shift(day, stage.duration)));
  });
}

/**
 * Days before each stage: stage k ends after round-half-up(days × (w₁+…+wₖ)/(w₁+…+wₙ)) days, each at least one
 * day. `days` is at least the number of stages.
 */
function shareOffsets(days: number, stages: readonly Stage[]): number[] {
  const weights = exactWeights(stages.map(({ share }) => share));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  let weight = 0n;
  let before = -1;
  return weights.map((own, k) => {
    const rounded = Number((2n * BigInt(days) * weight + total) / (2n * total));
    weight += own;
    before = Math.max(k === 0 ? 0 : rounded, before + 1);
    // The stages from k on need a day each.
    return Math.min(before, days - (stages.length - k));
  });
}
