/**
 * deliv's forecast for Outlook.com against what Outlook.com decided: mail people reported as phishing, so ranking only.
 * The senders' DNS is gone: a zone says what Outlook.com's own results imply, and DKIM's result is taken from them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { gather, judge } from '../../src/index.ts';
import { domainName, registrable } from '../../src/mail/domain.ts';
import type { DomainName } from '../../src/model/mail.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { SpamScore } from '../../src/model/spam.ts';
import { readFields } from '../../src/parse/fields.ts';
import { keyRecords } from '../key-records.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { heldOut, observedOf } from './held-out.ts';
import { besidePeers } from './peers.ts';
import { outlook, type Sample } from './samples.ts';

type Row = Readonly<
  Record<'file' | 'spf' | 'dkim' | 'dmarc' | 'mailfrom' | 'header_from' | 'header_d' | 'sender_ip', string>
>;

interface OutlookObserved extends Sample {
  readonly observation: Observation;
}

/** Its mails as they were when Outlook.com decided. */
export async function outlookObserved({ corpora }: BenchOptions): Promise<OutlookObserved[]> {
  if (corpora === undefined) throw new Error('name --corpora DIR');
  const index = readFileSync(join(corpora, 'phishing-pot-outlook/index.csv'), 'utf8');
  const rows = new Map((parse(index, { columns: true }) as Row[]).map(row => [`outlook/${row.file}`, row]));
  const folder = mkdtempSync(join(tmpdir(), 'deliv-outlook-'));
  const observed: OutlookObserved[] = [];
  for (const sample of outlook(corpora)) {
    const row = rows.get(sample.id);
    const observation = row === undefined ? null : await observe(join(folder, 'message.eml'), sample.sent, row);
    if (observation !== null) observed.push({ ...sample, observation });
  }
  rmSync(folder, { recursive: true });
  return observed;
}

export async function truthOutlook(options: BenchOptions): Promise<BenchResult> {
  const scores = new Map(heldOut(await observedOf(options)).map(({ id, score }) => [id, score]));
  const judged = (await outlookObserved(options)).flatMap(({ id, sent, label, folder, observation }) => {
    const score = scores.get(id);
    if (score === undefined) return [];
    const [whole = 0, policy = 0] = [score, { logOdds: 0, pushes: [] }].map(one => lost(observation, one));
    return [{ id, sent, label, folder, whole, content: score.logOdds, policy }];
  });
  const scl = judged.filter(({ label }) => label !== 'unclear');
  const folders = judged.filter(({ folder }) => folder === 'junk' || folder === 'inbox');
  const own = {
    whole: ({ whole }: (typeof judged)[number]) => whole,
    content: ({ content }: (typeof judged)[number]) => content,
    policy: ({ policy }: (typeof judged)[number]) => policy,
  };
  const sets = [
    ['SCL', scl.map(one => ({ ...one, unwanted: one.label === 'spam' }))],
    ['folder', folders.map(one => ({ ...one, unwanted: one.folder === 'junk' }))],
  ] as const;
  const rows = [];
  for (const [name, mails] of sets) rows.push(...(await besidePeers(name, mails, own)));
  return { name: 'truth-outlook', rows };
}

function lost(observation: Observation, value: SpamScore): number {
  const facts = { ...observation.facts, spamScore: { state: 'known', value, from: 'derived' } as const };
  const report = judge({ campaigns: [], observations: [{ ...observation, facts }] }, { providers: ['outlook'] });
  return 1 - (report.reports[0]?.prediction.final.likely.inbox ?? 0);
}

async function observe(file: string, sent: Buffer, row: Row): Promise<Observation | null> {
  const results = `Authentication-Results: outlook.com; spf=${row.spf || 'none'} smtp.mailfrom=${row.mailfrom || 'unknown.invalid'}; dkim=${row.dkim || 'none'} header.d=${row.header_d || 'none'}; dmarc=${row.dmarc || 'none'} header.from=${row.header_from}\r\n`;
  writeFileSync(file, Buffer.concat([Buffer.from(results, 'latin1'), sent]));
  const mailFrom = domainOf(row.mailfrom) ?? domainOf(row.header_from);
  const ips = isIP(row.sender_ip) === 0 ? ['192.0.2.1'] : [row.sender_ip];
  try {
    const { observations } = await gather([file], {
      given: {
        stage: 'received',
        authFromHeaders: null,
        // What Outlook.com asks of bulk senders began in May 2025; these are of 2023 and 2024.
        sender: { bulk: { outlook: false } },
        outbound: { ips, ...(mailFrom === null ? {} : { mailFrom }) },
      },
      world: { zones: [{ path: 'outlook', text: zoneFor(row, ips[0] as string, sent) }] },
    });
    return observations[0] ?? null;
  } catch {
    return null;
  }
}

function domainOf(address: string) {
  return domainName(address.slice(address.lastIndexOf('@') + 1));
}

const spfFor: Readonly<Record<string, (mechanism: string) => string>> = {
  pass: mechanism => `v=spf1 ${mechanism} -all`,
  softfail: () => 'v=spf1 ip4:198.51.100.1 ~all',
  fail: () => 'v=spf1 ip4:198.51.100.1 -all',
  neutral: () => 'v=spf1 ?all',
  permerror: () => 'v=spf1 nonsense -all',
};

/** What the results imply of the records of then: an SPF record that gives this result, a DMARC record where one was found. */
function zoneFor({ spf, dmarc, mailfrom, header_from }: Row, ip: string, sent: Buffer): string {
  const [sender, from] = [domainOf(mailfrom), domainOf(header_from)];
  const mechanism = `${isIP(ip) === 6 ? 'ip6' : 'ip4'}:${ip}`;
  const record = spfFor[spf]?.(mechanism);
  const found = from !== null && (dmarc === 'pass' || dmarc === 'fail');
  const names = [...new Set([sender, from].filter(name => name !== null))];
  const keys = keyRecords(readFields(sent, 'message.eml'));
  const signers = keys.map(record =>
    record.slice(record.indexOf('._domainkey.') + 12, record.indexOf('. 60 ')),
  ) as DomainName[];
  const zones = new Set(['unknown.invalid', ...[...names, ...signers].map(name => registrable(name) ?? name)]);
  return [
    ...[...zones].map(name => `${name}. 60 IN SOA a.invalid. b.invalid. 1 60 60 60 60`),
    ...keys,
    ...names.map(name => `${name}. 60 IN MX 10 mx.${name}.\n${name}. 60 IN A 192.0.2.7\nmx.${name}. 60 IN A 192.0.2.7`),
    ...(sender === null || record === undefined ? [] : [`${sender}. 60 IN TXT "${record}"`]),
    ...(found ? [`_dmarc.${registrable(from) ?? from}. 60 IN TXT "v=DMARC1; p=none"`] : []),
    '',
  ].join('\n');
}
