/** How much input is looked at. Beyond a limit nothing is judged: the input is refused by name. Set by judgement from measured costs. */
export const limits = {
  messageBytes: 40 * 1024 * 1024,
  /** mailauth's time grows with the cube of folded header lines: 160 KB took 9 s. */
  headerBytes: 256 * 1024,
  headerFields: 1000,
  headerLines: 2000,
  fieldBytes: 64 * 1024,
  /** Twice what 40 MB of base64 has. Parsers take microseconds a line, whatever stands in it. */
  lines: 1_000_000,
  mimeDepth: 32,
  mimeParts: 500,
  /** Of all parts together, the message's own among them: 2 KB for each of the most there may be. */
  partHeaderBytes: 1024 * 1024,
  documentBytes: 1024 * 1024,
  /** A record of a decision takes 80 KB, most of it sketch. */
  decisionBytes: 40 * 1024 * 1024,
  zoneBytes: 16 * 1024 * 1024,
  /** The small reader's; larger lists need the vetting engine. */
  listBytes: 64 * 1024 * 1024,
  recordBytes: 64 * 1024,
  /** Child processes side by side. */
  jobs: 4,
  /** For one message that is read apart: of computing and of memory what the worst measured one needs, thrice; DNS may take 20 s. */
  messageJob: { cpuMs: 10_000, wallMs: 40_000, memoryBytes: 512 * 1024 * 1024 },
  /** For one campaign, whose list may have millions of rows. */
  campaignJob: { cpuMs: 60 * 60_000, wallMs: 60 * 60_000, memoryBytes: 4 * 1024 * 1024 * 1024 },
} as const;
