/** Every published requirement, broken in a mail of its own: the outcome and the reply are those the provider documents. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import type { ProviderPrediction } from '../../src/model/prediction.ts';
import { type CheckId, checks, now, scenario } from './requirement-mails.ts';
import { type Cell, cells } from './requirement-table.ts';

const providers = [...new Set(cells.map(({ provider }) => provider))];
const forecasts = new Map<string, readonly ProviderPrediction[]>();

async function forecastOf(which: CheckId | 'clean', bulk: boolean): Promise<readonly ProviderPrediction[]> {
  const { campaign, message, zone } = scenario(which, bulk);
  const folder = mkdtempSync(join(tmpdir(), 'deliv-requirement-'));
  writeFileSync(join(folder, 'campaign.yaml'), campaign);
  writeFileSync(join(folder, 'mail.eml'), message);
  const world = { zones: [{ path: 'the.zone', text: zone }], now };
  const report = await check([join(folder, 'campaign.yaml')], { world, providers });
  return report.reports[0]?.prediction.providers ?? [];
}

beforeAll(async () => {
  for (const name of [...(Object.keys(checks) as CheckId[]), 'clean'] as const)
    for (const bulk of [true, false]) forecasts.set(`${name} ${bulk}`, await forecastOf(name, bulk));
}, 120_000);

function at(provider: string, which: string, bulk: boolean): ProviderPrediction {
  return forecasts.get(`${which} ${bulk}`)?.find(({ id }) => id === provider) as ProviderPrediction;
}

/** Where the tables go another way than the documents that were written down, and why. */
const differs = new Map([
  [
    'no-spf-no-dkim at outlook',
    'Microsoft speaks of bulk senders alone; that such mail of others goes to junk is seen in its verdicts (compauth)',
  ],
  [
    'unaligned at outlook',
    'as without SPF and DKIM: composite authentication marks what neither of them vouches for as spoofed',
  ],
  ['date-far-off at yahoo, bulk', 'before sending, the Date is that of the draft, and is written anew when it leaves'],
  ['date-far-off at yahoo', 'before sending, the Date is that of the draft, and is written anew when it leaves'],
  [
    'sender-domain-missing at apple, bulk',
    'SPF of such a domain cannot pass either, which Apple refuses; which of the two it looks at first, nobody says',
  ],
]);

const named = ({ check: which, provider, bulk }: Cell) => `${which} at ${provider}${bulk ? ', bulk' : ''}`;

describe('the requirement table', () => {
  it.each(cells.map(cell => [named(cell), cell] as const))('%s', (name, {
    check: which,
    provider,
    bulk,
    expect: outcomes,
    replies,
  }) => {
    const { outcome, reply } = at(provider, which, bulk);
    if (differs.has(name)) return expect(outcomes).not.toContain(outcome);
    expect(outcomes).toContain(outcome);
    if (replies === undefined || outcome === 'inbox' || outcome === 'spam') return;
    const fits = replies.some(
      ({ code, enhanced }) => code === reply?.code && (enhanced === undefined || enhanced === reply?.enhanced),
    );
    expect(fits, `${reply?.code} ${reply?.enhanced} instead of ${JSON.stringify(replies)}`).toBe(true);
  });

  it.each(providers)('a mail that meets every requirement reaches the inbox at %s', provider => {
    for (const bulk of [true, false]) expect(at(provider, 'clean', bulk).outcome).toBe('inbox');
  });
});
