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
    readonly state: 'usable' | 'unusable';
    /** Why its answers cannot be used. */
    readonly because?: string;
  }[];
  readonly listed: readonly Listing[];
}
