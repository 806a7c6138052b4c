/** `npm run fuzz [-- --minutes N --seed S --kind K]`: every kind in turn; prints what was tried, keeps what failed, writes bench/results/fuzz.json. */
import { parseArgs } from 'node:util';
import { writeResult } from '../../bench/write-result.ts';
import { fuzz, kindNames, type Outcome } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    kind: { type: 'string', multiple: true },
  },
});
const kinds = values.kind ?? kindNames;
const seed = Number(values.seed);
const each = (Number(values.minutes) * 60_000) / kinds.length;
console.log(`seed ${seed}, ${Math.round(each / 1000)} s each`);
const outcomes: Outcome[] = [];
for (const kind of kinds) {
  const outcome = await fuzz(kind, seed, each);
  outcomes.push(outcome);
  if (outcome.fixture !== undefined)
    console.log(
      `${kind}: ${outcome.hung ? 'hangs' : outcome.failure?.error} (seed ${outcome.failure?.seed ?? seed}): ${outcome.fixture}`,
    );
}
const rows = outcomes.map(({ kind, tried, worstMs, worstMegabytes, hung, fixture }) => ({
  kind,
  tried,
  failed: fixture === undefined ? 0 : 1,
  hung: hung ? 1 : 0,
  'worst ms': Math.round(worstMs),
  'worst MB': worstMegabytes,
}));
console.table(rows);
writeResult({ name: 'fuzz', rows });
process.exitCode = outcomes.some(({ fixture }) => fixture !== undefined) ? 1 : 0;
