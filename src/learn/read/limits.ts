/** How much of a feedback file is believed. Beyond a limit the record is refused by name; what follows it is still read. */
export const limits = {
  /** One JSON object. Judgement: a page of 300 events of Mailgun's takes 0.6 MB, a whole mail within an SNS note 0.3 MB. */
  jsonBytes: 8 * 1024 * 1024,
  /** Lines may come in pieces of so many characters and more (LearnInput cuts them at 4 Mi). */
  cutLine: 1024 * 1024,
  /** Objects and arrays within each other. Judgement: the deepest format known has 9. */
  jsonDepth: 64,
  /** A row of a table, line breaks within quotes and all. Judgement: as of lists. */
  rowBytes: 64 * 1024,
  /** Lines that may be titles before a header. Judgement. */
  preambleLines: 20,
  /** What one archive or one mail's archives unpack to. Judgement: the largest DMARC report at hand has 0.9 MB. */
  unpackedBytes: 10 * 1000 * 1000,
  archiveMembers: 10,
  /** Unpacked over packed. Judgement: long DMARC reports pack 60 to 90 times; bombs reach 1,032. */
  unpackedRatio: 200,
  xmlDepth: 32,
  xmlElements: 1_000_000,
  /** Text of one element; further text is dropped. */
  xmlText: 2000,
  /** What a server said; RFC 5321 4.5.3.1.5 allows 512 octets a line. */
  replyLength: 2000,
  wordLength: 200,
  /** Mails a log speaks of at the same time, oldest forgotten first. Judgement: 200,000 take some 60 MB. */
  queued: 200_000,
} as const;
