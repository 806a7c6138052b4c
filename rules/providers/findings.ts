/** Findings that a provider's requirement covers together. */
import type { Consequence } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { judgement, often } from './strength.ts';
import { rateLimit } from './waits.ts';

/** Neither SPF nor DKIM passes. */
export const unauthenticated = [
  'sender-authentication/none',
  'sender-authentication/none-ipv6',
] as const satisfies readonly FindingRef[];

/** SPF does not pass. */
export const spfFails = [
  'spf-record/missing',
  'spf-record/several',
  'spf-record/invalid',
  'spf-lookups/too-many',
  'spf-result/forbidden',
  'spf-result/unusable',
  'spf-result/not-covered',
  'esp-spf/include-missing',
] as const satisfies readonly FindingRef[];

/** DKIM does not pass. */
export const dkimFails = [
  'dkim-key/absent',
  'dkim-key/revoked',
  'dkim-key/malformed',
  'dkim-key/several',
  'dkim-key/not-for-email',
  'dkim-signature/missing',
  'dkim-signature/broken',
  'dkim-coverage/expired',
  'esp-setup/dkim-missing',
] as const satisfies readonly FindingRef[];

/** Receivers read no DMARC policy. */
export const noDmarc = ['dmarc-record/missing', 'dmarc-record/several'] as const satisfies readonly FindingRef[];

/** Not the form RFC 5322 asks. */
export const badForm = [
  'required-headers/missing',
  'required-headers/repeated',
  'required-headers/odd-sender',
] as const satisfies readonly FindingRef[];

/** The sender's domain cannot be answered. */
export const noSenderDomain = [
  'sender-domain/unresolvable',
  'sender-domain/null-mx',
] as const satisfies readonly FindingRef[];

/** No name in reverse DNS. */
export const noReverseDns = [
  'reverse-dns/missing',
  'reverse-dns/missing-ipv6',
] as const satisfies readonly FindingRef[];

export const listedAddress = ['listed/address-at-spamhaus', 'listed/address'] as const satisfies readonly FindingRef[];
export const listedDomain = ['listed/domain-at-spamhaus', 'listed/domain'] as const satisfies readonly FindingRef[];

/** The same consequence for each of them. */
export function each<R extends FindingRef>(refs: readonly R[], consequence: Consequence): Record<R, Consequence> {
  return Object.fromEntries(refs.map(ref => [ref, consequence])) as Record<R, Consequence>;
}

/** Who put much off, or refused it, does so again. */
export const asBefore = {
  'answers-before/deferred': judgement({ defer: often, wait: rateLimit(30) }),
  'answers-before/blocked': judgement({ refuse: often }),
} as const satisfies { readonly [R in FindingRef]?: Consequence };
