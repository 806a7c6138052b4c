/** What a server's answer says by its numbers, wherever in a sentence of somebody else's it stands. */

interface Numbers {
  readonly code?: number;
  readonly status?: string;
}

const status = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;
/** Basic code before its enhanced one (RFC 3463), at the beginning of the text, or after a colon or bracket. */
const codes = [
  /(?<![\d.])([245]\d\d)[ -]#?[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/,
  /^\s*(?:smtp;\s*)?([245]\d\d)(?=[\s:;-]|$)/i,
  /[:;(]\s*([245]\d\d)(?=[\s-])/,
];

export function replyNumbers(reply: string): Numbers {
  const enhanced = status.exec(reply)?.[1];
  const code = codes.map(pattern => pattern.exec(reply)?.[1]).find(found => found !== undefined);
  return {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(enhanced === undefined ? {} : { status: enhanced }),
  };
}

/** A basic reply code of SMTP (RFC 5321 4.2.1: second digit 0 to 5). Mailgun's 605 and 498 are none. */
export function basicCode(value: unknown): number | undefined {
  const number = Number(value);
  return /^[245][0-57]\d$/.test(String(value ?? '').trim()) ? number : undefined;
}

/** `smtp; 550 5.1.1 …` without its diagnostic type (RFC 3464 2.3.6), lines joined. */
export function plainReply(text: string): string {
  return text
    .replace(/^\s*smtp;\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}
