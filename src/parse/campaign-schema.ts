/** The campaign file as a schema: its JSON Schema and its error messages come from here. */

import { isIP } from 'node:net';
import * as z from 'zod';
import { domainName } from '../mail/domain.ts';
import { enrolments, optIns, pools, streams, traits } from '../model/campaign.ts';
import type { DomainName } from '../model/mail.ts';
import { providerIds } from '../model/provider-ids.ts';
import { nearest } from './nearest.ts';

const text = z.string().min(1);
const share = z.number().min(0).max(1);
const country = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code (ISO 3166-1), as ES');
const yesNo = z.union([z.boolean(), z.enum(['yes', 'no', 'unknown'])]);

const domain = text.transform((value, context): DomainName => {
  const name = domainName(value);
  if (name === null) context.addIssue(`expected a domain name, got ${JSON.stringify(value)}`);
  return name as DomainName;
});

/** `bounces@news.acme.example` or `news.acme.example`: only the domain is kept. */
const mailFrom = text.transform((value, context): DomainName => {
  const name = domainName(value.slice(value.lastIndexOf('@') + 1));
  if (name === null) context.addIssue(`expected an address or a domain name, got ${JSON.stringify(value)}`);
  return name as DomainName;
});

const ip = text.refine(value => isIP(value) !== 0, 'expected an IPv4 or IPv6 address');
const time = z.iso.datetime({ offset: true, error: 'expected a time as 2026-12-01T09:00:00+01:00' });
const count = z.number().int().min(0);
const isoDate = z.iso.date('expected a date as 2027-01-31');

/** `{gmail: …, yahoo: …}`, and `all` where that makes sense. */
function byProvider<T extends z.ZodType>(value: T, others: readonly string[] = []) {
  const known: readonly string[] = [...providerIds, ...others];
  return z.record(text, value).superRefine((record, context) => {
    for (const id of Object.keys(record)) {
      if (known.includes(id)) continue;
      const meant = nearest(id, known);
      const hint = meant === null ? `known: ${known.join(', ')}` : `did you mean ${meant}?`;
      context.addIssue({ code: 'custom', path: [id], message: `there is no mailbox provider of that name; ${hint}` });
    }
  });
}
const counts = z.union([count, byProvider(count, ['all'])]);
const shares = byProvider(share, ['all']);
const use = z.strictObject({ lastSent: isoDate.optional(), dailyMax: count.optional() });

const volumeSchema = z
  .strictObject({
    start: time.optional(),
    end: time.optional(),
    perHour: z.number().int().positive('expected at least 1 message an hour').optional(),
  })
  .refine(({ start, end }) => start === undefined || end === undefined || Date.parse(start) < Date.parse(end), {
    path: ['end'],
    message: 'lies before start',
  });

const historySchema = z
  .strictObject({
    sent: counts.optional(),
    dailyMax: counts.optional(),
    lastSent: isoDate.optional(),
    complaints: byProvider(share).optional(),
    unknownUsers: shares.optional(),
    deferred: shares.optional(),
    blocked: shares.optional(),
    ips: z.record(ip, use).optional(),
    domains: z.record(domain, use).optional(),
  })
  .superRefine(({ sent, dailyMax }, context) => {
    const byId = (counts: typeof sent): Record<string, number> =>
      typeof counts === 'number' ? { all: counts } : (counts ?? {});
    for (const [id, most] of Object.entries(byId(dailyMax))) {
      const whole = byId(sent)[id];
      if (whole === undefined || most <= whole) continue;
      const message = `${id}: ${most} in one day are more than the ${whole} of all 30 days (history.sent)`;
      context.addIssue({ code: 'custom', path: ['dailyMax'], message });
    }
  });
export const ignoreSchema = z.strictObject({
  finding: text.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'expected rule/problem, as dmarc-policy/monitoring'),
  subject: text.optional(),
  because: text,
  until: isoDate.optional(),
});

export const budgetsSchema = z.strictObject({
  bounce: share.optional(),
  blocked: share.optional(),
  spam: byProvider(share).optional(),
});

const senderSchema = z.strictObject({
  stream: z.enum(streams).optional(),
  traits: z.array(z.enum(traits)).optional(),
  country: country.optional(),
  bulk: byProvider(yesNo).optional(),
});

export const campaignSchema = z.strictObject({
  $schema: text.optional(),
  extends: text.optional(),
  id: text.optional(),
  name: text.optional(),
  message: text.optional(),
  messages: z.record(z.string(), text).optional(),
  stage: z.enum(['template', 'rendered', 'received']).optional(),
  sender: senderSchema.optional(),
  outbound: z
    .strictObject({
      esp: text.optional(),
      hostname: domain.optional(),
      ips: z.array(ip).optional(),
      'mail-from': mailFrom.optional(),
      dkim: z.array(z.strictObject({ domain, selector: text })).optional(),
      adds: z.array(text).optional(),
      country: country.optional(),
      tls: z.boolean().optional(),
      pool: z.enum(pools).optional(),
      requireEu: z.boolean().optional(),
      enrolled: z.array(z.enum(enrolments)).optional(),
    })
    .optional(),
  list: z
    .strictObject({
      file: text.optional(),
      tally: text.optional(),
      columns: z.record(z.string(), text).optional(),
      suppression: text.optional(),
      acquisition: z
        .strictObject({
          method: text.optional(),
          optIn: z.enum(optIns).optional(),
          since: isoDate.optional(),
        })
        .optional(),
    })
    .optional(),
  volume: volumeSchema.optional(),
  history: historySchema.optional(),
  vetting: z.strictObject({ required: z.boolean().optional(), decision: text.optional() }).optional(),
  budgets: budgetsSchema.optional(),
  ignore: z.array(ignoreSchema).optional(),
});

export type CampaignFile = z.output<typeof campaignSchema>;
