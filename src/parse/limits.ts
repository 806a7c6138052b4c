/** How much input is looked at. Beyond a limit nothing is judged: the input is refused by name. Set by judgement from measured costs. */
export const limits = {
  messageBytes: 40 * 1024 * 1024,
  /** mailauth's time grows with the cube of folded header lines: 160 KB took 9 s. */
  headerBytes: 256 * 1024,
  headerFields: 1000,
  headerLines: 2000,
  fieldBytes: 64 * 1024,
  mimeDepth: 32,
  mimeParts: 500,
  documentBytes: 1024 * 1024,
  /** A record of a decision takes 80 KB, most of it sketch. */
  decisionBytes: 40 * 1024 * 1024,
  zoneBytes: 16 * 1024 * 1024,
  /** The small reader's; larger lists need the vetting engine. */
  listBytes: 64 * 1024 * 1024,
  recordBytes: 64 * 1024,
} as const;
