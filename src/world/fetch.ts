/** Fetching what a stranger's record names. Every hop is checked, and the address checked is the one connected to. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from '../mail/ip-address.ts';
import type { Answer, Resolver, Unanswered } from '../model/dns.ts';
import type { Fetch, Fetched } from '../model/remote.ts';

const mostBytes = 256 * 1024;
const mostRedirects = 3;
const redirects = new Set<number | undefined>([301, 302, 303, 307, 308]);
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.|$)){2,}(?<!\.)$/;

/** For tests only. */
export interface SafeFetchOptions {
  /** Connected to in place of 443; a URL may still not name it. */
  readonly port?: number;
  readonly isPublic?: (address: string) => boolean;
  readonly ca?: string;
  readonly totalMs?: number;
}

type Failure = Exclude<Fetched, { outcome: 'found' }>;
type Redirect = { readonly outcome: 'redirect'; readonly location: string };

export function safeFetch(resolver: Resolver, options: SafeFetchOptions = {}): Fetch {
  const { port = 443, isPublic = isPublicAddress, ca, totalMs = 10_000 } = options;

  async function follow(start: string, accept: string, signal: AbortSignal): Promise<Fetched> {
    let url = URL.parse(start);
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (url === null) return failed('not-allowed', hop === 0 ? 'This is no URL.' : 'The redirect names no URL.');
      const refused = refusal(url);
      if (refused !== undefined) return failed('not-allowed', refused);
      const address = await addressOf(hostOf(url), resolver, isPublic);
      if (typeof address !== 'string') return address;
      signal.throwIfAborted();
      const answer = await ask(url, { host: address, port, ca, signal }, accept);
      if (answer.outcome !== 'redirect') return answer;
      url = URL.parse(answer.location, url.href);
    }
    return failed('not-allowed', `There are more than ${mostRedirects} redirects.`);
  }

  return async (url, accept) => {
    const stop = new AbortController();
    const late = Promise.withResolvers<Fetched>();
    const tooLate = failed('timeout', `There was no complete answer within ${totalMs / 1000} s.`);
    const timer = setTimeout(() => late.resolve(tooLate), totalMs);
    try {
      return await Promise.race([follow(url, accept, stop.signal), late.promise]);
    } catch (error) {
      return failed('unreachable', `The request could not be made: ${(error as Error).message}.`);
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  };
}

/** As DNS and certificates write it. URL has already made decimal, hexadecimal and fullwidth spellings plain. */
const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$|\.$/g, '');

function refusal(url: URL): string | undefined {
  if (url.protocol !== 'https:') return `Only https: is fetched, not ${url.protocol}`;
  if (url.port !== '') return `Only port 443 is asked, not ${url.port}.`;
  if (url.username !== '' || url.password !== '') return 'The URL holds credentials.';
  const host = hostOf(url);
  return isIP(host) !== 0 || hostName.test(host) ? undefined : `${host} is no host name.`;
}

async function addressOf(host: string, resolver: Resolver, isPublic: (address: string) => boolean) {
  const answers: Answer<'A' | 'AAAA'>[] =
    isIP(host) === 0 ? await Promise.all([resolver.lookup(host, 'A'), resolver.lookup(host, 'AAAA')]) : [];
  const addresses = answers.flatMap(answer => (answer.outcome === 'found' ? answer.records : []));
  if (isIP(host) !== 0) addresses.push(host);
  const hidden = addresses.find(address => !isPublic(address));
  if (hidden !== undefined) return failed('not-allowed', `${host} leads to ${hidden}, which is not public.`);
  return addresses[0] ?? withoutAddress(host, answers);
}

function withoutAddress(host: string, answers: readonly Answer[]): Failure {
  const unanswered = answers.find((answer): answer is Unanswered => !('ttl' in answer));
  if (unanswered === undefined) return failed('no-address', `${host} has no address.`);
  const { outcome, detail = outcome } = unanswered;
  const said = `DNS did not say where ${host} is: ${detail}.`;
  if (outcome === 'offline' || outcome === 'outside-zone') return failed('not-asked', said);
  return failed(outcome === 'timeout' ? 'timeout' : 'unreachable', said);
}

async function ask(url: URL, connection: RequestOptions, accept: string): Promise<Fetched | Redirect> {
  const name = hostOf(url);
  const asking = request({
    ...connection,
    servername: isIP(name) === 0 ? name : '',
    path: url.pathname + url.search,
    headers: { host: url.host.replace(/\.$/, ''), accept, 'accept-encoding': 'identity' },
    agent: false,
    rejectUnauthorized: true,
  });
  let handshaking = false;
  asking.on('socket', socket => {
    socket.on('connect', () => {
      handshaking = true;
    });
    socket.on('secureConnect', () => {
      handshaking = false;
    });
  });
  // `once` listens only until the response; an error after that is the body's to report.
  asking.on('error', () => {});
  try {
    const [response] = (await once(asking.end(), 'response')) as [IncomingMessage];
    const { location } = response.headers;
    if (redirects.has(response.statusCode) && location !== undefined) return { outcome: 'redirect', location };
    return await read(response);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    return failed(handshaking ? 'tls' : 'unreachable', `${name} at ${connection.host}: ${reason}.`);
  } finally {
    asking.destroy();
  }
}

/** The body of an error page is only cut short: its status is what matters. */
async function read(response: IncomingMessage): Promise<Fetched> {
  const { statusCode: status = 0, headers } = response;
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    return failed('not-allowed', 'The answer is in a content encoding that was not asked for.');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  if (length > mostBytes && status < 300) return failed('too-large', `There are more than ${mostBytes / 1024} KB.`);
  const body = new Uint8Array(Buffer.concat(chunks).subarray(0, mostBytes));
  return { outcome: 'found', status, type: headers['content-type'] ?? '', body };
}

function failed(outcome: Failure['outcome'], detail: string): Failure {
  return { outcome, detail };
}
