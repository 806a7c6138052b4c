/** The child: observes one input after another, and answers each. It is made to be killed. */
import { type Gathering, gathering, InputError } from '../index.ts';
import type { ChildSetup, Ended, Job } from './job.ts';

let open: Promise<Gathering> | undefined;

process.on('message', async (message: { readonly setup: ChildSetup } | Job) => {
  if ('setup' in message) open = begun(message.setup);
  else process.send?.(await observed(message));
});
process.on('disconnect', () => process.exit());

function begun({ history, ...options }: ChildSetup): Promise<Gathering> {
  const past = history === undefined ? {} : { history: { path: history.path, key: () => history.key } };
  return gathering({ ...options, ...past });
}

async function observed({ path, bytes, kind }: Job): Promise<Ended> {
  try {
    const item = { path, kind, found: true, ...(bytes === undefined ? {} : { bytes }) };
    return { state: 'observed', observed: await (await (open as Promise<Gathering>)).gather([item]) };
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
