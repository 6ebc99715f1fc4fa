/** How many times as many random plans as usual: `PROPERTY_RUNS=50 npx vitest run test/properties`. */
const TIMES = Number(process.env['PROPERTY_RUNS'] ?? 1);

export const runs = (usual: number): number => Math.max(1, Math.round(usual * TIMES));

/** Milliseconds. */
export const LONG = 7_200_000;
