/** One message or list of a report as a schema. */
import * as z from 'zod';
import type { FactName } from '../model/facts.ts';
import { listReport, planDay } from './list-report-schema.ts';
import { count, forecast } from './prediction-schema.ts';
import { outcome, verdict, why } from './verdict-schema.ts';

const factNames = [
  'message',
  'author',
  'sender',
  'outbound',
  'unsubscribe',
  'content',
  'domains',
  'cuts',
  'listings',
  'linkHosts',
  'registrations',
  'spamScore',
  'opinions',
  'spf',
  'spfHelo',
  'dkimKeys',
  'dkimSignatures',
  'danglingNames',
  'arc',
  'policies',
  'senderDomains',
  'dmarc',
  'alignment',
  'list',
  'answers',
  'decision',
  'espRecords',
  'sendingAddresses',
  'heloName',
  'sites',
  'returnHosts',
  'rehearsal',
  'loads',
  'history',
] as const satisfies readonly FactName[];

const factState = z
  .strictObject({
    state: z.enum(['known', 'unknown', 'skipped']).describe('unknown: tried and not learned; skipped: not tried'),
    from: z.enum(['input', 'derived', 'network', 'zone', 'recording', 'none']).describe('Where it comes from'),
    why: z.exactOptional(why.describe('Why it is not known')),
    detail: z.exactOptional(z.string().describe('What happened, or what to supply')),
  })
  .meta({ id: 'FactState', description: 'Whether a fact is known, and from where; absence is a known fact' });

const facts = z.strictObject(
  Object.fromEntries(factNames.map(name => [name, factState])) as Record<FactName, typeof factState>,
);

const input = z.strictObject({
  kind: z.enum(['message', 'list']).describe('What was judged'),
  path: z.string().describe('As it was named, with the number of the message in an mbox'),
  sha256: z.string().describe('Of its bytes'),
  campaign: z.exactOptional(z.string().describe('Its id, or its path where it has none')),
  variant: z.exactOptional(z.string().describe('Its name among the messages of the campaign')),
  stage: z.exactOptional(z.enum(['template', 'rendered', 'received']).describe('Of a message')),
});

const domainRow = z.strictObject({
  name: z.string().describe('In lower case, as it goes over DNS'),
  registrable: z.string().nullable().describe('The name its owner registered; null for an address or a bare suffix'),
  roles: z.array(z.string()).describe('What it is in the mail: from, mail-from, dkim, link, image, unsubscribe, …'),
  listings: z.array(z.string()).describe('Block lists that list it'),
  ageDays: z.exactOptional(z.number().describe('Since its registration, where that could be learned')),
});

export const schemaVersion = z.literal(1).describe('Within one version keys are added, and never removed or changed');

export const messageReport = z
  .strictObject({
    schemaVersion,
    input: input.describe('What was judged, and what it belongs to'),
    verdict: outcome,
    prediction: forecast,
    verdicts: z.array(verdict).describe('One for each rule'),
    domains: z.array(domainRow).describe('Every domain in the mail'),
    advice: z
      .array(
        z.strictObject({
          id: z.string().describe('Id of the advice'),
          says: z.string().describe('What to do, in one English sentence'),
          because: z.string().describe('Why'),
          source: z.string().describe('Who says so, or judgement'),
          state: z.enum(['followed', 'open', 'unseen']).describe('unseen: nothing that was judged shows it'),
        }),
      )
      .describe('Settings a sender of this kind should begin with'),
    list: z.exactOptional(listReport),
    volume: z.exactOptional(
      z
        .strictObject({ plan: z.array(planDay).describe('By date, then by provider') })
        .describe('When whom to send to, where a list and a volume are declared'),
    ),
    facts: facts.describe('What was observed, and from where'),
    privacy: z
      .strictObject({
        dnsQueries: count.describe('DNS questions that left the process'),
        ownNames: z.array(z.string()).describe('Names that were asked about'),
        recipientDomains: count.describe('Distinct domains of recipients'),
        addressesSent: z.literal(0).describe("Recipients' addresses that left this machine"),
      })
      .describe('What the run told the world'),
  })
  .meta({ id: 'MessageReport', description: 'One message, or one list; a line of ndjson' });
