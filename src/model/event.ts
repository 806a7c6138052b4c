/** What happened to mail that was sent: one thing a record tells, in the same words whoever wrote the record. */

export const eventKinds = [
  'delivered',
  'deferral',
  'bounce',
  'complaint',
  'unsubscribe',
  'open',
  'click',
  'dmarc-aggregate',
  'tls-report',
  /** Recognised as no feedback at all: an absence note, a challenge. */
  'none',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Why a server refused or put off: what it meant, not the code it chose. */
export const bounceClasses = [
  'invalid_recipient',
  'inactive_mailbox',
  'mailbox_full',
  'invalid_domain',
  'auth',
  'sender_domain_dns',
  'ip_reputation',
  'domain_reputation',
  'url_reputation',
  'content',
  'attachment_or_virus',
  'malformed',
  'size',
  'rate_limit',
  'rate_limit_recipient',
  'greylist',
  'policy_recipient_org',
  'relay_denied',
  'network',
  'system_temporary',
  'expired',
  'unknown',
] as const;
export type BounceClass = (typeof bounceClasses)[number];

/** Where a seed, or a received copy, was found. */
export type Placement = 'inbox' | 'spam' | 'missing';

/** A record as a reader gives it: nothing in it is judged yet. It names a recipient, and so stays within `learn`. */
export interface RawEvent {
  readonly kind: EventKind;
  /** Format id: `dsn`, `arf`, `sendgrid`, `postfix`, … */
  readonly source: string;
  readonly recipient?: string;
  /** Enhanced status code (RFC 3463): `5.1.1`. */
  readonly status?: string;
  /** Basic reply code: 550. */
  readonly code?: number;
  /** What the receiving server said, lines joined; or what the record says in its stead. */
  readonly reply?: string;
  /** The receiving server, where it is named: an MX host. */
  readonly remoteHost?: string;
  /** The record itself says so: hard (true) or soft. */
  readonly saysPermanent?: boolean;
  /** ISO time with offset. */
  readonly at?: string;
  readonly campaign?: string;
  readonly messageId?: string;
  readonly fromDomain?: string;
  /** The sending address. */
  readonly ip?: string;
  /** Messages it stands for; 1 where absent. */
  readonly count?: number;
  /** The record itself says that no person did it. */
  readonly bot?: boolean;
  /** What opened or clicked, as it calls itself. */
  readonly agent?: string;
  readonly placement?: Placement;
  /** Of aggregated reports, where no recipient is named: the provider itself. */
  readonly provider?: string;
  /** Further figures of an aggregate: policy results, complaint rate. Numbers and short words only. */
  readonly figures?: Readonly<Record<string, string | number>>;
}

/** By what opens and clicks are told that no person made. */
export interface BotLore {
  /** What agents call themselves that load images or links without a reader. */
  readonly prefetchers: readonly RegExp[];
  /** A click is theirs within so many milliseconds after delivery; */
  readonly afterDeliveryMs: number;
  /** or where more links than this are tried within the time. */
  readonly links: { readonly most: number; readonly withinMs: number };
}

/** Normalised: what `learn --dry-run` prints, and the history stores. */
export interface FeedbackEvent
  extends Omit<RawEvent, 'remoteHost' | 'saysPermanent' | 'code' | 'count' | 'bot' | 'agent'> {
  readonly count: number;
  readonly bot: boolean;
  /** Of bounces and deferrals. */
  readonly class?: BounceClass;
  /** The address itself is dead. */
  readonly permanent: boolean;
}

/** One that could not be read; the rest of the file is. */
export interface BadRecord {
  /** 1-based line or record number. */
  readonly record: number;
  readonly because: string;
}

export type Read = { readonly event: RawEvent } | { readonly bad: BadRecord };
