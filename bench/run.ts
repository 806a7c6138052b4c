/** `npm run bench -- NAME [--corpora DIR]`: runs one bench, prints its table, writes bench/results/NAME.json. */
import { parseArgs } from 'node:util';
import type { BenchOptions, BenchResult } from './result.ts';
import { writeResult } from './write-result.ts';

const benches: Readonly<Record<string, () => Promise<(options: BenchOptions) => Promise<BenchResult>>>> = {
  start: async () => (await import('./start.ts')).start,
  forecast: async () => (await import('./forecast.ts')).forecast,
  calibration: async () => (await import('./calibration.ts')).calibration,
  'auth-vectors': async () => (await import('./auth-vectors.ts')).authVectors,
  noise: async () => (await import('./noise.ts')).noise,
  'dmarc-outlook': async () => (await import('./dmarc-outlook.ts')).dmarcOutlook,
  dns: async () => (await import('./dns.ts')).dns,
  'truth-bulk': async () => (await import('./truth/peers.ts')).peers,
  'truth-outlook': async () => (await import('./truth/outlook.ts')).truthOutlook,
  truth: async () => (await import('./truth/bench.ts')).truth,
  templates: async () => (await import('./templates.ts')).templates,
  'truth-lists': async () => (await import('./truth-lists.ts')).truthLists,
  'csv-messy': async () => (await import('./csv-messy.ts')).csvMessy,
  vet: async () => (await import('./vet.ts')).vet,
  'list-dns': async () => (await import('./list-dns.ts')).listDns,
  'esp-events': async () => (await import('./esp-events.ts')).espEvents,
  worst: async () => (await import('./worst.ts')).worst,
  corpora: async () => (await import('./corpora.ts')).corpora,
  spf: async () => (await import('./spf.ts')).spf,
  history: async () => (await import('./history.ts')).history,
  bounces: async () => (await import('./bounces.ts')).bounces,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string' },
    classic: { type: 'string' },
    'seed-shift': { type: 'string', default: '0' },
    rows: { type: 'string', multiple: true },
  },
});
const bench = benches[positionals[0] ?? ''];
if (bench === undefined) {
  console.error(`name a bench: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  const result = await (await bench())({
    corpora: values.corpora,
    classic: values.classic,
    seedShift: Number(values['seed-shift']),
    rows: values.rows?.map(Number),
  });
  console.table(result.rows);
  writeResult(result);
}
