/**
 * The JSON report as a schema. Strict here, so that nothing is written that it does not say; what is published, and what
 * reads an earlier report, lets unknown keys pass: later versions add some, and take none away.
 */
import * as z from 'zod';
import { messageReport, schemaVersion } from './message-report-schema.ts';
import { change, outcome as fate, odds, prediction, providerId, share } from './prediction-schema.ts';
import { finding, outcome, summary } from './verdict-schema.ts';

const budget = z.strictObject({
  name: z.string().describe('bounce, blocked or spam'),
  provider: z.exactOptional(providerId),
  limit: share.describe('As the campaign, the configuration or the preset sets it'),
  predicted: share.describe('Of the likely final outcome'),
  exceeded: z.boolean().describe('Fails the gate'),
  unjudged: z.exactOptional(z.literal(true).describe('Nobody of the list is at the provider')),
});

const comparison = z
  .strictObject({
    variants: z
      .array(
        z.strictObject({
          variant: z.string().describe('Its name in the campaign'),
          outcome: fate,
          final: odds,
          apart: z.array(z.string()).describe('Findings the first variant does not have'),
        }),
      )
      .describe('The greatest likely inbox share first'),
    inbox: change.describe("By how much the first one's likely inbox share exceeds the last one's"),
  })
  .describe('Variants side by side, each as if all recipients got it');

const campaign = z
  .strictObject({
    path: z.string().describe('As it was named'),
    id: z.exactOptional(z.string().describe('Where it has one, its messages bear it as input.campaign')),
    prediction,
    budgets: z.array(budget).describe('Those of the campaign, and the bounce budget by default'),
    comparison: z.exactOptional(comparison),
  })
  .meta({ id: 'CampaignReport', description: 'A campaign: its variants together, and its budgets' });

const setting = z.strictObject({
  key: z.string().describe('The name of the option, or the path of the key in the campaign file'),
  value: z.union([z.string(), z.number(), z.boolean()]).describe('Lists are joined by commas, secrets are ***'),
  from: z.string().describe('command line, environment, or the file that says so'),
});

export const reportSchema = z
  .strictObject({
    schemaVersion,
    tool: z
      .strictObject({
        name: z.literal('deliv').describe('Always deliv'),
        version: z.string().describe('Of the package'),
        dataDates: z.record(z.string(), z.string()).describe('When the knowledge it judges by was read'),
      })
      .describe('Who wrote it'),
    run: z
      .strictObject({
        at: z.string().describe('The clock it judged by (ISO 8601)'),
        offline: z.boolean().describe('No socket was opened'),
        resolver: z.string().describe('system, zone, or the DNS server that was named'),
        lang: z.string().describe('Language of the sentences in it'),
        settings: z.array(setting).describe('Everything that is not as it is by default, and who says so'),
      })
      .describe('How it was run'),
    verdict: outcome,
    summary,
    campaigns: z.array(campaign).describe('In the order they were named in'),
    reports: z.array(messageReport).describe('One for each message or list'),
    unusedIgnores: z
      .array(
        z.strictObject({
          finding: z.string().describe('rule/problem, or a whole rule'),
          subject: z.exactOptional(z.string().describe('Where only one is ignored')),
          problem: z.enum(['unused', 'expired']).describe('Why it should go'),
        }),
      )
      .describe('Ignores that matched nothing or have expired: they should go'),
  })
  .meta({
    title: 'deliv report',
    description: 'What deliv check and deliv vet print with --format json',
  });

/** What a baseline needs of an earlier report, whichever version wrote it. */
export const baselineSchema = z.object({
  schemaVersion,
  reports: z.array(
    z.object({
      verdicts: z.array(z.object({ findings: z.array(z.object({ fingerprint: finding.shape.fingerprint })) })),
    }),
  ),
});
