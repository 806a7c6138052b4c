/** What each name server does with questions that say nothing of their user: the root, and names that cannot exist. */

import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { Packet } from 'dns2';
import type { RecordType } from '../model/dns.ts';
import type { ProbedServer } from '../model/doctor.ts';
import { InputError } from '../model/input-error.ts';
import { dohResolver } from './doh.ts';
import { type Decoded, decodeResponse, encodeQuery, type Question } from './packet.ts';
import { parseServer, resolverFault, type Server, systemServers } from './server.ts';
import { askTcp } from './tcp.ts';

type Ask = (name: string) => Promise<Decoded<'A'>>;

const tryMs = 2000;
const tries = 2;
const opt = 41;
/** Its resolver takes no name without a label. */
const rootOverHttps = 'root-servers.net';

/** Those of the system, unless one is named: `ADDR[:PORT]` or `https://…`. Throws InputError for what is none. */
export async function probeServers(resolver?: string): Promise<readonly ProbedServer[]> {
  if (resolver === undefined)
    return Promise.all(systemServers().map(server => probe(`${server.address}${portOf(server)}`, server)));
  const fault = resolverFault(resolver);
  if (fault !== null)
    throw new InputError(`is not a server: ${JSON.stringify(resolver)}`, { file: '--resolver' }, fault);
  const server = parseServer(resolver);
  return [server === null ? await probeHttps(new URL(resolver)) : await probe(resolver, server)];
}

function portOf({ port, family }: Server): string {
  return port === 53 ? '' : `${family === 6 ? ' port ' : ':'}${port}`;
}

async function probe(name: string, server: Server): Promise<ProbedServer> {
  const began = performance.now();
  const root = await askUdp(server, { name: '', type: 'NS' });
  const took = Math.round(performance.now() - began);
  const answered = answeredOf(root.answer.outcome);
  if (answered === 'timeout' || answered === 'servfail' || answered === 'refused' || answered === 'malformed')
    return { ...nothing, server: name, asked: ['.'], root: answered, took };
  const [tcp, invented] = await Promise.all([
    askTcp(server, { name: '', type: 'NS' }, tryMs),
    inventedNames(async one => (await askUdp(server, { name: one, type: 'A' })).answer),
  ]);
  const asked = ['.', ...invented.map(one => one.name)];
  const spoken = { edns: root.edns, verifies: root.verified };
  return { server: name, asked, root: answered, took, tcp: tcpOf(tcp.outcome), ...spoken, invented };
}

const nothing = { tcp: null, edns: null, verifies: null, invented: [] } as const;

async function probeHttps(url: URL): Promise<ProbedServer> {
  const resolver = dohResolver(url);
  const began = performance.now();
  const { outcome } = await resolver.lookup(rootOverHttps, 'NS');
  const took = Math.round(performance.now() - began);
  const server = withoutUser(url);
  const root = answeredOf(outcome);
  if (root !== 'found') return { ...nothing, server, asked: [rootOverHttps], root, took };
  const invented = await inventedNames(name => resolver.lookup(name, 'A'));
  return {
    ...nothing,
    server,
    asked: [rootOverHttps, ...invented.map(({ name }) => name)],
    root: 'found',
    took,
    invented,
  };
}

/** Whose account it is, is nobody's business. */
function withoutUser(url: URL): string {
  return Object.assign(new URL(url), { username: '', password: '' }).href;
}

/** Resolvers may answer for `invalid` themselves, so `example`, which is not delegated either, is asked for as well. */
async function inventedNames(ask: Ask): Promise<ProbedServer['invented']> {
  const label = `deliv-${randomBytes(6).toString('hex')}`;
  return Promise.all(
    [`${label}.invalid`, `www.${label}.example`].map(async name => {
      const { outcome } = await ask(name);
      return { name, outcome: answeredOf(outcome) };
    }),
  );
}

/** An alias leads to somewhere, as an address does; what is too long for UDP is there. */
function answeredOf(outcome: Decoded<RecordType>['outcome']): ProbedServer['root'] {
  if (outcome === 'found' || outcome === 'alias' || outcome === 'truncated') return 'found';
  if (outcome === 'nodata' || outcome === 'nxdomain') return outcome;
  return outcome === 'servfail' || outcome === 'refused' || outcome === 'timeout' ? outcome : 'malformed';
}

/** Whatever it says over TCP, it is there. */
function tcpOf(outcome: Decoded<RecordType>['outcome']): NonNullable<ProbedServer['tcp']> {
  const answered = answeredOf(outcome);
  return answered === 'nodata' || answered === 'nxdomain' ? 'found' : answered;
}

interface UdpAnswer<T extends RecordType> {
  readonly answer: Decoded<T>;
  readonly edns: boolean;
  readonly verified: boolean;
}

async function askUdp<T extends RecordType>(server: Server, question: Question & { type: T }): Promise<UdpAnswer<T>> {
  const query = encodeQuery(question);
  // AD in a question asks for AD in the answer (RFC 6840 section 5.7).
  query.bytes.writeUInt8(query.bytes.readUInt8(3) | 0x20, 3);
  for (let count = 0; count < tries; count++) {
    const found = await exchange(server, query.bytes, bytes => {
      const answer = decodeResponse(bytes, query, question);
      return answer.outcome === 'foreign' ? null : { answer, ...headerOf(bytes) };
    });
    if (found !== null) return found;
  }
  return { answer: { outcome: 'timeout' }, edns: false, verified: false };
}

/** Never throws for what `decodeResponse` could read. */
function headerOf(bytes: Buffer): Pick<UdpAnswer<RecordType>, 'edns' | 'verified'> {
  const { additionals } = Packet.parse(bytes);
  return {
    edns: additionals.some(one => (one as unknown as { type: number }).type === opt),
    verified: (bytes.readUInt8(3) & 0x20) !== 0,
  };
}

/** Null where nothing that `read` takes for an answer comes in time. */
function exchange<R>(
  { address, port, family }: Server,
  bytes: Buffer,
  read: (bytes: Buffer) => R | null,
): Promise<R | null> {
  return new Promise(resolve => {
    const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
    let settled = false;
    const settle = (result: R | null) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      socket.close();
      resolve(result);
    };
    const timer = setTimeout(() => settle(null), tryMs);
    socket.on('error', () => settle(null));
    socket.on('message', message => {
      const result = read(message);
      if (result !== null) settle(result);
    });
    socket.connect(port, address, () => socket.send(bytes));
  });
}
