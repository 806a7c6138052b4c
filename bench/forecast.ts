/** Forecast and plan of a large campaign once the facts are in: 1,000,000 recipients at 40,000 domains, every provider among them. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gather, judge, plan } from '../src/index.ts';
import { providerIds } from '../src/model/provider-ids.ts';
import type { BenchResult } from './result.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const recipients = 1_000_000;
const domains = 40_000;
const goalMs = 2000;
const runs = 5;

export async function forecast(): Promise<BenchResult> {
  const campaign = campaignOf();
  const zone = join(fixtures, 'zones/spring-sale.zone');
  const world = { zones: [{ path: zone, text: readFileSync(zone, 'utf8') }], now: new Date('2027-03-10T00:00:00Z') };
  const observed = await gather([campaign], { world });
  const times = { forecast: [] as number[], plan: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    judge(observed, { world });
    const judged = performance.now();
    await plan(campaign, { world });
    times.forecast.push(judged - start);
    times.plan.push(performance.now() - judged);
  }
  const rows = Object.entries(times).map(([what, all]) => ({
    what: what === 'plan' ? 'deliv plan, reading the tally again' : 'verdicts and forecast',
    'first, ms': Math.round(all[0] ?? 0),
    'median, ms': Math.round(all.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0),
    'goal, ms': goalMs,
  }));
  return { name: 'forecast', rows };
}

/** The example's message to a list of which only the tally is here. */
function campaignOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
  const each = Math.floor(recipients / providerIds.length);
  const facts = {
    rows: recipients,
    read: recipients,
    rejected: 0,
    unique: recipients,
    classes: { deliverable: 0, risky: 20_000, undeliverable: 5000, unknown: 975_000 },
    providers: providerIds.map((id, at) => ({
      id,
      recipients: at === 0 ? recipients - each * (providerIds.length - 1) : each,
      undeliverable: 100,
    })),
    domains,
    expectedBounce: { likely: 0.015, low: 0.006, high: 0.05 },
    kinds: {},
    steps: [],
    audience: 'b2c',
    audienceBecause: 'bench',
    columns: ['email', 'lastActiveAt'],
    suppressionDated: false,
    signals: { unengaged: { count: 400_000, of: recipients } },
  };
  const tally = { tally: 1, sha256: '0'.repeat(64), madeOn: '2027-03-09', by: 'bench', facts };
  writeFileSync(join(folder, 'tally.json'), JSON.stringify(tally));
  const message = join(fixtures, 'campaigns/spring-sale/newsletter.eml');
  const file = join(folder, 'campaign.yaml');
  writeFileSync(
    file,
    `message: ${message}
list: {tally: tally.json}
outbound: {ips: [192.0.2.10, 198.51.100.20], mail-from: noticias.huertaviva.example, dkim: [{domain: huertaviva.example, selector: hv2026}]}
volume: {start: 2027-03-18T09:10:00+01:00, end: 2027-04-18T09:00:00+01:00, perHour: 20000}
history: {sent: 3000000, dailyMax: {all: 200000, gmail: 9000}, lastSent: 2027-03-04}
`,
  );
  return file;
}
