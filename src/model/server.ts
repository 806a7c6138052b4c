/** The outbound server, as receivers look it up. */
import type { Unanswered } from './dns.ts';
import type { DomainName } from './mail.ts';

/** A declared sending address in reverse DNS. */
export interface SendingAddress {
  readonly ip: string;
  readonly version: 4 | 6;
  /** Names its PTR records give. */
  readonly names: readonly string[];
  /** Those that lead back to it. */
  readonly confirmed: readonly string[];
  /** `confirmed`: one of the names leads back to the address (FCrDNS, RFC 8601 section 2.7.3). */
  readonly reverse: 'confirmed' | 'unconfirmed' | 'missing' | 'unanswered';
  readonly unanswered?: Unanswered['outcome'];
}

/** The name said in EHLO (RFC 5321 section 4.1.1.1). */
export interface HeloName {
  readonly name: DomainName;
  readonly state: 'resolves' | 'no-such-name' | 'unanswered';
  /** Of a family of addresses that counts: whether it leads to those was not learned. */
  readonly unanswered?: Unanswered['outcome'];
  /** Declared sending addresses it does not lead to. */
  readonly elsewhere: readonly string[];
}

export type SiteRole = 'sending' | 'return-path' | 'link' | 'image' | 'unsubscribe';

/** Where an address's space is registered: not where its machine stands. */
export interface Site {
  readonly role: SiteRole;
  /** Absent for a sending address itself. */
  readonly host?: DomainName;
  readonly ip: string;
  /** ISO 3166-1 alpha-2; null where the data says nothing. */
  readonly country: string | null;
}

export interface Sites {
  /** ISO date of the data. */
  readonly builtOn: string;
  readonly at: readonly Site[];
  /** Hosts whose address DNS did not tell. */
  readonly untold: readonly { readonly host: string; readonly outcome: Unanswered['outcome'] }[];
}

/** A mail server that takes the bounces. */
export interface ReturnHost {
  readonly host: string;
  /** TLSA records are published (DANE, RFC 7672). */
  readonly dane: boolean | null;
  /** `not-asked`: nobody connects unless the user allows it. */
  readonly tls: 'offered' | 'not-offered' | 'unreachable' | 'not-asked';
  readonly detail?: string;
}
