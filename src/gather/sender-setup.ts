/** What the sender's own records tell of how its mail leaves: SPF, the names of its DKIM keys, MX. */
import { espInDns } from '../mail/esp.ts';
import { isSpf, type Mechanism, parseSpf } from '../mail/spf-record.ts';
import type { DkimIdentity } from '../model/campaign.ts';
import type { Answer, RecordType, Resolver } from '../model/dns.ts';
import type { Esp, EspOfMail } from '../model/esp.ts';
import type { Aside, Evidence, FoundSetup } from '../model/found-setup.ts';

interface Sender {
  /** Of the From header. */
  readonly domain: string;
  /** Of MAIL FROM. */
  readonly mailFrom: string;
  readonly dkim: readonly DkimIdentity[];
}

interface SetupLore {
  readonly esps: readonly Esp[];
  /** Who keeps the mailboxes behind an MX, by provider id. */
  hostOf(mx: string): string | null;
}

/** Only names of the sender's own are asked about. */
export async function setupInDns(
  { domain, mailFrom, dkim }: Sender,
  { esps, hostOf }: SetupLore,
  resolver: Resolver,
): Promise<FoundSetup> {
  const asides: Aside[] = [];
  const ask = async <T extends RecordType>(name: string, type: T): Promise<Answer<T>> => {
    const answer = await resolver.lookup(name, type);
    if (answer.outcome !== 'found' && !('ttl' in answer))
      asides.push({ by: 'unanswered', name, outcome: answer.outcome });
    return answer;
  };
  const [spf, mx, ...aliases] = await Promise.all([
    ask(mailFrom, 'TXT'),
    ask(domain, 'MX'),
    ...dkim.map(one => ask(`${one.selector}._domainkey.${one.domain}`, 'CNAME')),
  ]);
  const hosts = mx.outcome === 'found' ? mx.records.map(({ exchange }) => exchange).filter(Boolean) : [];
  if (hosts.length > 0) asides.push({ by: 'mx', domain, hosts });
  const terms = spf.outcome === 'found' ? mechanismsIn(spf.records) : [];
  if (spf.outcome === 'nxdomain') asides.push({ by: 'no-domain', domain: mailFrom });
  else if (terms.length === 0 && 'ttl' in spf) asides.push({ by: 'no-spf', domain: mailFrom });
  const targets = aliases.flatMap((answer, at) =>
    answer.outcome === 'found' ? [[nameOf(dkim[at] as DkimIdentity), answer.records[0] as string] as const] : [],
  );
  const includes = terms.flatMap(({ name, domain: included }) => (name === 'include' && included ? [included] : []));
  // Whoever keeps the mailboxes stands in the record for people's own mail.
  const senders = esps.filter(({ id }) => !hosts.some(host => hostOf(host) === id));
  const byAlias = espInDns(
    esps,
    targets.map(([, target]) => target),
  );
  const esp = byAlias ?? espInDns(senders, includes);
  const ips = terms.flatMap(wholeAddress);
  const where = esp === null ? {} : { esp: evidenceOf(esp, byAlias === null ? null : targets, mailFrom) };
  if (esp !== null) return { outbound: { esp: esp.esp.id }, where, asides };
  return ips.length === 0
    ? { outbound: {}, where, asides }
    : { outbound: { ips }, where: { ips: { by: 'addresses', domain: mailFrom } }, asides };
}

function nameOf({ selector, domain }: DkimIdentity): string {
  return `${selector}._domainkey.${domain}`;
}

function mechanismsIn(records: readonly string[]): readonly Mechanism[] {
  const [record, ...others] = records.filter(isSpf);
  return record === undefined || others.length > 0 ? [] : parseSpf(record).mechanisms;
}

/** A network is no server. */
function wholeAddress({ address, qualifier, name, prefix4, prefix6 }: Mechanism): string[] {
  const isWhole = name === 'ip4' ? prefix4 === 32 : name === 'ip6' && prefix6 === 128;
  return address !== undefined && qualifier === '+' && isWhole ? [address] : [];
}

function evidenceOf(
  { evidence }: EspOfMail,
  targets: readonly (readonly [name: string, target: string])[] | null,
  mailFrom: string,
): Evidence {
  const alias = targets?.find(([, target]) => target === evidence);
  return alias === undefined
    ? { by: 'include', domain: mailFrom, include: evidence }
    : { by: 'alias', name: alias[0], target: alias[1] };
}
