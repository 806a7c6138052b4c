/** RFC 7208's own test suite, whole, and RFC 4408's where the newer standard did not change the answer. */
import { describe, expect, it } from 'vitest';
import { checkHost } from '../../src/gather/spf-check.ts';
import { type SpfCase, spfSuite, suiteResolver } from '../tools/spf-suite.ts';

async function check({ host, mailfrom, helo, zonedata }: SpfCase) {
  const sender = mailfrom === '' ? `postmaster@${helo}` : mailfrom;
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return checkHost({ ip: host, domain, sender, helo, resolver: suiteResolver(zonedata) });
}

describe.each(['rfc7208', 'rfc4408'] as const)('%s', suite => {
  it.each(spfSuite(suite).map(one => [one.name, one] as const))('%s', async (_name, one) => {
    const { result, explanation } = await check(one);
    expect([one.result].flat()).toContain(result);
    if (one.explanation !== undefined) expect(explanation ?? 'DEFAULT').toBe(one.explanation);
  });
});
