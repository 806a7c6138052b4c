/** The campaign file as a schema: its JSON Schema and its error messages come from here. */

import { isIP } from 'node:net';
import * as z from 'zod';
import { domainName } from '../mail/domain.ts';
import { optIns, streams, traits } from '../model/campaign.ts';
import type { DomainName } from '../model/mail.ts';

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
const isoDate = text.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as 2027-01-31');

export const ignoreSchema = z.strictObject({
  finding: text.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'expected rule/problem, as dmarc-policy/monitoring'),
  subject: text.optional(),
  because: text,
  until: isoDate.optional(),
});

export const budgetsSchema = z.strictObject({
  bounce: share.optional(),
  blocked: share.optional(),
  spam: z.record(z.string(), share).optional(),
});

const senderSchema = z.strictObject({
  stream: z.enum(streams).optional(),
  traits: z.array(z.enum(traits)).optional(),
  country: country.optional(),
  bulk: z.record(z.string(), yesNo).optional(),
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
  volume: z
    .strictObject({
      start: z.iso.datetime({ offset: true, error: 'expected a time as 2026-12-01T09:00:00+01:00' }).optional(),
      perHour: z.number().int().positive().optional(),
    })
    .optional(),
  vetting: z.strictObject({ required: z.boolean().optional(), decision: text.optional() }).optional(),
  budgets: budgetsSchema.optional(),
  ignore: z.array(ignoreSchema).optional(),
});

export type CampaignFile = z.output<typeof campaignSchema>;
