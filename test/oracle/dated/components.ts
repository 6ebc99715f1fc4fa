import type { Job } from './jobs.js';

/** Parts of the whole that share nobody, no entry's half-day and no order: each can be solved alone. */
export function componentsOf(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const parent = jobs.map((_, k) => k);
  const root = (k: number): number => (parent[k] === k ? k : (parent[k] = root(parent[k] ?? k)));
  const seen = new Map<unknown, number>();
  const meet = (k: number, thing: unknown): void => {
    const other = seen.get(thing);
    if (other === undefined) seen.set(thing, k);
    else parent[root(k)] = root(other);
  };
  jobs.forEach((job, k) => {
    for (const person of job.ties) meet(k, person);
    if (job.choices.some((halves) => halves.length > 0)) meet(k, job.row);
    meet(k, firstOfChain(job));
  });
  const groups = new Map<number, Job[]>();
  jobs.forEach((job, k) => groups.set(root(k), [...(groups.get(root(k)) ?? []), job]));
  return [...groups.values()];
}

const firstOfChain = (job: Job): Job => (job.leader === null ? job : firstOfChain(job.leader));
