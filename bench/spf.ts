/** The SPF suites of RFC 7208 and RFC 4408: how many cases come out right, here and with mailauth. */
import { createRequire } from 'node:module';
import { mailauthResolver } from '../src/gather/mailauth-resolver.ts';
import { checkHost } from '../src/gather/spf-check.ts';
import { type SpfCase, spfSuite, suiteResolver } from '../test/tools/spf-suite.ts';
import type { BenchResult } from './result.ts';

const { spf: mailauthSpf } = createRequire(import.meta.url)('mailauth/lib/spf/index.js') as {
  spf(options: object): Promise<{ status?: { result?: string } } | false>;
};

export async function spf(): Promise<BenchResult> {
  const rows = [];
  for (const suite of ['rfc7208', 'rfc4408'] as const) {
    const cases = spfSuite(suite);
    const [ours, peer] = [await misses(cases, ourResult), await misses(cases, mailauthResult)];
    rows.push({
      suite,
      cases: cases.length,
      ours: cases.length - ours.length,
      mailauth: cases.length - peer.length,
      'ours wrong': ours.join(' '),
      'mailauth wrong': peer.join(' '),
    });
  }
  return { name: 'spf', rows };
}

async function misses(
  cases: readonly SpfCase[],
  resultOf: (one: SpfCase) => Promise<string | undefined>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of cases) {
    const result = await resultOf(one);
    if (result === undefined || ![one.result].flat().includes(result)) wrong.push(one.name);
  }
  return wrong;
}

async function ourResult({ host, mailfrom, helo, zonedata }: SpfCase): Promise<string> {
  const sender = mailfrom === '' ? `postmaster@${helo}` : mailfrom;
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return (await checkHost({ ip: host, domain, sender, helo, resolver: suiteResolver(zonedata) })).result;
}

async function mailauthResult({ host, mailfrom, helo, zonedata }: SpfCase): Promise<string | undefined> {
  const resolver = mailauthResolver(suiteResolver(zonedata));
  const result = await mailauthSpf({ resolver, ip: host, helo, sender: mailfrom }).catch(() => false as const);
  return result === false ? undefined : result.status?.result;
}
