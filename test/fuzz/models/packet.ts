/** DNS responses to one question: sound ones, and any that are not. */
import fc from 'fast-check';
import { packet, rr, wireName } from '../../tools/name-server.ts';

export const question = { name: 'q.example', type: 'TXT' } as const;

const name = fc.constantFrom('q.example', 'x.example', '', 'a'.repeat(63), 'Q.EXAMPLE');
const record = fc.oneof(
  name.map(owner => rr.txt(owner, 'v=spf1 -all')),
  fc
    .tuple(name, fc.array(fc.uint8Array({ maxLength: 255 }), { maxLength: 5 }))
    .map(([owner, all]) => rr.txt(owner, ...all.map(one => Buffer.from(one)))),
  fc.tuple(name, name).map(([owner, target]) => rr.cname(owner, target)),
  name.map(owner => rr.a(owner, '192.0.2.1')),
  fc.tuple(name, fc.nat(), fc.nat()).map(([owner, ttl, least]) => rr.soa(owner, ttl, least)),
  fc
    .tuple(name, fc.uint8Array({ maxLength: 40 }))
    .map(([owner, bytes]) => ({ ...rr.a(owner, '192.0.2.1'), type: 'TXT' as const, rdata: Buffer.from(bytes) })),
);
const reply = fc.record({
  answers: fc.array(record, { maxLength: 4 }),
  authorities: fc.array(record, { maxLength: 2 }),
  rcode: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(15)),
  tc: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.boolean()),
});

/** The id is that of the query; the first two octets are put there by whoever tries it. */
export const response: fc.Arbitrary<Buffer> = fc
  .tuple(
    reply,
    fc.array(fc.tuple(fc.nat(600), fc.oneof(fc.nat(255), fc.constantFrom(0xc0, 0xff, 0x3f, 0x0c))), { maxLength: 4 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
    fc.uint8Array({ maxLength: 6 }),
  )
  .map(([one, changes, kept, more]) => {
    const asked = {
      id: 0,
      name: question.name,
      type: 16,
      additional: 0,
      bytes: Buffer.concat([Buffer.alloc(12), wireName(question.name), Buffer.from([0, 16, 0, 1])]),
    };
    const bytes = packet(asked, one);
    for (const [at, octet] of changes) if (at < bytes.length) bytes[at] = octet;
    return Buffer.concat([bytes.subarray(0, Math.ceil(kept * bytes.length)), more]);
  });
