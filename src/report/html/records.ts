/** Records and header lines within a sentence that commands: what is to be published, as it is to be copied. */

/** Quoted: a TXT record or a header line with its value. */
const quoted = /["“«]((?:v=[A-Za-z0-9]+|[A-Z][A-Za-z-]+: )[^"“”«»]*)["”»]/g;
/** Terms of an SPF record. */
const term = /\b(?:ip4|ip6|include):[^\s"”»,;()]+/g;

export function recordsIn(sentence: string): string[] {
  const whole = [...sentence.matchAll(quoted)].map(([, record]) => record as string);
  const rest = sentence.replace(quoted, ' ');
  return [...new Set([...whole, ...(rest.match(term) ?? [])])];
}

/** One record as DNS holds it. */
export function isRecord(evidence: string): boolean {
  return /^v=[A-Za-z0-9]+[ ;]?[^\n]*$/.test(evidence);
}
