/** What may be asked of DNS and the answers it can give. Absence and ignorance are different answers. */

export interface DnsData {
  A: string;
  AAAA: string;
  CNAME: string;
  MX: { readonly preference: number; readonly exchange: string };
  NS: string;
  PTR: string;
  SOA: { readonly mname: string; readonly rname: string; readonly serial: number; readonly minimum: number };
  SRV: { readonly priority: number; readonly weight: number; readonly port: number; readonly target: string };
  TLSA: { readonly usage: number; readonly selector: number; readonly matchingType: number; readonly data: string };
  /** The character-strings of one record joined without separator (RFC 7208 3.3, RFC 6376 3.6.2.2); one char per octet. */
  TXT: string;
}

export type RecordType = keyof DnsData;

/** There are records. `aliases` is the CNAME chain followed, in order; `ttl` in seconds. */
export interface Found<T extends RecordType> {
  readonly outcome: 'found';
  readonly records: readonly DnsData[T][];
  readonly ttl: number;
  readonly aliases?: readonly string[];
}

/** Asked, and there is none. Known absence, which rules may judge. */
export interface Absent {
  readonly outcome: 'nodata' | 'nxdomain';
  readonly ttl: number;
  readonly aliases?: readonly string[];
}

/** Could not be learned. Never to be read as absence. */
export interface Unanswered {
  readonly outcome:
    | 'servfail'
    | 'refused'
    | 'timeout'
    | 'malformed'
    | 'over-budget'
    /** `--offline`: nothing was asked. */
    | 'offline'
    /** `--zone`: the name lies outside the files' origins. */
    | 'outside-zone'
    /** Cannot be asked: not a domain name (RFC 1035 2.3.4). */
    | 'bad-name';
  readonly detail?: string;
}

export type Answer<T extends RecordType = RecordType> = Found<T> | Absent | Unanswered;

/** One way of asking; transports, zone files, recordings and caches all have this shape and wrap one another. */
export interface Resolver {
  /** Never rejects. `name` without trailing dot, any case, U-labels allowed. */
  lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>>;
  close?(): void;
}
