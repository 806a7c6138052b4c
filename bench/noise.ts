/**
 * How often each finding fires on wanted mail (design: above 20 % it should be `info`, unless a provider documents it).
 * The senders' DNS is long gone: each mail gets a zone in which its sender did its part, and the results its receiver wrote.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../src/index.ts';
import { domainName, registrable } from '../src/mail/domain.ts';
import { fieldNamed } from '../src/mail/header.ts';
import { readFields } from '../src/parse/fields.ts';
import { keyRecords } from './key-records.ts';
import type { BenchOptions, BenchResult } from './result.ts';

export async function noise({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const folder = join(corpora, 'newsletters-2023-de/ham_newsletter');
  const files = readdirSync(folder).filter(name => name.endsWith('.eml'));
  const found = new Map<string, { level: string; mails: string[] }>();
  const warnings: number[] = [];
  for (const name of files) {
    const findings = await findingsOf(join(folder, name));
    warnings.push(findings.filter(({ level }) => level === 'warn' || level === 'fail').length);
    for (const { id, level } of new Map(findings.map(one => [one.id, one])).values())
      found.set(id, { level, mails: [...(found.get(id)?.mails ?? []), basename(name, '.eml')] });
  }
  const rows = [...found].map(([finding, { level, mails }]) => ({
    finding,
    level,
    share: `${((100 * mails.length) / files.length).toFixed(0)} %`,
    mails: mails.slice(0, 3).join(' '),
  }));
  const median = warnings.sort((a, b) => a - b)[Math.floor(warnings.length / 2)] ?? 0;
  return {
    name: 'noise',
    rows: [{ finding: `median warnings and fails: ${median} of ${files.length} mails` }, ...rows],
  };
}

async function findingsOf(file: string) {
  const raw = readFileSync(file);
  const claimed = /^Authentication-Results:/im.test(raw.toString('latin1'));
  const report = await check([file], {
    given: {
      stage: 'received',
      sender: {},
      outbound: { ips: ['192.0.2.10'] },
      ...(claimed ? { authFromHeaders: null } : {}),
    },
    world: { zones: [{ path: 'noise', text: zoneFor(raw) }] },
  });
  return report.reports.flatMap(({ verdicts }) => verdicts.flatMap(({ findings }) => findings));
}

/** Everything a sender owes: MX and address, SPF for the one address, a key at each selector, a DMARC record. */
function zoneFor(raw: Buffer): string {
  const fields = readFields(raw, 'x.eml');
  const domainOf = (name: string) => domainName(/@([^\s>;,]+)/.exec(fieldNamed(fields, name)?.value ?? '')?.[1] ?? '');
  const senders = [...new Set([domainOf('from'), domainOf('return-path')])].filter(one => one !== null);
  const organizations = [...new Set(senders.map(one => registrable(one) ?? one))];
  return [
    '$ORIGIN .',
    '. 60 IN SOA a.invalid. b.invalid. 1 60 60 60 60',
    ...senders.flatMap(one => [
      `${one}. 60 IN MX 10 mx.${one}.`,
      `${one}. 60 IN A 192.0.2.1`,
      `mx.${one}. 60 IN A 192.0.2.2`,
      `${one}. 60 IN TXT "v=spf1 ip4:192.0.2.10 -all"`,
    ]),
    ...organizations.flatMap(one => [
      `www.${one}. 60 IN A 192.0.2.1`,
      `_dmarc.${one}. 60 IN TXT "v=DMARC1; p=quarantine; rua=mailto:d@${one}"`,
    ]),
    ...keyRecords(fields),
    '',
  ].join('\n');
}
