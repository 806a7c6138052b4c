/** One kind, tried until its time is up. Each input is on disk before it is tried, so that one that hangs is not lost. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { stopwatch } from '../tools/judge-mail.ts';
import { kinds } from './kinds.ts';

export interface Tried {
  readonly tried: number;
  readonly worstMs: number;
  readonly worstMegabytes: number;
  readonly failure?: { readonly seed: number; readonly error: string; readonly input: string };
}

const [name = '', current = '', seedText = '', msText = ''] = process.argv.slice(2);
const kind = kinds[name];
if (kind === undefined) throw new Error(`there is no ${name}`);
const { inputs, most, hold } = kind;
const end = Date.now() + Number(msText);
let tried = 0;
let worstMs = 0;
let failure: Tried['failure'];

/** What is loaded with the first input is not its cost. */
await hold(fc.sample(inputs, { numRuns: 1, seed: 1 })[0] as Buffer).catch(() => {});
for (let seed = Number(seedText); Date.now() < end && failure === undefined; seed++) {
  const result = await fc.check(
    fc.asyncProperty(inputs, async bytes => {
      writeFileSync(current, bytes);
      const took = stopwatch();
      await hold(Buffer.from(bytes));
      const ms = took();
      tried++;
      worstMs = Math.max(worstMs, ms);
      if (ms > most) throw new Error(`took ${Math.round(ms)} ms of computing`);
    }),
    { seed, numRuns: 200, interruptAfterTimeLimit: Math.max(1, end - Date.now()) },
  );
  if (result.failed && result.counterexample !== null) {
    const error = result.errorInstance as Error | undefined;
    const input = (result.counterexample[0] as Buffer).toString('base64');
    failure = { seed, error: String(error?.stack ?? error), input };
  }
}
const worstMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.send?.({ tried, worstMs, worstMegabytes, ...(failure === undefined ? {} : { failure }) } satisfies Tried, () =>
  process.exit(),
);
