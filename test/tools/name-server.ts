/** A name server on loopback that does wrong exactly what a test asks of it. Packets are made by hand, octet by octet. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server as TcpServer, type Socket as TcpSocket } from 'node:net';
import ipaddr from 'ipaddr.js';

export const codes = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, SRV: 33, TLSA: 52 } as const;
type Type = keyof typeof codes;

export function wireName(name: string): Buffer {
  const labels = name === '' ? [] : name.split('.');
  return Buffer.concat([
    ...labels.map(label => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
}

function ipv6(address: string): number[] {
  return ipaddr.IPv6.parse(address).toByteArray();
}

export interface Rr {
  readonly owner: string;
  readonly type: Type;
  readonly ttl?: number;
  readonly rdata: Buffer;
}

export const rr = {
  a: (owner: string, address: string, ttl = 300): Rr => ({
    owner,
    type: 'A',
    ttl,
    rdata: Buffer.from(address.split('.').map(Number)),
  }),
  txt: (owner: string, ...strings: (string | Buffer)[]): Rr => ({
    owner,
    type: 'TXT',
    rdata: Buffer.concat(strings.map(one => Buffer.concat([Buffer.from([Buffer.from(one).length]), Buffer.from(one)]))),
  }),
  aaaa: (owner: string, address: string): Rr => ({ owner, type: 'AAAA', rdata: Buffer.from(ipv6(address)) }),
  cname: (owner: string, target: string): Rr => ({ owner, type: 'CNAME', rdata: wireName(target) }),
  ns: (owner: string, host: string): Rr => ({ owner, type: 'NS', rdata: wireName(host) }),
  ptr: (owner: string, host: string): Rr => ({ owner, type: 'PTR', rdata: wireName(host) }),
  mx: (owner: string, preference: number, host: string): Rr => ({
    owner,
    type: 'MX',
    rdata: Buffer.concat([u16(preference), wireName(host)]),
  }),
  tlsa: (owner: string, data: string): Rr => ({ owner, type: 'TLSA', rdata: Buffer.from(data, 'hex') }),
  soa: (owner: string, ttl: number, minimum: number): Rr => ({
    owner,
    type: 'SOA',
    ttl,
    rdata: Buffer.concat([
      wireName('ns.test'),
      wireName('host.test'),
      u16(0, 1, 0, 2, 0, 3, 0, 4, minimum >>> 16, minimum),
    ]),
  }),
};

export interface Asked {
  readonly id: number;
  readonly name: string;
  readonly type: number;
  readonly additional: number;
  readonly bytes: Buffer;
}

export function readQuery(bytes: Buffer): Asked {
  const labels: string[] = [];
  let at = 12;
  for (let length = bytes[at] as number; length > 0; length = bytes[at] as number) {
    labels.push(bytes.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return {
    id: bytes.readUInt16BE(0),
    name: labels.join('.'),
    type: bytes.readUInt16BE(at + 1),
    additional: bytes.readUInt16BE(10),
    bytes,
  };
}

export interface Reply {
  readonly answers?: readonly Rr[];
  readonly authorities?: readonly Rr[];
  readonly rcode?: number;
  readonly tc?: boolean;
  /** 0: no response but a query. */
  readonly qr?: 0 | 1;
  readonly id?: number;
  /** The name in the question section. */
  readonly name?: string;
  readonly type?: number;
  /** What the header says of the number of answers. */
  readonly ancount?: number;
}

/** The response of a sound server, but for what `reply` says. */
export function packet(asked: Asked, reply: Reply = {}): Buffer {
  const {
    answers = [],
    authorities = [],
    rcode = 0,
    tc = false,
    qr = 1,
    id = asked.id,
    name = asked.name,
    type = asked.type,
  } = reply;
  const flags = (qr << 15) | (tc ? 0x200 : 0) | 0x180 | rcode;
  const record = ({ owner, type: kind, ttl = 300, rdata }: Rr) =>
    Buffer.concat([wireName(owner), u16(codes[kind], 1, ttl >>> 16, ttl, rdata.length), rdata]);
  return Buffer.concat([
    u16(id, flags, 1, reply.ancount ?? answers.length, authorities.length, 0),
    wireName(name),
    u16(type, 1),
    ...answers.map(record),
    ...authorities.map(record),
  ]);
}

export interface NameServer {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  readonly port: number;
  /** Every query received over UDP. */
  readonly queries: Asked[];
  close(): void;
}

export interface Behaviour {
  udp(asked: Asked, send: (bytes: Buffer) => void, count: number, from: RemoteInfo, socket: Socket): void;
  tcp?(asked: Asked, socket: TcpSocket): void;
  readonly host?: string;
}

export async function nameServer({ udp, tcp, host = '127.0.0.1' }: Behaviour): Promise<NameServer> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  const queries: Asked[] = [];
  let isOpen = true;
  socket.on('message', (bytes, from) => {
    const asked = readQuery(bytes);
    queries.push(asked);
    const send = (reply: Buffer) => {
      if (isOpen) socket.send(reply, from.port, from.address);
    };
    udp(asked, send, queries.length, from, socket);
  });
  socket.bind(0, host);
  await once(socket, 'listening');
  const { port } = socket.address();
  const server = tcp === undefined ? undefined : await tcpServer(tcp, port, host);
  const close = () => {
    isOpen = false;
    socket.close();
    server?.close();
  };
  return { address: host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`, port, queries, close };
}

async function tcpServer(answer: NonNullable<Behaviour['tcp']>, port: number, host: string): Promise<TcpServer> {
  const server = createServer(socket => {
    socket.on('error', () => {});
    socket.once('data', bytes => answer(readQuery(bytes.subarray(2)), socket));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

export function framed(bytes: Buffer): Buffer {
  return Buffer.concat([u16(bytes.length), bytes]);
}
