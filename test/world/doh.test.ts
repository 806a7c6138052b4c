/** DNS over HTTPS, against a server on loopback (plain HTTP: the TLS below is Node's own). */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { dohResolver } from '../../src/world/doh.ts';
import { type Asked, packet, readQuery, rr } from '../tools/name-server.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function ask(answer: (asked: Asked, response: ServerResponse) => void, timeoutMs = 300) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    expect(request.headers['content-type']).toBe('application/dns-message');
    answer(readQuery(Buffer.concat(chunks)), response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ close: () => server.closeAllConnections() }, server);
  const { port } = server.address() as AddressInfo;
  return dohResolver(new URL(`http://127.0.0.1:${port}/dns-query`), timeoutMs).lookup('q.example', 'A');
}

describe('DNS over HTTPS', () => {
  it('asks and reads the same packets', async () => {
    expect(
      await ask((asked, response) => response.end(packet(asked, { answers: [rr.a('q.example', '192.0.2.1')] }))),
    ).toMatchObject({ records: ['192.0.2.1'] });
    expect((await ask((asked, response) => response.end(packet(asked, { rcode: 3 })))).outcome).toBe('nxdomain');
  });

  it.each([
    ['HTTP 500', (_asked: Asked, response: ServerResponse) => response.writeHead(500).end(), 'servfail'],
    ['no answer', () => {}, 'timeout'],
    [
      'another question',
      (asked: Asked, response: ServerResponse) => response.end(packet(asked, { name: 'victim.example' })),
      'malformed',
    ],
    ['no DNS message', (_asked: Asked, response: ServerResponse) => response.end('<html>'), 'malformed'],
    [
      'a redirect',
      (_asked: Asked, response: ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'timeout',
    ],
  ])('%s is no absence', async (_name, answer, outcome) => {
    expect((await ask(answer as (asked: Asked, response: ServerResponse) => void)).outcome).toBe(outcome);
  });
});
