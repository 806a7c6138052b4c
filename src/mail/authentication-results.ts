/** Authentication-Results (RFC 8601): what a receiver says it found. */
import type { ClaimedResult, ClaimedResults } from '../model/authentication.ts';
import type { HeaderField } from '../model/mail.ts';
import { domainName } from './domain.ts';
import { fieldsNamed } from './header.ts';

/**
 * The results of the topmost header, or of the topmost by the given authserv-id: whoever wrote those below is a
 * stranger to this receiver. Null without any.
 */
export function claimedResults(fields: readonly HeaderField[], authservId: string | null): ClaimedResults | null {
  for (const { value } of fieldsNamed(fields, 'authentication-results')) {
    const [head = '', ...parts] = withoutComments(value).split(';');
    const id = head.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    if (authservId !== null && id !== authservId.toLowerCase()) continue;
    return { authservId: id, results: parts.flatMap(part => readResult(part) ?? []) };
  }
  return null;
}

function readResult(part: string): ClaimedResult | null {
  const [, method, result] = /^\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)/i.exec(part) ?? [];
  if (method === undefined || result === undefined) return null;
  const property = (name: string) => new RegExp(`\\b${name}\\s*=\\s*"?([^\\s";]+)`, 'i').exec(part)?.[1];
  const about = {
    spf: property('smtp\\.mailfrom'),
    dkim: property('header\\.d') ?? property('header\\.i'),
    dmarc: property('header\\.from'),
  };
  const by = method.toLowerCase() as keyof typeof about;
  const name = about[by] ?? '';
  return { by, result: result.toLowerCase(), domain: domainName(name.slice(name.lastIndexOf('@') + 1)) };
}

/** Comments may nest (RFC 5322 3.2.2). */
function withoutComments(text: string): string {
  let depth = 0;
  let kept = '';
  for (const char of text) {
    if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0) kept += char;
  }
  return kept;
}
