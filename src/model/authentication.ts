/** What was observed of SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 9989). Observations, not judgements. */
import type { Unanswered } from './dns.ts';
import type { Why } from './fact.ts';
import type { DomainName } from './mail.ts';

export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** One record and the terms in it that cost look-ups, as a tree (RFC 7208 4.6.4). */
export interface SpfNode {
  readonly domain: string;
  /** Null where the domain has no SPF record or it could not be had. */
  readonly record: string | null;
  readonly terms: readonly {
    readonly term: string;
    /** Look-ups this term itself costs, without those below it. */
    readonly lookups: number;
    readonly void: boolean;
    readonly below?: SpfNode;
  }[];
}

/** The outcome of check_host() for one client address. */
export interface SpfEvaluation {
  readonly ip: string;
  readonly result: SpfResult;
  /** The mechanism that decided, or why there is none. */
  readonly because: string;
  readonly lookups: number;
  readonly voids: number;
  /** For temperror: what DNS answered, and for which name. */
  readonly trouble?: { readonly outcome: Unanswered['outcome']; readonly name: string };
  readonly explanation?: string;
}

export interface SpfFact {
  readonly domain: DomainName;
  readonly identity: 'mail-from' | 'helo';
  /** Every TXT record that begins with the SPF version. */
  readonly records: readonly string[];
  /** The whole tree, each branch walked whether or not a client address would reach it. */
  readonly tree: SpfNode;
  readonly totalLookups: number;
  readonly totalVoids: number;
  /** Syntax errors with the domain whose record has them. */
  readonly errors: readonly { readonly domain: string; readonly problem: string }[];
  /** Names that could not be looked up: the totals may be higher. */
  readonly unanswered: readonly { readonly name: string; readonly outcome: Unanswered['outcome'] }[];
  /** One for each declared address. */
  readonly evaluations: readonly SpfEvaluation[];
}

export interface DkimKey {
  readonly domain: DomainName;
  readonly selector: string;
  /** `s1._domainkey.acme.example` */
  readonly name: string;
  readonly state: 'found' | 'absent' | 'revoked' | 'malformed' | 'several' | 'unanswered';
  /** The record as published; the outcome where DNS gave none; the problem where it cannot be read. */
  readonly evidence: string;
  readonly unanswered?: Unanswered['outcome'];
  readonly type?: 'rsa' | 'ed25519' | 'other';
  readonly bits?: number;
  /** `t=y`: verifiers treat it as unsigned (RFC 6376 3.6.1). */
  readonly testing?: boolean;
  /** `s=`: false where the key is for something else than e-mail. */
  readonly forEmail?: boolean;
  /** The CNAMEs that lead to the record, in order. */
  readonly aliases?: readonly string[];
}

export interface DkimSignature {
  readonly domain: DomainName;
  readonly selector: string;
  readonly result: 'pass' | 'fail' | 'temperror' | 'permerror' | 'neutral' | 'policy' | 'none';
  readonly because: string;
  readonly line?: number;
  /** Lower-case names in h=, in order, repeated where repeated. */
  readonly covers: readonly string[];
  /** `l=`: how much of the body is signed, and how much follows unsigned; absent without `l=`. */
  readonly bodyLength?: { readonly signed: string; readonly unsignedBytes: number };
  /** `x=`: ISO time from which on verifiers may refuse it, whether that was past, and the hours it is valid from `t=`. */
  readonly expires?: { readonly at: string; readonly past: boolean; readonly validHours?: number };
  readonly algorithm: string;
}

/** The signatures verified, and how many the message has in all. */
export interface DkimSignatures {
  readonly verified: readonly DkimSignature[];
  readonly total: number;
}

/**
 * A name some record of the sender leads to, whose registrable domain nobody has registered: anyone could. With
 * `unknown` it, or where it leads to, could not be learned.
 */
export interface DanglingName {
  readonly name: string;
  readonly registrable: string;
  /** Which record leads there. */
  readonly usedBy: string;
  readonly unknown?: Why;
}

/** An ARC chain (RFC 8617) as it stands in the message. */
export interface ArcFact {
  readonly sets: number;
  readonly result: 'none' | 'pass' | 'fail' | 'unanswered';
  readonly because: string;
}

/** BIMI, MTA-STS and TLS-RPT: what the sender's domains publish besides. Null: asked, and there is none. */
export interface PublishedPolicies {
  readonly bimi: {
    readonly name: string;
    readonly raw: string;
    readonly logo: string;
    readonly certificate: string;
  } | null;
  readonly mtaSts: string | null;
  readonly tlsRpt: string | null;
}

/** Whether a domain of the sender exists and takes mail. */
export interface SenderDomain {
  /** The From domain's organisation has an address, at its own name or below www: someone may find out who sends. */
  readonly hasWebsite?: boolean | null;
  /** Where that is null: a name that did not answer. */
  readonly websiteUnanswered?: { readonly name: string; readonly outcome: Unanswered['outcome'] };
  readonly domain: DomainName;
  readonly role: 'from' | 'mail-from';
  readonly mx: 'found' | 'null-mx' | 'none' | 'unanswered';
  readonly hasAddress: boolean | null;
  readonly unanswered?: Unanswered['outcome'];
}

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

export interface DmarcRecord {
  readonly name: string;
  readonly raw: string;
  readonly p: DmarcPolicy | null;
  readonly sp: DmarcPolicy | null;
  readonly np: DmarcPolicy | null;
  readonly adkim: 'relaxed' | 'strict';
  readonly aspf: 'relaxed' | 'strict';
  readonly testing: boolean;
  readonly psd: 'y' | 'n' | 'u';
  readonly rua: readonly string[];
  /** Tags of RFC 7489 that RFC 9989 no longer has. */
  readonly removedTags: readonly string[];
  /** Tags that are none, or whose values cannot be read. */
  readonly oddTags: readonly string[];
}

export interface DmarcFact {
  readonly domain: DomainName;
  /** The record that applies to the From domain, or null: asked, and there is none. */
  readonly record: DmarcRecord | null;
  /** More than one record at one name: none of them counts (RFC 9989). */
  readonly several: readonly string[];
  /** The policy in force for this domain: p, sp or np by where the record stands and whether the domain exists. */
  readonly policy: DmarcPolicy | null;
  /** Domains outside the organisation that are to get reports, and whether they agreed (RFC 9990 section 4). */
  readonly reportReceivers: readonly { readonly domain: string; readonly agreed: boolean | null }[];
  /** Names asked, in order. */
  readonly walked: readonly string[];
  /** Organisational domain by the tree walk, for the From domain and each domain that could align with it. */
  readonly organizational: Readonly<Record<string, string>>;
}

/** One identifier that could make DMARC pass. `authenticated` null: not judged, for the reason in `why`. */
export interface Identifier {
  readonly by: 'spf' | 'dkim';
  readonly domain: DomainName;
  readonly authenticated: boolean | null;
  readonly why?: Why;
  readonly because: string;
  readonly relaxed: boolean;
  readonly strict: boolean;
  /** Under the mode the record asks for (relaxed without a record). */
  readonly aligned: boolean;
}

export interface Alignment {
  readonly from: DomainName;
  readonly policy: DmarcPolicy | null;
  readonly identifiers: readonly Identifier[];
  /** Of SPF and DKIM, those of which nothing is known that could pass or fail. */
  readonly open: readonly { readonly why: Why; readonly detail: string }[];
}

/** One result a receiver wrote down (RFC 8601). */
export interface ClaimedResult {
  readonly by: 'spf' | 'dkim' | 'dmarc';
  readonly result: string;
  readonly domain: DomainName | null;
}

export interface ClaimedResults {
  readonly authservId: string;
  readonly results: readonly ClaimedResult[];
}
