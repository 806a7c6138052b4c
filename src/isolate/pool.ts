/** Several children side by side: each input is judged apart, and none can stop the others. */
import type { ChildSetup, Ended, Job, JobLimits } from './job.ts';
import { startWorker, type Worker } from './worker.ts';

interface PoolOptions {
  /** What every job is done with. */
  readonly setup: ChildSetup;
  /** Children at once. */
  readonly size: number;
  limitsOf(job: Job): JobLimits;
  /** Told of each job that ended. */
  readonly ended?: (count: number, job: Job) => void;
}

/** In the order of the jobs, whichever ends first. */
export async function runApart(jobs: readonly Job[], { setup, size, limitsOf, ended }: PoolOptions): Promise<Ended[]> {
  const results: Ended[] = [];
  const memory = Math.max(...jobs.map(job => limitsOf(job).memoryBytes));
  let next = 0;
  let done = 0;
  const lane = async () => {
    let worker: Worker | undefined;
    try {
      while (next < jobs.length) {
        const at = next++;
        const job = jobs[at] as Job;
        if (worker?.alive !== true) worker = startWorker(setup, memory);
        results[at] = await worker.run(job, limitsOf(job));
        ended?.(++done, job);
      }
    } finally {
      worker?.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(size, jobs.length) }, lane));
  return results;
}
