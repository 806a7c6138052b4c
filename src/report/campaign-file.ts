/** A campaign file to begin with: what is known is filled in, what is not stands there as a comment, each with what it is for. */
import { stringify } from 'yaml';
import type { Outbound, Sender } from '../model/campaign.ts';
import type { FoundSetup } from '../model/found-setup.ts';
import type { Words } from '../text/words.ts';
import { asideIn, evidenceIn } from './found-setup.ts';
import { printable } from './terminal.ts';

export interface CampaignStart {
  /** Path as it is to stand in the file. */
  readonly message?: string;
  readonly list?: string;
  readonly sender: Pick<Sender, 'stream' | 'traits'> & Partial<Pick<Sender, 'country' | 'bulk'>>;
  readonly outbound: Partial<Outbound>;
  /** Where some of it was found out. */
  readonly where: FoundSetup['where'];
  readonly asides: FoundSetup['asides'];
  readonly id: string;
}

/** One line of YAML: commented out where nothing is known. */
type Line = readonly [key: string, value: unknown, example: string, why: string];

export function campaignFile(start: CampaignStart, words: Words): string {
  const { id, message, list, sender, outbound, where, asides } = start;
  const { file } = words.cli.init;
  const { stream, traits, country, bulk } = sender;
  const because = (key: keyof typeof where) => (where[key] === undefined ? file[key] : evidenceIn(where[key], words));
  return [
    `# ${file.top}`,
    ...lines('', [
      ['id', id, 'spring', file.id],
      ['message', message, 'newsletter.eml', file.message],
    ]),
    ...block('sender', [
      ['stream', stream, 'promotional', file.stream],
      ['traits', traits, '[brand]', file.traits],
      ['country', country, 'ES', file.country],
      ['bulk', bulk, '{gmail: yes}', file.bulk],
    ]),
    ...block('outbound', [
      ['esp', outbound.esp, 'brevo', because('esp')],
      ['hostname', outbound.hostname, 'mta1.news.your.domain', file.hostname],
      ['ips', someOf(outbound.ips), '[192.0.2.10]', because('ips')],
      ['mail-from', outbound.mailFrom, 'bounces@news.your.domain', because('mailFrom')],
      ['dkim', someOf(outbound.dkim), '[{domain: your.domain, selector: s1}]', because('dkim')],
      ['pool', outbound.pool, 'dedicated', file.pool],
      ['tls', outbound.tls, 'true', file.tls],
      ['country', outbound.country, 'IT', file.standsIn],
      ['enrolled', outbound.enrolled, '[postmaster-tools, snds, jmrp, cfl, signal-spam]', file.enrolled],
    ]),
    ...asides.map(aside => `  # (${comment(asideIn(aside, words))})`),
    ...block('list', [
      ['file', list, 'contacts.csv', file.list],
      ['suppression', undefined, 'unsubscribed.csv', file.suppression],
      ['acquisition', undefined, '{method: web-form, optIn: double, since: 2023-01-01}', file.acquisition],
    ]),
    `# volume: {start: 2026-12-01T09:10:00+01:00, end: 2026-12-03T09:00:00+01:00, perHour: 20000}   # ${file.volume}`,
    `# history: {sent: 400000, dailyMax: {gmail: 20000}, lastSent: 2026-11-20, complaints: {gmail: 0.0008}}   # ${file.history}`,
    `# budgets: {bounce: 0.02, blocked: 0.001, spam: {gmail: 0.1}}   # ${file.budgets}`,
    `# vetting: {required: true, decision: decision.json}   # ${file.vetting}`,
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
    value === undefined
      ? `${indent}# ${key}: ${example}   # ${comment(why)}`
      : `${indent}${key}: ${flow(value)}   # ${comment(why)}`,
  );
}

/** What was found in DNS or in a message may hold anything: it stays within its line. */
function comment(text: string): string {
  return printable(text);
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function someOf<T>(all: readonly T[] | undefined): readonly T[] | undefined {
  return all === undefined || all.length === 0 ? undefined : all;
}
