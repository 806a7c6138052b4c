/** One child process: it does job after job, and is killed where one uses too much. */
import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { ChildSetup, Ended, Job, JobLimits } from './job.ts';
import { usageOf } from './usage.ts';

/** How often a child is looked at. */
const everyMs = 100;
/** V8's heap within the memory of the whole process. */
const heapShare = 0.75;

export interface Worker {
  run(job: Job, limits: JobLimits): Promise<Ended>;
  /** False once its process is gone. */
  readonly alive: boolean;
  stop(): void;
}

/** `setup` is what every job is done with: passed by a channel of its own, never by arguments or environment. */
export function startWorker(setup: ChildSetup, memoryBytes: number): Worker {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = fork(join(import.meta.dirname, `child${extname(import.meta.filename)}`), [], {
    execArgv: [`--max-old-space-size=${Math.floor((memoryBytes * heapShare) / 2 ** 20)}`],
    env: Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined)),
    // What a dying engine prints is no part of a report.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  child.send({ setup });
  let alive = true;
  child.once('exit', () => {
    alive = false;
  });
  child.on('error', () => {
    alive = false;
  });
  return {
    run: async (job, limits) => {
      const ended = await runIn(child, job, limits);
      // Killed, or about to be gone: its end may not have been told yet.
      if (ended.state === 'lost') alive = false;
      return ended;
    },
    get alive() {
      return alive;
    },
    stop: () => {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    },
  };
}

function runIn(child: ChildProcess, job: Job, limits: JobLimits): Promise<Ended> {
  return new Promise(resolve => {
    const began = performance.now();
    const before = child.pid === undefined ? null : usageOf(child.pid);
    const end = (ended: Ended) => {
      clearInterval(watch);
      child.off('message', answered);
      child.off('exit', exited);
      resolve(ended);
    };
    const lost = (why: 'limit' | 'crashed', detail: string) => {
      child.kill('SIGKILL');
      end({ state: 'lost', why, detail });
    };
    const answered = (ended: unknown) => end(ended as Ended);
    const exited = (code: number | null, signal: string | null) => {
      // V8 aborts where its heap is full.
      const isFull = signal === 'SIGABRT' || code === 134;
      if (isFull) lost('limit', memorySaid(limits));
      else lost('crashed', `the process that judged it ended by itself (${signal ?? code})`);
    };
    const watch = setInterval(() => {
      if (performance.now() - began > limits.wallMs)
        return lost('limit', `it took longer than ${limits.wallMs / 1000} s`);
      const now = child.pid === undefined ? null : usageOf(child.pid);
      if (now === null || before === null) return;
      if (now.memoryBytes > limits.memoryBytes) return lost('limit', memorySaid(limits));
      if (now.cpuMs - before.cpuMs > limits.cpuMs)
        return lost('limit', `it took more than ${limits.cpuMs / 1000} s of computing`);
    }, everyMs);
    child.on('message', answered);
    child.once('exit', exited);
    child.send(
      job,
      error => error && lost('crashed', `nothing can be sent to the process that judges it (${error.message})`),
    );
  });
}

function memorySaid({ memoryBytes }: JobLimits): string {
  return `it needed more than ${Math.round(memoryBytes / 2 ** 20)} MB of memory`;
}
