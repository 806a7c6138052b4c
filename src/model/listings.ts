/** Block lists in DNS (RFC 5782), and what they say of the addresses and domains of a mail. */

export interface BlockList {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** An address is never sent to a domain list, nor a domain to an address list. */
  readonly kind: 'ip' | 'domain';
  /** Whole return codes and what they mean; or bits of the last octet. Without either any answer in 127.0.0.0/8 is a listing. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly bits?: Readonly<Record<number, string>>;
  /** Answers that say the question was refused. */
  readonly refusals?: readonly string[];
  /** Known to hold RFC 5782's test entries. */
  readonly testPoints: boolean;
  /** The list wants a key before its zone: the id it is given under, in the environment or the configuration. */
  readonly keyId?: string;
  readonly key?: string;
  /** Who runs it, where large providers are known to refuse by it. */
  readonly operator?: 'spamhaus';
  readonly source: string;
  readonly asOf: string;
}

export interface Listing {
  readonly subject: string;
  readonly list: string;
  readonly meaning: string;
  /** The answer as it came. */
  readonly answer: string;
}

export interface Listings {
  readonly asked: readonly {
    readonly list: string;
    readonly state: 'usable' | 'unusable' | 'needs-key';
    /** Why its answers cannot be used. */
    readonly because?: string;
  }[];
  readonly listed: readonly Listing[];
}
