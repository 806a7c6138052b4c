/** How much of a list is looked at, and how far it is believed. */
export const limits = {
  /** Longest record. reliability.md F29 (2026): without such a limit one unclosed quote costs 40 s and more. */
  recordBytes: 64 * 1024,
  /** Read at a time; the beginning of that size is what the dialect is judged by. Judgement: it stays in the processor's cache. */
  blockBytes: 1024 * 1024,
  /** The records the dialect is judged by. Judgement. */
  sampleRecords: 300,
  /** Lines before the header that are titles, and no rows. Judgement: exports have one to twenty-odd. */
  preambleLines: 50,
  /** Rejected rows that are listed one by one. Judgement: enough to see the pattern. */
  listedRejections: 1000,
  /** Unpacked over packed. Judgement: lists pack 3 to 10 times, 30 with equal columns; zlib reaches 1,032 on bombs. */
  unpackedRatio: 100,
  /** What may be unpacked whatever the ratio. Judgement: harmless. */
  unpackedFloorBytes: 64 * 1024 * 1024,
  unpackedBytes: 50 * 1000 ** 3,
  /** A workbook is read into memory whole. Judgement, from measured costs. */
  workbookBytes: 64 * 1024 * 1024,
  /** Of one part of a workbook: it becomes one string, and V8's longest has 2^29 - 24 characters (2026). */
  workbookPartBytes: 500 * 1000 ** 2,
  /** Keys of JSON lines are gathered from so many objects; keys seen only later are left out. Judgement. */
  sampleObjects: 1000,
  /**
   * Above this, line breaks inside cells become a space in the copy. DuckDB 1.5.5 cuts a file at 8 MB and guesses where
   * rows begin there; with line breaks inside cells it guesses wrong and gives up. A copy may be three times as large.
   */
  lineBreakBytes: 2 * 1024 * 1024,
  /** Columns of a table. Judgement: exports have up to some hundreds; a thousand cells fit no report. */
  columns: 2000,
  /** So much of the beginning tells text from other things, and UTF-16 from one byte a character. Judgement. */
  lookBytes: 64 * 1024,
  /** Characters no text has (controls; NULs) over all of it. Judgement: random bytes have 10 in 100 controls. */
  controlShare: 0.02,
  nulShare: 0.3,
} as const;
