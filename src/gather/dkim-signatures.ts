/** Every DKIM signature of the message, verified by mailauth through our resolver. */
import { domainName } from '../mail/domain.ts';
import { fieldNamed, fieldsNamed, tagList } from '../mail/header.ts';
import type { ClaimedResults, DkimSignature } from '../model/authentication.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { HeaderField, Message } from '../model/mail.ts';
import { mailauthResolver } from './mailauth-resolver.ts';
import { verifiable } from './verifiable.ts';

export default defineGatherer({
  fact: 'dkimSignatures',
  from: 'world',
  needs: ['message', 'outbound'],
  async gather(mail, { message, outbound }, _maybe, world) {
    const headers = fieldsNamed(message.fields, 'dkim-signature');
    if (headers.length === 0 && message.stage !== 'received') {
      const signer = outbound.dkim.map(({ domain }) => domain).join(', ') || outbound.esp;
      if (signer !== undefined || outbound.adds.includes('dkim')) {
        const what = signer === undefined ? 'DKIM' : `DKIM by ${signer}`;
        throw new NotGiven('added-by-esp', `${what}: verify on a test send`);
      }
      throw new NotGiven('not-provided', 'what will sign the message, which is unsigned (--dkim DOMAIN:SELECTOR)');
    }
    if (headers.length === 0) return { verified: [], total: 0 };
    if (mail.claimed !== null) return { verified: claimedFor(headers, mail.claimed), total: headers.length };
    const bytes = verifiable(mail);
    const { dkimVerify } = await import('mailauth/lib/dkim/verify.js');
    // Without minBitLength 0 a short key would read as a policy result; its length is the key rule's business.
    const at = verifiedAt(message, world.now);
    const options = { resolver: mailauthResolver(world), minBitLength: 0, curTime: at };
    const { results } = await dkimVerify(bytes, options as never);
    const readings = results as unknown as readonly MailauthResult[];
    const verified = headers.slice(0, mail.limits.signatures).flatMap(header => describe(header, readings, at));
    return { verified, total: headers.length };
  },
});

/** As the receiver of this copy wrote it down; a signature it does not speak of is not judged. */
function claimedFor(headers: readonly HeaderField[], { authservId, results }: ClaimedResults): DkimSignature[] {
  return headers.flatMap(header => {
    const read = describe(header, [], new Date(0));
    const claims = results.filter(({ by, domain }) => by === 'dkim' && domain === read[0]?.domain);
    const claim = claims.find(({ result }) => result === 'pass') ?? claims[0];
    if (claim === undefined) return [];
    const result = claim.result as DkimSignature['result'];
    return read.map(one => ({ ...one, result, because: `the receiver ${authservId} says ${result}` }));
  });
}

interface MailauthResult {
  readonly signature?: string;
  readonly canonBodyLength?: number;
  readonly canonBodyLengthTotal?: number;
  readonly status?: { readonly result?: string; readonly comment?: string };
}

function describe(header: HeaderField, results: readonly MailauthResult[], at: Date): DkimSignature[] {
  const tags = tagList(header.value);
  const domain = domainName(tags.get('d') ?? '');
  if (domain === null) return [];
  const signature = tags.get('b')?.replace(/\s+/g, '');
  const result = results.find(one => one.signature?.replace(/\s+/g, '') === signature);
  const verified = result?.status;
  const length = tags.get('l');
  const unsignedBytes = Math.max(0, (result?.canonBodyLengthTotal ?? 0) - (result?.canonBodyLength ?? 0));
  const expires = expiryOf(tags.get('t'), tags.get('x'), at);
  return [
    {
      domain,
      selector: tags.get('s')?.toLowerCase() ?? '',
      result: (verified?.result ?? 'permerror') as DkimSignature['result'],
      because: verified?.comment ?? (verified === undefined ? 'the signature cannot be read' : ''),
      line: header.line,
      algorithm: tags.get('a') ?? '',
      ...(length === undefined ? {} : { bodyLength: { signed: length, unsignedBytes } }),
      ...(expires === undefined ? {} : { expires }),
      covers: (tags.get('h') ?? '').split(':').map(name => name.trim().toLowerCase()),
    },
  ];
}

/** Longer than servers retry (RFC 5321 section 4.5.4.1): a message dated before that was sent then. */
const sentAfterMs = 5 * 24 * 3600 * 1000;

/** A copy was verified when it came in, not when it is looked at. */
function verifiedAt({ stage, fields }: Message, now: Date): Date {
  const sent = new Date(fieldNamed(fields, 'date')?.value ?? '');
  const age = now.getTime() - sent.getTime();
  const isCopy = age > sentAfterMs || (stage === 'received' && age >= 0);
  return isCopy ? sent : now;
}

function expiryOf(signed: string | undefined, expires: string | undefined, at: Date): DkimSignature['expires'] {
  const time = new Date(Number(expires) * 1000);
  if (expires === undefined || Number.isNaN(time.getTime())) return undefined;
  const hours = (Number(expires) - Number(signed)) / 3600;
  return {
    at: time.toISOString(),
    past: time <= at,
    ...(Number.isNaN(hours) ? {} : { validHours: Math.floor(hours) }),
  };
}
