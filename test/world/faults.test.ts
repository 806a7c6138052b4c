/** What name servers do wrong, and what is made of it: the right answer or a named failure, never a false absence. */
import { createSocket } from 'node:dgram';
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/model/dns.ts';
import { following } from '../../src/world/following.ts';
import { type NetworkOptions, networkResolver } from '../../src/world/network.ts';
import { parseServer } from '../../src/world/server.ts';
import {
  type Behaviour,
  framed,
  type NameServer,
  nameServer,
  packet,
  type Reply,
  readQuery,
  rr,
} from '../tools/name-server.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function serve(behaviour: Behaviour | Reply): Promise<NameServer> {
  const server = await nameServer(
    'udp' in behaviour ? behaviour : { udp: (asked, send) => send(packet(asked, behaviour as Reply)) },
  );
  open.push(server);
  return server;
}

function resolver(servers: readonly NameServer[], options: Partial<NetworkOptions> = {}) {
  const parsed = servers.map(({ address }) => parseServer(address) as NonNullable<ReturnType<typeof parseServer>>);
  const one = following(networkResolver({ servers: parsed, timeoutMs: 150, totalMs: 1000, ...options }));
  open.push(one);
  return one;
}

const name = 'q.example';
const right: Reply = { answers: [rr.a(name, '192.0.2.1')] };
const found = { outcome: 'found', records: ['192.0.2.1'] };

async function ask(behaviour: Behaviour | Reply, type: RecordType = 'A', options: Partial<NetworkOptions> = {}) {
  const server = await serve(behaviour);
  return { answer: await resolver([server], options).lookup(name, type), server };
}

describe('the fault table', () => {
  it.each([
    ['SERVFAIL', { rcode: 2 }, 'servfail'],
    ['NXDOMAIN', { rcode: 3 }, 'nxdomain'],
    ['REFUSED', { rcode: 5 }, 'refused'],
    ['no data', {}, 'nodata'],
  ] as const)('1 %s is what it is', async (_name, reply, outcome) => {
    expect((await ask(reply)).answer.outcome).toBe(outcome);
  });

  it('2 no answer: asked again, then a timeout', async () => {
    const { answer, server } = await ask({ udp: () => {} });
    expect(answer).toMatchObject({ outcome: 'timeout' });
    expect(server.queries).toHaveLength(2);
  });

  it('3 the first packet lost: the second try answers', async () => {
    expect((await ask({ udp: (asked, send, count) => count > 1 && send(packet(asked, right)) })).answer).toMatchObject(
      found,
    );
  });

  it('3b the answer came in time, and this process was busy beyond it', async () => {
    const udp: Behaviour['udp'] = (asked, send) => {
      send(packet(asked, right));
      const end = performance.now() + 200;
      while (performance.now() < end);
    };
    expect((await ask({ udp }, 'A', { tries: 1 })).answer).toMatchObject(found);
  });

  it('4 a wrong id, then the right one', async () => {
    const udp: Behaviour['udp'] = (asked, send) => {
      send(packet(asked, { ...right, id: asked.id ^ 1, answers: [rr.a(name, '203.0.113.9')] }));
      send(packet(asked, right));
    };
    expect((await ask({ udp })).answer).toMatchObject(found);
  });

  it('5 an answer from another port is nobody’s', async () => {
    const udp: Behaviour['udp'] = (asked, _send, _count, from) => {
      const stranger = createSocket('udp4');
      stranger.send(packet(asked, right), from.port, from.address, () => stranger.close());
    };
    expect((await ask({ udp })).answer.outcome).toBe('timeout');
  });

  it('6 the right id for another question', async () => {
    const { answer } = await ask({ name: 'victim.example', answers: [rr.a('victim.example', '203.0.113.9')] });
    expect(answer.outcome).toBe('timeout');
  });

  it('6b the right question, another owner', async () => {
    expect((await ask({ answers: [rr.a('victim.example', '203.0.113.9')] })).answer.outcome).toBe('malformed');
  });

  it('7 QR 0, or the query itself come back', async () => {
    expect((await ask({ qr: 0 })).answer.outcome).toBe('timeout');
    expect((await ask({ udp: (asked, send) => send(asked.bytes) })).answer.outcome).toBe('timeout');
  });

  it('8 three octets of garbage, then the right answer', async () => {
    const udp: Behaviour['udp'] = (asked, send) => {
      send(Buffer.from([1, 2, 3]));
      send(packet(asked, right));
    };
    expect((await ask({ udp })).answer).toMatchObject(found);
  });

  it('9 cut short at any octet: never an absence, never a wrong answer', async () => {
    const whole = packet(
      { ...readQuery(packet({ id: 1, name, type: 1, additional: 0, bytes: Buffer.alloc(0) })) },
      right,
    );
    const lengths = Array.from({ length: whole.length }, (_, at) => at);
    let cut = 0;
    const server = await serve({ udp: (asked, send) => send(packet(asked, right).subarray(0, cut)) });
    for (cut of lengths) {
      const answer = await resolver([server], { timeoutMs: 20, tries: 1 }).lookup(name, 'A');
      expect(['timeout', 'malformed'], `cut at ${cut}`).toContain(answer.outcome);
    }
  });

  it('10 a TXT record in two parts is one text', async () => {
    const { answer } = await ask({ answers: [rr.txt(name, 'v=spf1 ip4:192.0.2.1', ' -all')] }, 'TXT');
    expect(answer).toMatchObject({ records: ['v=spf1 ip4:192.0.2.1 -all'] });
  });

  it('11 an octet above 127 stays that octet', async () => {
    const { answer } = await ask({ answers: [rr.txt(name, Buffer.from([0x61, 0xe9]))] }, 'TXT');
    expect(answer).toMatchObject({ records: ['a\u00e9'] });
  });

  it('12 TC: asked again over TCP', async () => {
    const long = Array.from({ length: 20 }, (_, at) => rr.txt(name, 'x'.repeat(200) + at));
    const { answer } = await ask(
      {
        udp: (asked, send) => send(packet(asked, { tc: true })),
        tcp: (asked, socket) => socket.write(framed(packet(asked, { answers: long }))),
      },
      'TXT',
    );
    expect(answer.outcome === 'found' && answer.records).toHaveLength(20);
  });

  const truncated: Behaviour['udp'] = (asked, send) => send(packet(asked, { tc: true }));

  it('13 TC, then a wrong id over TCP', async () => {
    const tcp: Behaviour['tcp'] = (asked, socket) =>
      socket.write(framed(packet(asked, { ...right, id: asked.id ^ 1 })));
    expect((await ask({ udp: truncated, tcp })).answer.outcome).toBe('malformed');
  });

  it('14 TC, then a TCP server that accepts and is silent, or drips', async () => {
    const before = performance.now();
    expect((await ask({ udp: truncated, tcp: () => {} })).answer.outcome).toBe('timeout');
    const drip: Behaviour['tcp'] = (asked, socket) => {
      const bytes = framed(packet(asked, right));
      let at = 0;
      const timer = setInterval(() => socket.write(bytes.subarray(at, ++at)), 50);
      socket.on('close', () => clearInterval(timer));
    };
    expect((await ask({ udp: truncated, tcp: drip })).answer.outcome).toBe('timeout');
    expect(performance.now() - before).toBeLessThan(2500);
  });

  it('15 TC, then a TCP connection reset, or a closed port', async () => {
    expect((await ask({ udp: truncated, tcp: (_asked, socket) => socket.resetAndDestroy() })).answer.outcome).toBe(
      'timeout',
    );
    expect((await ask({ udp: truncated })).answer.outcome).toBe('timeout');
  });

  it('16 EDNS0 says that 1232 octets fit', async () => {
    const { server } = await ask(right);
    const { bytes, additional } = server.queries[0] as (typeof server.queries)[number];
    expect(additional).toBe(1);
    expect(bytes.readUInt16BE(bytes.length - 8)).toBe(1232);
  });

  it('17 an IPv6 server, over TCP too', async () => {
    const tcp: Behaviour['tcp'] = (asked, socket) => socket.write(framed(packet(asked, right)));
    expect((await ask({ udp: (asked, send) => send(packet(asked, right)), host: '::1' })).answer).toMatchObject(found);
    expect((await ask({ udp: truncated, tcp, host: '::1' })).answer).toMatchObject(found);
  });

  it.each([
    ['a label of 64 octets', `${'a'.repeat(64)}.example`],
    ['an empty label', 'a..example'],
    ['an empty name', ''],
    ['254 octets', `${'abcdefg.'.repeat(32)}example`],
  ])('18 a name DNS cannot carry, %s, is not sent', async (_name, impossible) => {
    const server = await serve(right);
    expect((await resolver([server]).lookup(impossible, 'A')).outcome).toBe('bad-name');
    expect(server.queries).toHaveLength(0);
  });

  it('18b a name in Unicode is asked by its A-label', async () => {
    const server = await serve({ rcode: 3 });
    await resolver([server]).lookup('señal.example', 'A');
    expect(server.queries[0]?.name).toBe('xn--seal-hqa.example');
  });

  it('19 TLSA, which dns2 does not know', async () => {
    const { answer } = await ask({ answers: [rr.tlsa(name, '030101abcdef')] }, 'TLSA');
    expect(answer).toMatchObject({ records: [{ usage: 3, selector: 1, matchingType: 1, data: 'abcdef' }] });
  });

  it('20 two thousand questions at once: all answered, few descriptors', async () => {
    const server = await serve({
      udp: (asked, send) => send(packet(asked, { answers: [rr.a(asked.name, '192.0.2.1')] })),
    });
    const one = resolver([server], { timeoutMs: 2000, totalMs: 6000 });
    const asking = Array.from({ length: 2000 }, (_, at) => one.lookup(`n${at}.example`, 'A'));
    await Promise.race(asking);
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(200);
    expect((await Promise.all(asking)).filter(({ outcome }) => outcome !== 'found')).toEqual([]);
  });
});

describe('several servers', () => {
  it('one dead: the other answers, and is asked first from then on', async () => {
    const alive = await serve({
      udp: (asked, send) => send(packet(asked, { answers: [rr.a(asked.name, '192.0.2.1')] })),
    });
    const dead = await serve({ udp: () => {} });
    const one = resolver([dead, alive]);
    expect(await one.lookup(name, 'A')).toMatchObject(found);
    await one.lookup('other.example', 'A');
    expect(dead.queries).toHaveLength(1);
  });

  it('a quick SERVFAIL does not beat the right answer', async () => {
    expect(await resolver([await serve({ rcode: 2 }), await serve(right)]).lookup(name, 'A')).toMatchObject(found);
  });

  it('a closed port is told at once', async () => {
    const closed = await serve(right);
    closed.close();
    open.length = 0;
    const before = performance.now();
    expect(await resolver([closed], { timeoutMs: 2000 }).lookup(name, 'A')).toMatchObject({
      outcome: 'timeout',
      detail: 'ECONNREFUSED',
    });
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('all fail: the most telling failure, within the total time', async () => {
    const before = performance.now();
    const servers = [await serve({ udp: () => {} }), await serve({ rcode: 2 }), await serve({ udp: () => {} })];
    expect((await resolver(servers).lookup(name, 'A')).outcome).toBe('servfail');
    expect(performance.now() - before).toBeLessThan(1500);
  });

  it('closed while one waits: nobody waits any longer', async () => {
    const one = resolver([await serve({ udp: () => {} })], { timeoutMs: 5000 });
    const waiting = one.lookup(name, 'A');
    one.close();
    const before = performance.now();
    expect(await waiting).toMatchObject({ outcome: 'timeout', detail: 'closed' });
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('none at all: a timeout that says so', async () => {
    expect(await resolver([]).lookup(name, 'A')).toMatchObject({
      outcome: 'timeout',
      detail: expect.stringContaining('--resolver'),
    });
  });
});

describe('odd packets', () => {
  it.each([
    ['65,535 answers announced', { ...right, ancount: 65_535 }],
    ['fewer than announced', { answers: [], ancount: 1 }],
    ['a TXT string longer than its record', { answers: [{ owner: name, type: 'TXT', rdata: Buffer.from([200, 97]) }] }],
  ] as const)('%s', async (_name, reply) => {
    expect((await ask(reply as Reply, 'TXT')).answer.outcome).toBe('malformed');
  });

  it('compression pointers that go round', async () => {
    const udp: Behaviour['udp'] = (asked, send) => {
      const bytes = packet(asked, { ancount: 1 });
      send(Buffer.concat([bytes, Buffer.from([0xc0, bytes.length, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])]));
    };
    expect((await ask({ udp })).answer.outcome).toBe('malformed');
  });

  it('CNAMEs: followed, and the chain told', async () => {
    const { answer } = await ask({ answers: [rr.cname(name, 'a.example'), rr.a('a.example', '192.0.2.1')] });
    expect(answer).toMatchObject({ ...found, aliases: ['a.example'] });
  });

  it('a CNAME without its target is asked on', async () => {
    const udp: Behaviour['udp'] = (asked, send) =>
      send(
        packet(
          asked,
          asked.name === name
            ? { answers: [rr.cname(name, 'a.example')] }
            : { answers: [rr.a('a.example', '192.0.2.1')] },
        ),
      );
    expect((await ask({ udp })).answer).toMatchObject({ ...found, aliases: ['a.example'] });
  });

  it('CNAMEs that loop, and twenty in a row', async () => {
    expect((await ask({ answers: [rr.cname(name, 'a.example'), rr.cname('a.example', name)] })).answer.outcome).toBe(
      'malformed',
    );
    const chain: Behaviour['udp'] = (asked, send) => {
      const step = Number(asked.name.replace(/\D/g, '') || 0);
      send(packet(asked, { answers: [rr.cname(asked.name, `n${step + 1}.example`)] }));
    };
    expect((await ask({ udp: chain })).answer.outcome).toBe('malformed');
  });

  it('a CNAME to a name that does not exist', async () => {
    const { answer } = await ask({ rcode: 3, answers: [rr.cname(name, 'gone.example')] });
    expect(answer).toMatchObject({ outcome: 'nxdomain', aliases: ['gone.example'] });
  });

  it('TTL 0 and 2^32-1; an absence lasts as long as its SOA says', async () => {
    expect((await ask({ answers: [rr.a(name, '192.0.2.1', 0)] })).answer).toMatchObject({ ttl: 0 });
    expect((await ask({ answers: [rr.a(name, '192.0.2.1', 0xffffffff)] })).answer).toMatchObject({ ttl: 0x7fffffff });
    expect((await ask({ rcode: 3, authorities: [rr.soa('example', 900, 300)] })).answer).toMatchObject({
      outcome: 'nxdomain',
      ttl: 300,
    });
  });

  it('a hundred forged answers under other ids do not get in', async () => {
    const udp: Behaviour['udp'] = (asked, send) => {
      for (let at = 1; at <= 100; at++)
        send(packet(asked, { id: asked.id + at, answers: [rr.a(name, '203.0.113.9')] }));
      send(packet(asked, right));
    };
    expect((await ask({ udp }, 'A', { timeoutMs: 2000, totalMs: 3000 })).answer).toMatchObject(found);
  });

  it('MX and SOA come with their names in lower case', async () => {
    expect((await ask({ answers: [rr.mx(name, 10, 'MX.Example')] }, 'MX')).answer).toMatchObject({
      records: [{ preference: 10, exchange: 'mx.example' }],
    });
    expect((await ask({ answers: [rr.soa(name, 5, 60)] }, 'SOA')).answer).toMatchObject({
      records: [{ minimum: 60, mname: 'ns.test' }],
    });
  });
});
