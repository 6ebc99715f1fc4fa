import { asDay } from '../../domain/day.js';
import type { Plan, Stage } from '../../domain/plan.js';
import { shift } from '../../domain/span.js';

/**
 * Writes the first day of each stage of an entry into `out` from `at` on. `end` is the entry's last day, inclusive.
 * With durations the stages follow each other and the last one takes what is left; with shares they divide the days.
 */
export type StageLayout = (start: number, end: number, out: Int32Array, at: number) => void;

export function stageLayout(plan: Plan): StageLayout {
  const { stages } = plan;
  if (stages.some((stage) => stage.duration !== null)) {
    return (start, _end, out, at) => layDurations(stages, start, out, at);
  }
  const offsets = new Map<number, readonly number[]>();
  return (start, end, out, at) => {
    const days = end - start + 1;
    let known = offsets.get(days);
    if (known === undefined) offsets.set(days, (known = shareOffsets(days, stages)));
    for (let stage = 0; stage < stages.length; stage++) out[at + stage] = start + known[stage]!;
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
  const total = stages.reduce((sum, stage) => sum + stage.share, 0);
  const offsets = [0];
  let weight = 0;
  for (let k = 1; k < stages.length; k++) {
    weight += stages[k - 1]!.share;
    const rounded = Math.floor((2 * days * weight + total) / (2 * total));
    offsets.push(Math.max(rounded, offsets[k - 1]! + 1));
  }
  for (let k = stages.length - 1; k > 0; k--) {
    offsets[k] = Math.min(offsets[k]!, days - (stages.length - k));
  }
  return offsets;
}
