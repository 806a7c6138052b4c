/** How long the files are that users and their reviewers write themselves. Beyond it they are refused by name. Judgement. */
export const ownFiles = {
  documentBytes: 1024 * 1024,
  /** A record of a decision takes 80 KB, most of it sketch. */
  decisionBytes: 40 * 1024 * 1024,
  signatureBytes: 64 * 1024,
  zoneBytes: 16 * 1024 * 1024,
  /** What deliv wrote itself: facts, and reports to compare with. */
  recordBytes: 40 * 1024 * 1024,
} as const;
