/** The child: observes one input after another, and judges it where that is wanted. It is made to be killed. */
import { gathering, InputError, judging, type Observed } from '../index.ts';
import type { ChildSetup, Ended, Job } from './job.ts';

type Work = (job: Job) => Promise<Ended>;

let work: Promise<Work> | undefined;

process.on('message', async (message: { readonly setup: ChildSetup } | Job) => {
  if ('setup' in message) work = begun(message.setup);
  else process.send?.(await ended(message));
});
process.on('disconnect', () => process.exit());

async function begun({ history, judged, ...given }: ChildSetup): Promise<Work> {
  const past = history === undefined ? {} : { history: { path: history.path, key: () => history.key } };
  const options = { ...given, ...past };
  const open = await gathering(options);
  const judge = judged ? judging(options) : null;
  const made = (observed: Observed): Ended =>
    judge === null ? { state: 'observed', observed } : { state: 'judged', report: JSON.stringify(judge(observed)) };
  return async ({ path, bytes, kind }) =>
    made(await open.gather([{ path, kind, found: true, ...(bytes === undefined ? {} : { bytes }) }]));
}

async function ended(job: Job): Promise<Ended> {
  try {
    return await (await (work as Promise<Work>))(job);
  } catch (error) {
    if (!(error instanceof InputError))
      return {
        state: 'lost',
        why: 'crashed',
        detail: `a fault in deliv: ${String((error as Error)?.message ?? error)}`,
      };
    const { message, file, line, column, hint } = error;
    return {
      state: 'refused',
      message,
      place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
      ...(hint === undefined ? {} : { hint }),
    };
  }
}
