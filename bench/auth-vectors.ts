/** SPF, DKIM and DMARC of authentication_milter's own test mails: our results against those it wrote into them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather } from '../src/gather/gather.ts';
import { gatherers } from '../src/gather/index.ts';
import { claimedResults } from '../src/mail/authentication-results.ts';
import { domainName } from '../src/mail/domain.ts';
import type { ClaimedResults } from '../src/model/authentication.ts';
import type { DnsData, RecordType } from '../src/model/dns.ts';
import { type FakeWorld, type FakeZone, fakeWorld } from '../test/tools/fake-world.ts';
import { mailOf } from '../test/tools/mail.ts';
import type { BenchOptions, BenchResult } from './result.ts';

type Results = Readonly<Record<'spf' | 'dkim' | 'dmarc', string>>;

export async function authVectors({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const folder = join(corpora, 'auth-vectors');
  const zone = readZone(readFileSync(join(folder, 'zonefile'), 'utf8'));
  const rows: Record<string, string | number>[] = [];
  let judged = 0;
  for (const file of readdirSync(join(folder, 'authentication_milter')).filter(name => name.endsWith('.eml'))) {
    const read = readVector(readFileSync(join(folder, 'authentication_milter', file)));
    if (read === null) continue;
    judged++;
    const ours = await resultsOf(read, fakeWorld(zone));
    const differing = (['spf', 'dkim', 'dmarc'] as const).filter(by => ours[by] !== read.expected[by]);
    if (differing.length > 0)
      rows.push({
        file,
        differing: differing.map(by => `${by}: ours ${ours[by]}, theirs ${read.expected[by]}`).join('; '),
      });
  }
  return {
    name: 'auth-vectors',
    rows: [{ file: `${judged - rows.length} of ${judged} agree`, differing: '' }, ...rows],
  };
}

interface Vector {
  readonly bytes: Buffer;
  readonly ip: string;
  readonly helo: string;
  readonly mailFrom: string;
  readonly expected: Results;
}

/** The mail below its results: what stands above, and QUIT below, is the talk of an SMTP session. Null without a whole set of results. */
function readVector(raw: Buffer): Vector | null {
  const text = raw.toString('latin1');
  const header = /^Authentication-Results:(?:.*\r?\n)(?:[ \t].*\r?\n)*/m.exec(text)?.[0];
  const property = (name: string) => new RegExp(`${name}=([^\\s;]+)`).exec(header ?? '')?.[1] ?? '';
  const claimed =
    header === undefined
      ? null
      : claimedResults(
          [{ name: 'Authentication-Results', value: header.slice(header.indexOf(':') + 1), line: 1 }],
          null,
        );
  const [ip, helo, mailFrom] = [property('smtp.remote-ip'), property('smtp.helo'), property('smtp.mailfrom')];
  const several = (claimed?.results ?? []).filter(({ by }) => by === 'dmarc').length > 1;
  if (header === undefined || claimed === null || ip === '' || mailFrom === '' || several) return null;
  return {
    bytes: Buffer.from(
      text.slice(text.indexOf(header) + header.length).replace(/\r?\n\.\r?\nQUIT\r?\n$/, '\r\n'),
      'latin1',
    ),
    ip,
    helo,
    mailFrom,
    expected: expectedOf(claimed),
  };
}

function expectedOf({ results }: ClaimedResults): Results {
  const of = (by: keyof Results) => {
    const found = results.filter(one => one.by === by).map(({ result }) => result);
    return found.find(result => result === 'pass') ?? found[0] ?? 'none';
  };
  // A From nobody can read is an error to them; to us there is no domain to ask, and the author rules say so.
  const dmarc = of('dmarc');
  return { spf: of('spf'), dkim: of('dkim'), dmarc: dmarc === 'permerror' ? 'none' : dmarc };
}

async function resultsOf({ bytes, ip, helo, mailFrom }: Vector, world: FakeWorld): Promise<Results> {
  const domain = domainName((mailFrom === '""' ? helo : mailFrom).replace(/^.*@/, ''));
  const hostname = domainName(helo);
  const outbound = {
    ips: [ip],
    dkim: [],
    adds: [],
    ...(domain === null ? {} : { mailFrom: domain }),
    ...(hostname === null ? {} : { hostname }),
  };
  const mail = await mailOf(bytes, { outbound }, 'received');
  const { spf, dkimSignatures, dmarc, alignment } = await gather(
    mail,
    gatherers,
    ['spf', 'dkimSignatures', 'dmarc', 'alignment'],
    world,
  );
  const signatures = dkimSignatures.state === 'known' ? dkimSignatures.value.verified : [];
  const passes =
    alignment.state === 'known' && alignment.value.identifiers.some(one => one.aligned && one.authenticated === true);
  const hasRecord = dmarc.state === 'known' && dmarc.value.record !== null;
  return {
    spf: spf.state === 'known' ? (spf.value.evaluations[0]?.result ?? 'none') : 'none',
    dkim: signatures.some(({ result }) => result === 'pass') ? 'pass' : (signatures[0]?.result ?? 'none'),
    dmarc: hasRecord ? (passes ? 'pass' : 'fail') : 'none',
  };
}

/** Its zone file is loose: one record a line, some of them empty. */
function readZone(text: string): FakeZone {
  const zone: Record<string, Partial<Record<RecordType, DnsData[RecordType][]>>> = {};
  for (const line of text.split('\n')) {
    const [, owner, type, data] =
      /^(\S+?)\.?\s+(?:\d+\s+)?(?:IN\s+)?(A|AAAA|MX|TXT|PTR|CNAME|NS)\s+(.+)$/.exec(line) ?? [];
    if (owner === undefined || type === undefined || data === undefined) continue;
    const name = owner.toLowerCase();
    const records = zone[name] ?? {};
    records[type as RecordType] = [...(records[type as RecordType] ?? []), readData(type, data)];
    zone[name] = records;
  }
  return zone as FakeZone;
}

function readData(type: string, data: string): DnsData[RecordType] {
  if (type === 'TXT')
    return /"/.test(data)
      ? [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(match => (match[1] ?? '').replace(/\\(.)/g, '$1')).join('')
      : data;
  const words = data.trim().split(/\s+/);
  if (type === 'MX') return { preference: Number(words[0]), exchange: (words[1] ?? '').replace(/\.$/, '') };
  return (words[0] ?? '').replace(/\.$/, '').toLowerCase();
}
