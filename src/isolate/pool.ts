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
  /** Given each in the order of the jobs, whichever ends first; who handed it over waits before the next job. */
  readonly take: (ended: Ended, job: Job) => void | Promise<void>;
}

export async function runApart(
  jobs: readonly Job[],
  { setup, size, limitsOf, ended, take }: PoolOptions,
): Promise<void> {
  const inOrder = ordered((one, at) => take(one, jobs[at] as Job));
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
        await inOrder(await worker.run(job, limitsOf(job)), at);
        ended?.(++done, job);
      }
    } catch (error) {
      // Whoever takes them can take no more.
      next = jobs.length;
      throw error;
    } finally {
      worker?.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(size, jobs.length) }, lane));
}

/** Holds back what comes before its turn. */
function ordered(take: (one: Ended, at: number) => void | Promise<void>): (one: Ended, at: number) => Promise<void> {
  const early = new Map<number, Ended>();
  let due = 0;
  return async (one, at) => {
    early.set(at, one);
    for (let next = early.get(due); next !== undefined; next = early.get(due)) {
      early.delete(due);
      await take(next, due++);
    }
  };
}
