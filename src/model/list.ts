/** What `check` may know of a recipient list: numbers only, no address, no rare domain. */

export const audiences = ['b2c', 'b2b', 'nonprofit'] as const;
export type Audience = (typeof audiences)[number];

/** What the columns of a list may mean. */
export const columnRoles = [
  'email',
  'optInAt',
  'optInIp',
  'confirmedAt',
  'source',
  'lastActiveAt',
  'consent',
  'firstName',
  'lastName',
  'name',
  'country',
  'birthDate',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Every signal of `rules/vetting`, by what is counted. */
export const signalIds = [
  'rejected',
  'malformed',
  'internationalised',
  'repairable',
  'refused-by-provider-grammar',
  'exact-duplicates',
  'canonical-duplicates',
  'foreign-tag',
  'role',
  'never-a-person',
  'disposable',
  'perhaps-disposable',
  'typo-domain',
  'typo-domain-top',
  'defunct',
  'no-such-domain',
  'null-mx',
  'implicit-mx',
  'parked-mx',
  'dns-unknown',
  'dns-not-asked',
  'mta-sts',
  'dane',
  'sorted',
  'sequential',
  'machine-made',
  'top-local-part',
  'name-variants',
  'top-domain',
  'free-mail',
  'early-provider',
  'abroad',
  'other-script',
  'capitals',
  'purchased-columns',
  'honeypot',
  'scraped',
  'growth-day',
  'growth-second',
  'no-opt-in-time',
  'unreadable-opt-in',
  'before-collection',
  'no-source',
  'no-confirmation',
  'one-timestamp',
  'one-ip',
  'private-ip',
  'impossible-opt-in',
  'hasty-confirmation',
  'unreadable-activity',
  'unreadable-confirmation',
  'not-contacted-6-months',
  'not-contacted-12-months',
  'old-opt-in',
  'unengaged',
  'suppressed',
  'withdrawn',
  'consent-unclear',
  'said-no-before',
  'never-mailed',
  'sensitive',
  'sensitive-domain',
  'minors',
  'under-age',
  'unneeded-columns',
  'unread-columns',
  'free-text',
] as const;
export type SignalId = (typeof signalIds)[number];

export interface Signal {
  /** Rows it touches, of the rows it could touch. */
  readonly count: number;
  readonly of: number;
  /** From 1 to 4: which of them a tally does not tell. */
  readonly few?: true;
  /** In words or numbers, nothing that names a person: `gmial.com → gmail.com, 12 rows`. */
  readonly detail?: string;
}

export const stepIds = ['suppressed', 'impossible', 'gone', 'misspelt', 'nobody', 'silent'] as const;
export type StepId = (typeof stepIds)[number];

/** Something to do before sending, after the steps before it. */
export interface Step {
  readonly id: StepId;
  /** Addresses it takes out, or mends; estimated where a part of the list was looked at. */
  readonly rows: number;
  /** By how much the expected share of bounces falls. */
  readonly gain: number;
}

/** What an address is above all; each address is of one kind, or of none that is known. */
export const kindIds = [
  'malformed',
  'no-such-domain',
  'null-mx',
  'typo-domain',
  'defunct',
  'disposable',
  'nobody',
  'machine-made',
  'implicit-mx',
  'dns-unknown',
] as const;
export type KindId = (typeof kindIds)[number];

export interface ListFacts {
  /** rows = read + rejected, always. */
  readonly rows: number;
  readonly read: number;
  readonly rejected: number;
  /** Distinct addresses among the rows read. */
  readonly unique: number;
  readonly classes: {
    readonly deliverable: number;
    readonly risky: number;
    readonly undeliverable: number;
    readonly unknown: number;
  };
  /** Recipients by provider id, most first. */
  readonly providers: readonly { readonly id: string; readonly recipients: number; readonly undeliverable: number }[];
  /** How many distinct recipient domains; their names stay with the list. */
  readonly domains: number;
  /** Share of recipients that will bounce because the address is dead; a plausible range, by judgement. */
  readonly expectedBounce: { readonly likely: number; readonly low: number; readonly high: number };
  /** Distinct addresses by kind. */
  readonly kinds: { readonly [K in KindId]?: number };
  readonly steps: readonly Step[];
  readonly audience: Audience;
  readonly audienceBecause: string;
  /** Which columns the file has. */
  readonly columns: readonly ColumnRole[];
  /** Both list and suppression file say when: who opted in later is not counted as suppressed. */
  readonly suppressionDated: boolean;
  /** What could be counted; what the file has no column for is absent. */
  readonly signals: { readonly [S in SignalId]?: Signal };
}

/** What a local history knows of recipients. */
export interface RecipientMemory {
  /** In the order of the addresses; null where nothing is known of one. */
  readonly of: (addresses: readonly string[]) => readonly ('refused' | 'mailed' | null)[];
  /** Which history, and how far it had come: another would say something else. */
  readonly from: string;
}
