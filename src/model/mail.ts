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
  /** Line of the first octet above 127, where its transfer encoding knows none (7bit, quoted-printable). */
  readonly firstEightBit?: number;
  /** What is broken in it, each kind once, at its first line. */
  readonly faults: readonly { readonly kind: PartFault; readonly line: number }[];
  /** What of its header readers do not read alike. */
  readonly readings?: readonly MimeReading[];
}

export interface MimeReading {
  /** The field or parameter. Of a file name only what follows its last dot is kept. */
  readonly of: 'Content-Type' | 'boundary' | 'charset' | 'Content-Transfer-Encoding' | 'filename';
  readonly line: number;
  readonly readings: readonly string[];
}

/**
 * `charset`: a label nobody knows. `octets`: not of the character set it names. `base64`: characters that are none.
 * `cut`: base64 that ends in the middle. `unclosed`: a multipart without closing boundary. `encoding`: a transfer
 * encoding nobody knows. `composite`: a multipart that says it is encoded.
 */
export type PartFault = 'charset' | 'octets' | 'base64' | 'cut' | 'unclosed' | 'encoding' | 'composite';

export interface LineEnds {
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
  readonly nul: number;
  /** 1-based line of the first lone CR or NUL. */
  readonly firstOddLine?: number;
  /** 1-based line of the first dot that is alone on its line, by some reading of what a line is, but not between CRLFs. */
  readonly loneDot?: number;
}

/** Lines as they stand, before transfer decoding, in octets without the line end. */
export interface Lines {
  readonly longest: number;
  /** 1-based line of the first over 998 octets (RFC 5322 section 2.1.1). */
  readonly firstTooLong?: number;
}

/** The header block but for what receivers write on top of it. */
export interface HeaderBlock {
  readonly bytes: number;
  readonly largest: { readonly name: string; readonly line: number; readonly bytes: number };
  /** The first line with an octet above 127. `smtputf8`: an address needs it (RFC 6531). */
  readonly eightBit?: { readonly line: number; readonly as: 'utf-8' | 'smtputf8' | 'unknown' };
  /** What readers take for different things, each kind once, at its first line. */
  readonly oddities?: readonly { readonly kind: HeaderOddity; readonly line: number }[];
}

/**
 * `no-field`: a line that is neither a field nor goes on with one. `space-before-colon`. `blank-fold`: a line of white
 * space alone. `control`: a control character.
 */
export type HeaderOddity = 'no-field' | 'space-before-colon' | 'blank-fold' | 'control';

export interface Message {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly stage: Stage;
  /** Why the stage was judged so, or `said` when the user said it. */
  readonly stageBecause: string;
  readonly fields: readonly HeaderField[];
  readonly parts: readonly Part[];
  /** How many parts readers find that do not find the same ones. */
  readonly partsRead?: readonly { readonly by: string; readonly parts: number }[];
  readonly lineEnds: LineEnds;
  readonly lines: Lines;
  readonly header: HeaderBlock;
  /** Merge tags that nothing replaced, each once, with the number of times it stands there. */
  readonly mergeTags: readonly { readonly tag: string; readonly count: number }[];
  /** The decoded subject. */
  readonly subject: string | null;
}

/** Who the From header names. `domain` is null where it names nobody, or where it or its readers name more than one domain. */
export interface Author {
  readonly addresses: readonly { readonly name: string; readonly address: string }[];
  readonly domain: DomainName | null;
  readonly line?: number;
  /** Where not everybody reads the same sender: who reads which. */
  readonly readings?: readonly SenderReading[];
  /** Everybody reads a sender, though the field has not the form it must have (RFC 5322 section 3.4). */
  readonly malformed?: boolean;
}

export interface SenderReading {
  /** A standard or a library. */
  readonly by: string;
  readonly addresses: readonly string[];
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
