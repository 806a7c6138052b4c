/** Recipients and what was said of each, out of a report's text: servers write it in a hundred ways, yet an address on a line of its own, and the lines behind it, are common to most. */
import { basicIn, enhancedIn } from '../../reply.ts';
import { addressesIn, sameAddress } from './addresses.ts';
import { daemons } from './cues.ts';
import { withStage } from './stage.ts';
import { hostOf } from './status.ts';

export interface Refusal {
  readonly recipient: string;
  readonly reply: string;
  readonly remoteHost?: string;
}

interface Anchor {
  readonly address: string;
  readonly line: number;
  /** 3: the line is about this address. 2: a server's words name it. 1: it is mentioned. */
  readonly weight: 1 | 2 | 3;
  /** What the line says behind the address. */
  readonly rest: string;
}

const mostLines = 2000;
const mostAnchors = 300;
const longestReply = 1500;
const mostReplyLines = 14;
/** Words before an address that make it the sender's, or somebody's to turn to. */
const others =
  /(?:^|[^a-z])(?:from|sender|reply-to|return-path|message-id|contact|by|mailto|cc|de|von|envelope-from|id)\W{0,4}$/i;
const label = /^[\s<>"'*•\-–=()[\]\d.]{0,12}(?:[a-zà-ü][a-zà-ü \-_/()]{0,30}[:;]\W{0,6}){0,2}$/i;

/** `own`: addresses of the sender, which a report names beside the recipient's. */
export function refusalsIn(text: string, own: readonly string[]): Refusal[] {
  const lines = text.split('\n', mostLines);
  const anchors = anchorsOf(lines).filter(({ address }) => !isDaemon(address));
  const foreign = anchors.filter(({ address }) => !own.some(one => sameAddress(one, address)));
  const usable = foreign.length > 0 ? foreign : anchors.filter(({ weight }) => weight === 3);
  const weight = Math.max(0, ...usable.map(anchor => anchor.weight));
  const chosen = usable.filter(anchor => anchor.weight === weight);
  const recipients = chosen.filter(
    ({ address }, index) => chosen.findIndex(other => sameAddress(other.address, address)) === index,
  );
  return recipients.map(({ address }) => {
    const reply = withStage(replyFor(address, lines, chosen), text);
    const remoteHost = hostIn(reply);
    return { recipient: address, reply, ...(remoteHost === undefined ? {} : { remoteHost }) };
  });
}

function anchorsOf(lines: readonly string[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [line, text] of lines.entries()) {
    if (anchors.length >= mostAnchors) break;
    const said = hasCode(text);
    for (const { address, start, end } of addressesIn(text)) {
      const before = text.slice(0, start);
      if (others.test(before.trimEnd().slice(-20))) continue;
      const rest = text.slice(end).replace(/^[>\])"':;,.\s]{1,20}/, '');
      const words = before.split(/\s+/).length > 3 ? `${before}${rest}` : rest;
      const leads = label.test(before) && !/^\s{0,9}[245]\d\d/.test(before);
      anchors.push({ address, line, weight: isSummary(lines, line) ? 1 : leads ? 3 : said ? 2 : 1, rest: words });
    }
  }
  return anchors;
}

/** `To:` beside `Subject:`: the report repeats what was sent, and says below whom it did not reach. */
function isSummary(lines: readonly string[], at: number): boolean {
  const beside = [lines[at - 1], lines[at + 1]].some(line => /^\s{0,20}(?:subject|from)\s{0,3}:/i.test(line ?? ''));
  return beside && /^\s{0,20}(?:to|cc)\s{0,3}:/i.test(lines[at] ?? '');
}

/** The lines that name it and bear a code; what follows its own line; any line with a code; the report as a whole. */
function replyFor(address: string, lines: readonly string[], anchors: readonly Anchor[]): string {
  const of = anchors.filter(anchor => sameAddress(anchor.address, address));
  const segments = of.map(({ line, rest }) => {
    const next = anchors.find(other => other.line > line && !sameAddress(other.address, address))?.line;
    return [rest, ...lines.slice(line + 1, Math.min(next ?? Number.POSITIVE_INFINITY, line + 1 + mostReplyLines))];
  });
  const coded = segments.find(segment => segment.some(hasCode));
  const named = lines.findIndex(line => hasCode(line) && line.toLowerCase().includes(address.toLowerCase()));
  if (coded !== undefined && (named === -1 || of[0]?.weight === 3)) return joined(coded);
  if (named !== -1) return joined(lines.slice(quoted(lines, named), named + 4));
  const told = segments.find(segment => segment.some(line => /[^\W\d]{3}/.test(line)));
  const first = lines.findIndex(line => hasCode(line));
  if (first !== -1) return joined(lines.slice(first, first + 6));
  return joined(of[0]?.weight === 1 ? lines : (told ?? lines));
}

/** In a transcript what the other server said stands before what was made of it. */
function quoted(lines: readonly string[], at: number): number {
  return lines[at - 1]?.trim().startsWith('<<<') && hasCode(lines[at - 1] ?? '') ? at - 1 : at;
}

/** The words of the report, where it names nobody. */
export function wordsOf(text: string): string {
  return joined(text.split('\n', mostLines));
}

function hasCode(line: string): boolean {
  const basic = basicIn(line);
  return (basic !== undefined && basic >= 400) || enhancedIn(line).length > 0;
}

function joined(lines: readonly string[]): string {
  return lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')
    .slice(0, longestReply);
}

/** `host mx.example.org[192.0.2.1] said`, `by mx.example.org. [192.0.2.1]`. */
export function hostIn(text: string): string | undefined {
  const host = /\b(?:host|by|server|to|from)\s{1,3}([a-z\d_-][a-z\d._-]{2,254})\s?[[(]/i.exec(text)?.[1];
  return hostOf(host);
}

export function isDaemon(address: string): boolean {
  const local = address
    .slice(0, address.lastIndexOf('@'))
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return daemons.some(name => local.startsWith(name));
}
