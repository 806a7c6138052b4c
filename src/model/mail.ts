/** The nouns of a message. Nothing here holds a body or a recipient: these types are what facts may keep. */

/** Lower-case A-label form without trailing dot; made only by `src/mail/domain.ts`. */
export type DomainName = string & { readonly domainName: never };

/** `template`: a source still to be rendered. `rendered`: what will be sent. `received`: a copy of a test send. */
export type Stage = 'template' | 'rendered' | 'received';

export interface HeaderField {
  /** As written. */
  readonly name: string;
  /** Unfolded, not decoded; only its size where it may name a recipient. */
  readonly value: string;
  /** 1-based line of the field in the file. */
  readonly line: number;
}

export interface Part {
  /** `1`, `1.2`, `1.2.1`: the numbering of RFC 9051 section 6.4.5. */
  readonly path: string;
  readonly type: string;
  readonly charset?: string;
  readonly encoding: string;
  readonly disposition?: string;
  /** Octets before transfer decoding. */
  readonly sizeBytes: number;
}

export interface LineEnds {
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
  readonly nul: number;
  /** 1-based line of the first lone CR or NUL. */
  readonly firstOddLine?: number;
}

export interface Message {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly stage: Stage;
  /** Why the stage was judged so, or `said` when the user said it. */
  readonly stageBecause: string;
  readonly fields: readonly HeaderField[];
  readonly parts: readonly Part[];
  readonly lineEnds: LineEnds;
  /** Merge tags that nothing replaced, each once, with the number of times it stands there. */
  readonly mergeTags: readonly { readonly tag: string; readonly count: number }[];
  /** The decoded subject. */
  readonly subject: string | null;
}

/** Who the From header names. `domain` is null where it names nobody or more than one domain. */
export interface Author {
  readonly addresses: readonly { readonly name: string; readonly address: string }[];
  readonly domain: DomainName | null;
  readonly line?: number;
}

export interface UnsubscribeHeaders {
  /** The URIs of List-Unsubscribe in their order; null without the header. Paths and parameters are not kept: they name a recipient. */
  readonly uris: readonly { readonly scheme: string; readonly host: string }[] | null;
  /** The header is an encoded-word (RFC 2047), where none may stand. */
  readonly encoded: boolean;
  /** List-Unsubscribe-Post as written. */
  readonly post: string | null;
  readonly line?: number;
}
