/** The campaign file as a schema: its JSON Schema, its page in docs/ and its error messages come from here. */

import * as z from 'zod';
import { enrolments, optIns, pools, streams, traits } from '../model/campaign.ts';
import { budgetsSchema, ignores } from './gate-schema.ts';
import { byProvider, country, domain, ip, isoDate, key, mailFrom, text, yesNo } from './schema-values.ts';
import { historySchema, volumeSchema } from './volume-schema.ts';

const senderSchema = z.strictObject({
  stream: key(z.enum(streams), 'What kind of mail it is', { usual: 'promotional', example: 'transactional' }),
  traits: key(z.array(z.enum(traits)), 'brand: a name readers know; phishing-target: a name others imitate', {
    usual: [],
    example: ['brand'],
  }),
  country: key(country, 'Where its readers live, and its laws apply (ISO 3166-1)', { example: 'ES' }),
  bulk: key(
    byProvider(yesNo),
    'By provider: has this organisational domain ever been bulk there, about 5,000 messages in a day? Unknown counts as yes',
    { example: { gmail: 'yes' } },
  ),
});

const outboundSchema = z.strictObject({
  esp: key(text, 'The e-mail service provider that sends, by its id in rules/esp: what it adds, and how it sends', {
    example: 'mailup',
  }),
  hostname: key(domain, 'What the sending server says in EHLO', { example: 'mta1.news.example' }),
  ips: key(z.array(ip), 'Every address mail leaves from', { example: ['192.0.2.10'] }),
  'mail-from': key(mailFrom, 'Where bounces go: an address, or its domain', {
    example: 'bounces@news.acme.example',
  }),
  dkim: key(
    z.array(
      z.strictObject({
        domain: domain.meta({ description: 'The d= of the signature', examples: ['acme.example'] }),
        selector: text.meta({ description: 'The s= of the signature', examples: ['s1'] }),
      }),
    ),
    'What will sign',
    { example: [{ domain: 'acme.example', selector: 's1' }] },
  ),
  adds: key(
    z.array(text),
    'What is added to every message before it leaves, as list-unsubscribe, message-id, date, tracking, footer',
    { example: ['list-unsubscribe', 'message-id'] },
  ),
  country: key(country, 'Where the server stands (ISO 3166-1)', { example: 'IT' }),
  tls: key(z.boolean(), 'Whether the server uses STARTTLS where it is offered', { example: true }),
  pool: key(z.enum(pools), 'Whether others send from these addresses, too', { example: 'dedicated' }),
  requireEu: key(z.boolean(), 'The mail must leave from the European Economic Area', { usual: false, example: true }),
  enrolled: key(z.array(z.enum(enrolments)), 'Programmes by which providers know this sender', {
    example: ['postmaster-tools', 'snds'],
  }),
});

const listSchema = z.strictObject({
  file: key(text, 'The recipients: CSV, TSV, JSONL, Parquet or XLSX, gzipped too', { example: 'contacts.csv' }),
  tally: key(text, 'What deliv vet --tally wrote of them, where the list must not be here', {
    example: 'contacts.tally.json',
  }),
  columns: key(
    z.record(z.string(), text),
    'Which column means what; found by its name or content where it is not named',
    { example: { email: 'Email', optInAt: 'signup_date' } },
  ),
  suppression: key(text, 'A file of those who must not be written to', { example: 'unsubscribed.csv' }),
  acquisition: key(
    z.strictObject({
      method: key(text, 'How the addresses were collected', { example: 'web-form' }),
      optIn: key(z.enum(optIns), 'Whether sign-ups were confirmed', { example: 'double' }),
      since: key(isoDate, 'Day of the first opt-in', { example: '2023-01-01' }),
    }),
    'How the addresses came, as the sender says',
  ),
});

export const campaignSchema = z
  .strictObject({
    $schema: key(text, 'Where this schema lies, for editors', {
      example: 'node_modules/deliv/schemas/campaign.schema.json',
    }),
    extends: key(text, 'Blocks shared with other campaigns: what stands here goes before them', {
      example: '../sender.yaml',
    }),
    id: key(text, 'Joins what happens later to this prediction; each campaign has its own', {
      example: 'spring-2026',
    }),
    name: key(text, 'As people call it', { example: 'Spring sale' }),
    message: key(text, 'The mail as it will be sent', { example: 'newsletter.eml' }),
    messages: key(z.record(z.string(), text), 'Instead of message: several variants, each with its file', {
      example: { A: 'a.eml', B: 'b.eml' },
    }),
    stage: key(
      z.enum(['template', 'rendered', 'received']),
      'What the file is: a source still to be rendered, what will be sent, or a copy of a test send; judged where it is not said',
      { example: 'rendered' },
    ),
    sender: key(senderSchema, 'Who sends'),
    outbound: key(outboundSchema, 'How the mail will leave'),
    list: key(listSchema, 'To whom'),
    volume: key(volumeSchema, 'When, and how fast'),
    history: key(historySchema, 'What was sent in the last 30 days, as the sender says'),
    vetting: key(
      z.strictObject({
        required: key(z.boolean(), 'A person must have agreed to the list', { usual: false, example: true }),
        decision: key(text, 'Where deliv vet sign keeps the decisions', { example: 'decision.json' }),
      }),
      'The human side of vetting',
    ),
    budgets: key(budgetsSchema, 'Shares that fail the check, judged on the likely final outcome'),
    ignore: key(ignores, 'Findings that do not count, instead of those of the configuration', {
      example: [
        { finding: 'dmarc-policy/monitoring', because: 'moving to quarantine in January', until: '2027-01-31' },
      ],
    }),
  })
  .meta({ title: 'deliv campaign file', description: 'What deliv check and deliv plan are told of a campaign' });

export type CampaignFile = z.output<typeof campaignSchema>;
