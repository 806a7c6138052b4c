/** What the From and MAIL FROM domains publish besides: BIMI, MTA-STS (RFC 8461), TLS-RPT (RFC 8460). Records only, nothing is fetched. */
import { fieldNamed, tagList } from '../mail/header.ts';
import type { PublishedPolicies } from '../model/authentication.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { Message } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import { recordsOrThrow } from './answers.ts';

export default defineGatherer({
  fact: 'policies',
  from: 'world',
  needs: ['author', 'outbound', 'dmarc', 'message'],
  ahead: ({ author: { domain }, outbound, message }) =>
    domain === null
      ? []
      : [
          [`${selectorOf(message)}._bimi.${domain}`, 'TXT'],
          [`_mta-sts.${outbound.mailFrom ?? domain}`, 'TXT'],
          [`_smtp._tls.${outbound.mailFrom ?? domain}`, 'TXT'],
        ],
  async gather(_mail, { author, outbound, dmarc, message }, _maybe, world): Promise<PublishedPolicies> {
    if (author.domain === null) throw new NotGiven('not-applicable', 'the From header names no single domain');
    const selector = selectorOf(message);
    const own = await only(`${selector}._bimi.${author.domain}`, /^v=BIMI1/i, world);
    const organization = dmarc.organizational[author.domain] ?? author.domain;
    const bimi =
      own ??
      (organization === author.domain ? null : await only(`${selector}._bimi.${organization}`, /^v=BIMI1/i, world));
    const returnPath = outbound.mailFrom ?? author.domain;
    return {
      bimi:
        bimi === null
          ? null
          : { ...bimi, logo: tagList(bimi.raw).get('l') ?? '', certificate: tagList(bimi.raw).get('a') ?? '' },
      mtaSts: (await only(`_mta-sts.${returnPath}`, /^v=STSv1/, world))?.raw ?? null,
      tlsRpt: (await only(`_smtp._tls.${returnPath}`, /^v=TLSRPTv1/, world))?.raw ?? null,
    };
  },
});

function selectorOf({ fields }: Message): string {
  return tagList(fieldNamed(fields, 'bimi-selector')?.value ?? '').get('s') ?? 'default';
}

async function only(name: string, version: RegExp, world: World): Promise<{ name: string; raw: string } | null> {
  const records = recordsOrThrow(await world.lookup(name, 'TXT'), name).filter(record => version.test(record));
  const [raw] = records;
  return raw === undefined || records.length > 1 ? null : { name, raw };
}
