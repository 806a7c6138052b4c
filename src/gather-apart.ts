/** Inputs that anyone may have written, each read in a child process: none can stop the others, or the report. */
import { availableParallelism } from 'node:os';
import { unobserved } from './gather/unobserved.ts';
import type { ChildSetup, Ended, Job, JobLimits } from './isolate/job.ts';
import { runApart } from './isolate/pool.ts';
import { InputError } from './model/input-error.ts';
import { defaultLimits, type Limits } from './model/limits.ts';
import type { Observation, Observed } from './model/observation.ts';
import type { Report } from './model/report.ts';
import type { Options } from './options.ts';
import { refuseSameId } from './parse/inputs.ts';
import type { Item } from './parse/items.ts';

/** Side by side, whatever the number of processors. Judgement. */
const mostJobs = 4;

type Done = readonly [Job, Ended];

/** Throws InputError for a campaign that cannot be read, and where no input can. */
export async function gatherApart(items: readonly Item[], options: Options): Promise<Observed> {
  const kept: Done[] = [];
  await run(items, options, false, done => {
    kept.push(done);
  });
  return kept.length === 0 ? { campaigns: [], observations: [] } : together(kept);
}

/** Messages alone: each is judged where it is read; `take` gets their reports in order. Throws InputError where none can be read. */
export async function checkApart(
  items: readonly Item[],
  options: Options,
  judge: (observed: Observed) => Report,
  take: (report: Report) => void | Promise<void>,
): Promise<void> {
  const hand = ([job, one]: Done) =>
    take(
      one.state === 'judged'
        ? (JSON.parse(one.report) as Report)
        : judge({ campaigns: [], observations: observationsOf(job, one) }),
    );
  const refused: Done[] = [];
  let isJudged = false;
  await run(items, options, true, async done => {
    if (!isJudged && done[1].state === 'refused') {
      refused.push(done);
      return;
    }
    // The first that can be read: those before it wait, since without it nothing would have been judged.
    isJudged = true;
    await Promise.all([...refused.splice(0), done].map(hand));
  });
  if (refused.length > 0) together(refused);
}

async function run(
  items: readonly Item[],
  options: Options,
  judged: boolean,
  take: (done: Done) => void | Promise<void>,
): Promise<void> {
  const jobs = items.map(({ path, kind, bytes }): Job => ({ path, kind, ...(bytes === undefined ? {} : { bytes }) }));
  const limits = { ...defaultLimits, ...options.limits };
  const hasList = options.given?.list !== undefined;
  await runApart(jobs, {
    setup: { ...setupOf(options), judged },
    size: options.apart?.jobs ?? Math.min(mostJobs, availableParallelism()),
    limitsOf: ({ kind }) => jobLimits(kind === 'campaign' || hasList ? 'campaign' : 'message', limits),
    ended: count => options.apart?.ended?.(count, jobs.length),
    take: (one, job) => take([job, one]),
  });
}

function jobLimits(what: 'message' | 'campaign', limits: Limits): JobLimits {
  return {
    cpuMs: limits[`${what}CpuMs`],
    wallMs: limits[`${what}WallMs`],
    memoryBytes: limits[`${what}MemoryBytes`],
  };
}

/** What can be sent to another process: no functions, no streams. One clock for all of them. */
function setupOf({
  apart,
  stdin,
  contents,
  say,
  history,
  world = {},
  ...options
}: Options): Omit<ChildSetup, 'judged'> {
  const { asking, now = new Date(), ...asked } = world;
  const place = history === undefined ? {} : { history: { path: history.path, key: history.key() } };
  return { ...options, ...place, world: { ...asked, now } };
}

function together(all: readonly Done[]): Observed {
  const refused = all.flatMap(([{ kind }, one]) => (one.state === 'refused' ? [{ ...one, kind }] : []));
  const stopping =
    refused.find(({ kind }) => kind === 'campaign') ?? (refused.length === all.length ? refused[0] : undefined);
  if (stopping !== undefined) throw new InputError(stopping.message, stopping.place, stopping.hint);
  const campaigns = all.flatMap(([, one]) => (one.state === 'observed' ? one.observed.campaigns : []));
  refuseSameId(campaigns);
  return { campaigns, observations: all.flatMap(([job, one]) => observationsOf(job, one)) };
}

function observationsOf({ path }: Job, ended: Ended): readonly Observation[] {
  if (ended.state === 'observed') return ended.observed.observations;
  if (ended.state === 'lost') return [unobserved(path, ended.why, ended.detail)];
  return ended.state === 'refused' ? [unobserved(path, 'unreadable', ended.message)] : [];
}
