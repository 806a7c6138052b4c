/** Reports that between them fill every part of the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, vet } from '../../src/index.ts';
import type { MessageReport, Report } from '../../src/model/report.ts';
import { sample } from './sample.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const zone = (name: string) => ({ path: name, text: readFileSync(join(fixtures, 'zones', name), 'utf8') });
const now = new Date('2027-03-10T00:00:00Z');
const campaign = join(fixtures, 'campaigns/spring-sale/campaign.yaml');
const list = join(fixtures, 'campaigns/spring-sale/contacts.csv');

/** A campaign with a list, a plan and budgets, as if its gravest finding were mended. */
export function springSale(): Promise<Report> {
  return check([campaign], { whatIf: ['spf-result'], world: { zones: [zone('spring-sale.zone')], now } });
}

/** A message by itself: little is known. */
export function oneMessage(): Promise<Report> {
  return check([join(fixtures, 'messages/unsigned.eml')], { world: { zones: [zone('messages.zone')], now } });
}

export async function vettedList(): Promise<Report> {
  return (await vet([list], { world: { offline: true, now } })).report;
}

/** Several inputs, and in the first what seldom happens: listings, ages, own campaigns, causes, wishes, ignores. */
export async function everything(): Promise<Report> {
  const spring = await springSale();
  const [first] = spring.reports as [MessageReport];
  const made = sample('somebody');
  const [odd] = made.reports as [MessageReport];
  const own = { campaigns: 21, placed: 3 };
  const rare: MessageReport = {
    ...first,
    input: { ...first.input, variant: 'A' },
    prediction: {
      ...first.prediction,
      wouldHelp: [{ input: 'the zones of all domains', narrowsBy: 0.2 }],
      providers: first.prediction.providers.map((one, at) => (at > 0 ? one : { ...one, own, basis: 'own-history' })),
    },
    verdicts: [...first.verdicts, ...odd.verdicts],
    domains: first.domains.map((one, at) => (at > 0 ? one : { ...one, listings: ['zen.example'], ageDays: 12 })),
    ...(first.list === undefined ? {} : { list: { ...first.list, ...troubled } }),
  };
  const vetted = await vettedList();
  return { ...made, tool: spring.tool, run: spring.run, reports: [rare, odd, ...vetted.reports] };
}

const troubled = {
  causes: [
    { id: 'stale', strength: 'strong', because: ['list-age'] },
    { id: 'bought', strength: 'weak', because: ['role-addresses', 'opt-in-proof'] },
  ],
  examples: [{ row: 7, address: 'a***@***.com', because: 'typo-domain' }],
  kinds: { malformed: 3, defunct: 9, nobody: 2 },
} as const;
