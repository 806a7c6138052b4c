/** What opens and closes the gate, in campaign files and in the configuration. */
import * as z from 'zod';
import { byProvider, isoDate, key, nameOf, share, text } from './schema-values.ts';

export const ignoreSchema = z.strictObject({
  finding: text
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'expected rule/problem, as dmarc-policy/monitoring')
    .meta({ description: 'rule/problem, or a whole rule', examples: ['dmarc-policy/monitoring'] }),
  subject: key(text, 'Only where the finding is about this: a domain, an address, a header', {
    example: 'acme.example',
  }),
  because: text.meta({
    description: 'The reason; it stands in every report',
    examples: ['moving to quarantine in January'],
  }),
  until: key(isoDate, 'The last day it holds', { example: '2027-01-31' }),
});

export const ignores = z.array(ignoreSchema);

/** What an ignore names. */
export const ignorable = 'rule or finding';

/** `findings`: what can be ignored, where that is known. */
export function ignoresOf(findings: readonly string[]) {
  return z.array(
    ignoreSchema.extend({ finding: nameOf(ignorable, findings).meta(ignoreSchema.shape.finding.meta() ?? {}) }),
  );
}

export const budgetsSchema = z.strictObject({
  bounce: key(share, 'Share of recipients that may bounce because their address is dead', {
    usual: 0.02,
    example: 0.02,
  }),
  blocked: key(share, 'Share of recipients whose mail may be refused for what findings say', { example: 0.001 }),
  spam: key(byProvider(share), 'Share of recipients of a provider whose mail may go to spam', {
    example: { gmail: 0.1 },
  }),
});
