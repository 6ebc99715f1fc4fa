/** How many times as many random plans as usual: `TICI_RUNS=50 npx vitest run test/properties`. */
const TIMES = Number(process.env['TICI_RUNS'] ?? 1);

/** Other random plans than usual, for a campaign: `TICI_SEED=7`. */
const SHIFT = Number(process.env['TICI_SEED'] ?? 0) * 1000;

/** Whether the plans are the usual ones, of which is known what is met among them; others may lack what is rare. */
export const isUsual = SHIFT === 0;

export const seeded = (usual: number): number => usual + SHIFT;

export const runs = (usual: number): number => Math.max(1, Math.round(usual * TIMES));

/** Milliseconds. */
export const LONG = 7_200_000;
