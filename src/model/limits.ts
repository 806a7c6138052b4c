/**
 * How much of what anyone may have written is looked at, and what it may cost. Beyond a limit nothing passes: the input
 * is refused by name, or what was not looked at is named, and undecided. Each may be set (`limits` in the configuration).
 * Set by judgement from measured costs.
 */
const mebi = 1024 * 1024;

interface Limit {
  readonly value: number;
  /** What it counts. */
  readonly of: string;
}

const limit = (value: number, of: string): Limit => ({ value, of });

export const limitTable = {
  messageBytes: limit(40 * mebi, 'octets of a message'),
  // mailauth's time grows with the cube of folded header lines: 160 KB took 9 s.
  headerBytes: limit(256 * 1024, 'octets of a header'),
  headerFields: limit(1000, 'fields of a header'),
  headerLines: limit(2000, 'lines of a header'),
  fieldBytes: limit(64 * 1024, 'octets of a header field'),
  // Twice what 40 MB of base64 has. Parsers take microseconds a line, whatever stands in it.
  messageLines: limit(1_000_000, 'lines of a message'),
  mimeParts: limit(500, 'MIME parts of a message'),
  // 2 KB for each of the most parts there may be.
  partHeaderBytes: limit(mebi, 'octets of all headers of its parts'),
  nesting: limit(32, 'parts within parts, and addresses within addresses of redirectors'),
  // The largest newsletter measured has 0.6 MB.
  htmlCharacters: limit(2 * mebi, 'characters of HTML'),
  // The deepest template measured has 60.
  htmlNesting: limit(500, 'HTML elements within each other'),
  // No editor writes more.
  styleCharacters: limit(4000, 'characters of a style attribute'),
  textCharacters: limit(200_000, 'characters of visible text, and of the text part'),
  urls: limit(2000, 'addresses in a message'),
  // Longer than any client sends on whole.
  urlCharacters: limit(8192, 'characters of an address'),
  archiveEntries: limit(1000, 'files in an attached archive'),
  // RFC 6376 section 6.1 lets a verifier bound their number.
  signatures: limit(10, 'DKIM signatures of a message'),
  // A line of 1 MB takes a verifier 0.1 s, one of 38 MB 90 s; servers cut what is longer than 998 octets.
  signedLineBytes: limit(mebi, 'octets of a line that is signed'),
  domains: limit(200, 'domains of a message that DNS and block lists are asked about'),
  // A campaign asks 20 to 60.
  dnsQuestions: limit(300, 'DNS questions for a message'),
  dnsMs: limit(20_000, 'milliseconds DNS may take for a message'),
  // Thrice what the worst measured message needs; DNS may take 20 s.
  messageCpuMs: limit(10_000, 'milliseconds of computing for a message that is read apart'),
  messageWallMs: limit(40_000, 'milliseconds for a message that is read apart'),
  messageMemoryBytes: limit(512 * mebi, 'octets of memory for a message that is read apart'),
  // Its list may have millions of rows.
  campaignCpuMs: limit(3_600_000, 'milliseconds of computing for a campaign that is read apart'),
  campaignWallMs: limit(3_600_000, 'milliseconds for a campaign that is read apart'),
  campaignMemoryBytes: limit(4096 * mebi, 'octets of memory for a campaign that is read apart'),
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limitTable;
export type Limits = Readonly<Record<LimitName, number>>;

export const limitNames = Object.keys(limitTable) as LimitName[];

export const defaultLimits = Object.fromEntries(limitNames.map(name => [name, limitTable[name].value])) as Limits;

/** Something that was not looked at to its end: beyond the limit of that name. */
export interface Cut {
  readonly limit: LimitName;
  readonly most: number;
  /** How much there is, where that is known. */
  readonly of?: number;
}

/** Of what was counted, that which goes beyond its limit. */
export function cutsOf(counted: Partial<Limits>, limits: Limits): Cut[] {
  return limitNames.flatMap(limit => {
    const [most, of = 0] = [limits[limit], counted[limit]];
    return of > most ? [{ limit, most, of }] : [];
  });
}
