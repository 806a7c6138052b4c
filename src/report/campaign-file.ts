/** A campaign file to begin with: what is known is filled in, what is not stands there as a comment, each with what it is for. */
import { stringify } from 'yaml';
import type { Outbound, Sender } from '../model/campaign.ts';

interface CampaignStart {
  /** Path as it is to stand in the file. */
  readonly message?: string;
  readonly list?: string;
  readonly sender: Pick<Sender, 'stream' | 'traits'> & { readonly country?: string };
  readonly outbound: Partial<Outbound>;
  /** A `local@domain` for bounces is not known here: only its domain. */
  readonly id: string;
}

/** One line of YAML: commented out where nothing is known. */
type Line = readonly [key: string, value: unknown, example: string, why: string];

export function campaignFile({ id, message, list, sender, outbound }: CampaignStart): string {
  const { stream, traits, country } = sender;
  return [
    '# What deliv knows of this campaign: deliv check THIS-FILE judges it, deliv plan THIS-FILE schedules it.',
    ...lines('', [
      ['id', id, 'spring', 'joins what happens later to this prediction'],
      ['message', message, 'newsletter.eml', 'the mail as it will be sent; or messages: {A: a.eml, B: b.eml}'],
    ]),
    ...block('sender', [
      ['stream', stream, 'promotional', 'promotional or transactional'],
      ['traits', traits, '[brand]', 'brand: a name readers know; phishing-target: a name others imitate'],
      ['country', country, 'ES', 'where its readers live, and its laws apply'],
      ['bulk', undefined, '{gmail: yes}', 'has this domain ever sent about 5,000 a day there? unknown counts as yes'],
    ]),
    ...block('outbound', [
      ['esp', outbound.esp, 'brevo', 'the service that sends; or spelled out below'],
      ['hostname', outbound.hostname, 'mta1.news.your.domain', 'what the server says in EHLO'],
      ['ips', someOf(outbound.ips), '[192.0.2.10]', 'every address it sends from'],
      ['mail-from', outbound.mailFrom, 'bounces@news.your.domain', 'where bounces go'],
      ['dkim', someOf(outbound.dkim), '[{domain: your.domain, selector: s1}]', 'what will sign'],
      ['pool', outbound.pool, 'dedicated', 'or shared: do others send from these addresses?'],
      ['tls', outbound.tls, 'true', 'does the server use TLS where it is offered?'],
      ['country', outbound.country, 'IT', 'where the server stands; requireEu: true makes it a demand'],
      ['enrolled', outbound.enrolled, '[postmaster-tools, snds, jmrp, cfl, signal-spam]', 'where providers know you'],
    ]),
    ...block('list', [
      ['file', list, 'contacts.csv', 'or tally: contacts.tally.json, where the list must not be here'],
      ['suppression', undefined, 'unsubscribed.csv', 'who must not be written to'],
      ['acquisition', undefined, '{method: web-form, optIn: double, since: 2023-01-01}', 'how the addresses came'],
    ]),
    '# volume: {start: 2026-12-01T09:10:00+01:00, end: 2026-12-03T09:00:00+01:00, perHour: 20000}   # when, how fast, and until when it is of use',
    '# history: {sent: 400000, dailyMax: {gmail: 20000}, lastSent: 2026-11-20, complaints: {gmail: 0.0008}}   # the last 30 days',
    '# budgets: {bounce: 0.02, blocked: 0.001, spam: {gmail: 0.1}}   # shares that fail the check',
    '# vetting: {required: true, decision: decision.json}   # a person must have agreed to the list',
    '',
  ].join('\n');
}

/** One without any known line would be empty, which YAML reads as nothing: its name is a comment, too. */
function block(name: string, all: readonly Line[]): string[] {
  const known = all.some(([, value]) => value !== undefined);
  return [`${known ? '' : '# '}${name}:`, ...lines('  ', all)];
}

function lines(indent: string, all: readonly Line[]): string[] {
  return all.map(([key, value, example, why]) =>
    value === undefined ? `${indent}# ${key}: ${example}   # ${why}` : `${indent}${key}: ${flow(value)}   # ${why}`,
  );
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function someOf<T>(all: readonly T[] | undefined): readonly T[] | undefined {
  return all === undefined || all.length === 0 ? undefined : all;
}
