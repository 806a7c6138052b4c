/** Inputs that anyone may have written, each read in a child process: none can stop the others, or the report. */
import { availableParallelism } from 'node:os';
import { unobserved } from './gather/unobserved.ts';
import type { ChildSetup, Ended, Job, JobLimits } from './isolate/job.ts';
import { runApart } from './isolate/pool.ts';
import { InputError } from './model/input-error.ts';
import { defaultLimits, type Limits } from './model/limits.ts';
import type { Observation, Observed } from './model/observation.ts';
import type { Options } from './options.ts';
import { refuseSameId } from './parse/inputs.ts';
import type { Item } from './parse/items.ts';

/** Side by side, whatever the number of processors. Judgement. */
const mostJobs = 4;

/** Throws InputError for a campaign that cannot be read, and where no input can. */
export async function gatherApart(items: readonly Item[], options: Options): Promise<Observed> {
  const setup = setupOf(options);
  const jobs = items.map(({ path, kind, bytes }): Job => ({ path, kind, ...(bytes === undefined ? {} : { bytes }) }));
  const limits = { ...defaultLimits, ...options.limits };
  const hasList = options.given?.list !== undefined;
  const each = jobs.some(({ kind }) => kind === 'campaign') ? undefined : options.apart?.each;
  const kept: Ended[] = [];
  const taken = each === undefined ? (one: Ended) => kept.push(one) : afterFirst(kept, each);
  await runApart(jobs, {
    setup,
    size: options.apart?.jobs ?? Math.min(mostJobs, availableParallelism()),
    limitsOf: ({ kind }) => jobLimits(kind === 'campaign' || hasList ? 'campaign' : 'message', limits),
    ended: count => options.apart?.ended?.(count, jobs.length),
    take: taken,
  });
  return kept.length === 0 ? { campaigns: [], observations: [] } : together(jobs, kept);
}

/** Hands on each, none is kept; but where none can be read nothing was judged, so that the refused wait for one that can. */
function afterFirst(waiting: Ended[], each: (observed: Observed) => void): (one: Ended, job: Job) => void {
  const jobs: Job[] = [];
  let isJudged = false;
  const hand = (job: Job, one: Ended) => each({ campaigns: [], observations: observationsOf(job, one) });
  return (one, job) => {
    if (isJudged) return hand(job, one);
    jobs.push(job);
    waiting.push(one);
    if (one.state === 'refused') return;
    isJudged = true;
    for (const [at, held] of waiting.splice(0).entries()) hand(jobs[at] as Job, held);
  };
}

function jobLimits(what: 'message' | 'campaign', limits: Limits): JobLimits {
  return {
    cpuMs: limits[`${what}CpuMs`],
    wallMs: limits[`${what}WallMs`],
    memoryBytes: limits[`${what}MemoryBytes`],
  };
}

/** What can be sent to another process: no functions, no streams. */
function setupOf({ apart, stdin, contents, say, history, world = {}, ...options }: Options): ChildSetup {
  const { asking, ...asked } = world;
  const place = history === undefined ? {} : { history: { path: history.path, key: history.key() } };
  return { ...options, ...place, world: asked };
}

function together(jobs: readonly Job[], ended: readonly Ended[]): Observed {
  const refused = ended.flatMap((one, at) => (one.state === 'refused' ? [{ ...one, kind: jobs[at]?.kind }] : []));
  const stopping =
    refused.find(({ kind }) => kind === 'campaign') ?? (refused.length === ended.length ? refused[0] : undefined);
  if (stopping !== undefined) throw new InputError(stopping.message, stopping.place, stopping.hint);
  const campaigns = ended.flatMap(one => (one.state === 'observed' ? one.observed.campaigns : []));
  refuseSameId(campaigns);
  return { campaigns, observations: ended.flatMap((one, at) => observationsOf(jobs[at] as Job, one)) };
}

function observationsOf({ path }: Job, ended: Ended): readonly Observation[] {
  if (ended.state === 'observed') return ended.observed.observations;
  if (ended.state === 'lost') return [unobserved(path, ended.why, ended.detail)];
  return [unobserved(path, 'unreadable', ended.message)];
}
