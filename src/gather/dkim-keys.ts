/** The public keys of every selector the mail is or will be signed with (RFC 6376 3.6.1). */
import { createPublicKey } from 'node:crypto';
import { domainName } from '../mail/domain.ts';
import { fieldsNamed, tagList } from '../mail/header.ts';
import type { DkimKey } from '../model/authentication.ts';
import type { DkimIdentity } from '../model/campaign.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { HeaderField } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import { isAnswered } from './answers.ts';

export default defineGatherer({
  fact: 'dkimKeys',
  from: 'world',
  needs: ['message', 'outbound'],
  async gather({ limits }, { message, outbound }, _maybe, world) {
    const identities = distinct([...outbound.dkim, ...signedWith(message.fields, limits.signatures)]);
    if (identities.length === 0 && outbound.adds.includes('dkim')) {
      throw new NotGiven('added-by-esp', 'DKIM: verify on a test send');
    }
    if (identities.length === 0) {
      throw new NotGiven('not-provided', 'what will sign the message, which is unsigned (--dkim DOMAIN:SELECTOR)');
    }
    return Promise.all(identities.map(identity => readKey(identity, world)));
  },
});

function signedWith(fields: readonly HeaderField[], most: number): DkimIdentity[] {
  return fieldsNamed(fields, 'dkim-signature')
    .slice(0, most)
    .flatMap(({ value }) => {
      const tags = tagList(value);
      const domain = domainName(tags.get('d') ?? '');
      const selector = tags.get('s')?.toLowerCase();
      return domain === null || !selector ? [] : [{ domain, selector }];
    });
}

function distinct(identities: readonly DkimIdentity[]): DkimIdentity[] {
  return [
    ...new Map(identities.map(identity => [`${identity.selector}._domainkey.${identity.domain}`, identity])).values(),
  ];
}

async function readKey({ domain, selector }: DkimIdentity, world: World): Promise<DkimKey> {
  const name = `${selector}._domainkey.${domain}`;
  const answer = await world.lookup(name, 'TXT');
  const aliases = 'aliases' in answer ? answer.aliases : undefined;
  const key = { domain, selector, name, ...(aliases === undefined ? {} : { aliases }) };
  if (!isAnswered(answer))
    return { ...key, state: 'unanswered', unanswered: answer.outcome, evidence: answer.detail ?? answer.outcome };
  if (answer.outcome !== 'found') return { ...key, state: 'absent', evidence: answer.outcome };
  const [record, ...others] = answer.records;
  if (record === undefined || others.length > 0)
    return { ...key, state: 'several', evidence: answer.records.join(' | ') };
  return { ...key, evidence: record, ...readRecord(record) };
}

type Reading = Pick<DkimKey, 'state' | 'type' | 'bits' | 'testing' | 'forEmail'> & { readonly evidence?: string };

function readRecord(record: string): Reading {
  const tags = tagList(record);
  const version = tags.get('v');
  const data = tags.get('p')?.replace(/\s+/g, '');
  if (version !== undefined && version !== 'DKIM1') {
    return { state: 'malformed', evidence: `v=${version} is not DKIM1: ${record}` };
  }
  if (data === undefined) return { state: 'malformed', evidence: `no p= tag: ${record}` };
  const has = (tag: string, value: string) => (tags.get(tag) ?? '').split(':').some(one => one.trim() === value);
  const flags = { testing: has('t', 'y'), forEmail: !tags.has('s') || has('s', '*') || has('s', 'email') };
  if (data === '') return { state: 'revoked', ...flags };
  return { ...readKeyData(tags.get('k') ?? 'rsa', data, record), ...flags };
}

function readKeyData(type: string, data: string, record: string): Reading {
  if (type === 'ed25519') {
    const valid = Buffer.from(data, 'base64').length === 32; // RFC 8463 4
    return valid
      ? { state: 'found', type, bits: 256 }
      : { state: 'malformed', type, evidence: `not an Ed25519 key: ${record}` };
  }
  if (type !== 'rsa') return { state: 'found', type: 'other' };
  const bits = rsaBits(data);
  if (bits === null) return { state: 'malformed', type, evidence: `p= holds no RSA key: ${record}` };
  return { state: 'found', type, bits };
}

function rsaBits(data: string): number | null {
  try {
    const key = createPublicKey({ key: Buffer.from(data, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? null) : null;
  } catch {
    return null;
  }
}
