/** The file of decisions: what is signed, and how a record or a signature is added to it. */
import type { Decision, DecisionRecord, Signature } from '../model/decision.ts';

/** What one reviewer signs: the decision with their name and the time, so that neither can be changed afterwards. */
export function signedText(body: Decision, { reviewer, at }: Pick<Signature, 'reviewer' | 'at'>): string {
  return canonical({ at, body, reviewer });
}

/** The same value gives the same text, whatever the order of its keys. Whole numbers only (RFC 8785 has more). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** `records`: oldest first. */
export function decisionFile(records: readonly DecisionRecord[]): string {
  return `${JSON.stringify({ schemaVersion: 1, records }, null, 2)}\n`;
}
