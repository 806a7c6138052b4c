/** Which identifiers of the mail could make DMARC pass: authenticated or not, aligned strictly or relaxed (RFC 9989 4.4). */

import { whyOf } from '../mail/why.ts';
import type {
  Alignment,
  ClaimedResults,
  DkimKey,
  DkimSignatures,
  Identifier,
  SpfFact,
} from '../model/authentication.ts';
import type { Fact, Why } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { DomainName } from '../model/mail.ts';

type Verified = Pick<Identifier, 'authenticated' | 'because' | 'why'>;

export default defineGatherer({
  fact: 'alignment',
  from: 'derived',
  needs: ['dmarc', 'outbound'],
  maybe: ['spf', 'dkimKeys', 'dkimSignatures'],
  gather(mail, { dmarc, outbound }, { spf, dkimKeys, dkimSignatures }): Alignment {
    const identifier = (by: Identifier['by'], domain: DomainName, verified: Verified): Identifier => {
      const strict = domain === dmarc.domain;
      const relaxed = strict || dmarc.organizational[domain] === dmarc.organizational[dmarc.domain];
      const mode = by === 'spf' ? dmarc.record?.aspf : dmarc.record?.adkim;
      return { by, domain, ...verified, relaxed, strict, aligned: mode === 'strict' ? strict : relaxed };
    };
    if (mail?.claimed) {
      const identifiers = byHeaders(mail.claimed).map(({ by, domain, verified }) => identifier(by, domain, verified));
      return { from: dmarc.domain, policy: dmarc.policy, identifiers, open: [] };
    }
    return {
      from: dmarc.domain,
      policy: dmarc.policy,
      identifiers: [
        ...(outbound.mailFrom === undefined ? [] : [identifier('spf', outbound.mailFrom, bySpf(spf))]),
        ...byDkim(dkimKeys, dkimSignatures).map(({ domain, verified }) => identifier('dkim', domain, verified)),
      ],
      open: [spf, dkimKeys].flatMap(fact => (fact.state === 'known' ? [] : [{ why: fact.why, detail: fact.detail }])),
    };
  },
});

/** As the receiver of this copy wrote it down. */
function byHeaders({
  authservId,
  results,
}: ClaimedResults): { by: Identifier['by']; domain: DomainName; verified: Verified }[] {
  return results.flatMap(({ by, result, domain }) => {
    if (by === 'dmarc' || domain === null) return [];
    const because = `the receiver ${authservId} says ${result}`;
    const verified =
      result === 'temperror' ? notJudged('servfail', because) : { authenticated: result === 'pass', because };
    return [{ by, domain, verified }];
  });
}

/** One address that does not pass is enough: some of the mail leaves from it. */
function bySpf(spf: Fact<SpfFact>): Verified {
  if (spf.state !== 'known') return notJudged(spf.why, spf.detail);
  const { evaluations } = spf.value;
  const failing = evaluations.find(({ result }) => result !== 'pass' && result !== 'temperror');
  if (failing !== undefined) return { authenticated: false, because: `${failing.ip} ${failing.result}` };
  const unclear = evaluations.find(({ result }) => result === 'temperror');
  if (unclear !== undefined)
    return notJudged(whyOf(unclear.trouble?.outcome ?? 'servfail'), `${unclear.ip} ${unclear.result}`);
  if (evaluations.length === 0) return notJudged('not-provided', 'the sending addresses (--ip, or outbound.ips)');
  return { authenticated: true, because: evaluations.map(({ ip }) => `${ip} pass`).join(', ') };
}

/** A signature on the message counts by its verification; a declared selector by its key, as it will sign. */
function byDkim(
  keys: Fact<readonly DkimKey[]>,
  signatures: Fact<DkimSignatures>,
): { domain: DomainName; verified: Verified }[] {
  const published = keys.state === 'known' ? keys.value : [];
  if (signatures.state !== 'known') return published.map(key => ({ domain: key.domain, verified: byKey(key) }));
  return signatures.value.verified.map(({ domain, selector, result, because }) => {
    const key = published.find(one => one.domain === domain && one.selector === selector);
    if (key !== undefined && key.state !== 'found') return { domain, verified: byKey(key) };
    if (result === 'temperror') return { domain, verified: notJudged('servfail', because) };
    return { domain, verified: { authenticated: result === 'pass', because: because || `signature ${result}` } };
  });
}

const keySays: Readonly<Record<DkimKey['state'], string>> = {
  found: 'a key is found',
  absent: 'no key is found',
  revoked: 'a revoked key is found',
  malformed: 'an unreadable key is found',
  several: 'several keys are found',
  unanswered: 'no answer is found',
};

function byKey({ name, state, unanswered }: DkimKey): Verified {
  if (unanswered !== undefined) return notJudged(whyOf(unanswered), `${name} did not answer (${unanswered})`);
  return { authenticated: state === 'found', because: `${keySays[state]} at ${name}` };
}

function notJudged(why: Why, because: string): Verified {
  return { authenticated: null, why, because };
}
