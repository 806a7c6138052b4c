/** Every limit may be set, and whatever goes beyond it is refused by name or undecided; below it nothing of that is said. */
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check, InputError, type Options } from '../src/index.ts';
import { type LimitName, limitNames } from '../src/model/limits.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, 'fixtures', path));
const zone = { path: 'messages.zone', text: read('zones/messages.zone').toString() };
const world = { zones: [zone], overlays: [], offline: false, now: new Date('2027-03-10T00:00:00Z') };
const campaign = join(root, 'fixtures/campaigns/spring-sale/campaign.yaml');
const html = (body: string) => `From: Acme <a@acme.example>\nContent-Type: text/html\n\n${body}\n`;
const mixed = (parts: string) => `From: a@acme.example\nContent-Type: multipart/mixed; boundary=b\n\n${parts}--b--\n`;
const part = (text: string, header = '') => `--b\n${header}\n${text}\n`;
/** Three levels of multipart. */
const nested = mixed(
  part(
    `--c\nContent-Type: multipart/mixed; boundary=d\n\n--d\n\nx\n--d--\n--c--`,
    'Content-Type: multipart/mixed; boundary=c\n',
  ),
);
/** A directory of two entries, which is all that is read of a ZIP. */
const entry = (name: string) =>
  Buffer.concat([
    Buffer.from('504b0102', 'hex'),
    Buffer.alloc(24),
    Buffer.from([name.length, 0]),
    Buffer.alloc(16),
    Buffer.from(name),
  ]);
const archive = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(30), entry('a.txt'), entry('b.txt')]);
const zipped = mixed(
  part('Hello') +
    part(archive.toString('base64'), 'Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n'),
);
const signed = read('messages/signed-good.eml').toString('latin1');
const signature = /^DKIM-Signature:[\s\S]*?\r\n(?![ \t])/im.exec(signed)?.[0] ?? '';
const plain = 'From: a@acme.example\nSubject: Hello\nX-Long: 0123456789\n\nOne\nTwo\nThree\n';

interface Case {
  readonly mail?: string;
  readonly most: number;
  readonly says: RegExp;
  readonly options?: Options;
}

const refused = (name: RegExp): RegExp => new RegExp(`(?:${name.source}).*(?:not judged|limit)`);
const beyond = (name: LimitName) => new RegExp(`beyond limits\\.${name} `);
const apart: Options = { apart: { when: 'always', jobs: 1 } };

const cases: Readonly<Record<LimitName, Case>> = {
  messageBytes: { mail: plain, most: 20, says: refused(/larger than 20/) },
  headerBytes: { mail: plain, most: 20, says: refused(/header is longer than 20/) },
  headerFields: { mail: plain, most: 2, says: refused(/more than 2 header fields/) },
  headerLines: { mail: plain, most: 2, says: refused(/more than 2 lines/) },
  fieldBytes: { mail: plain, most: 5, says: refused(/longer than 5 octets/) },
  messageLines: { mail: plain, most: 5, says: refused(/more than 5 lines/) },
  mimeParts: { mail: nested, most: 2, says: refused(/more than 2 MIME parts/) },
  partHeaderBytes: { mail: nested, most: 60, says: refused(/part headers of more than 60/) },
  nesting: { mail: nested, most: 1, says: refused(/deeper than 1/) },
  htmlCharacters: { mail: html('<p>Hello</p>'.repeat(9)), most: 30, says: beyond('htmlCharacters') },
  htmlNesting: { mail: html(`${'<div>'.repeat(9)}Hello${'</div>'.repeat(9)}`), most: 5, says: beyond('htmlNesting') },
  styleCharacters: { mail: html('<p style="color:red;margin:0">Hello</p>'), most: 9, says: beyond('styleCharacters') },
  textCharacters: { mail: html('<p>Hello again</p>'), most: 5, says: beyond('textCharacters') },
  urls: {
    mail: html('<a href="https://a.example/">A</a><a href="https://b.example/">B</a>'),
    most: 1,
    says: beyond('urls'),
  },
  urlCharacters: { mail: html('<a href="https://acme.example/abcdef">A</a>'), most: 9, says: /too long to be read/ },
  archiveEntries: { mail: zipped, most: 1, says: beyond('archiveEntries') },
  signatures: { mail: signature + signed, most: 1, says: beyond('signatures') },
  signedLineBytes: { mail: signed, most: 9, says: /too long for a signature over it/ },
  domains: { mail: html('<a href="https://b.example/">B</a>'), most: 1, says: beyond('domains') },
  dnsQuestions: { mail: signed, most: 1, says: /more than 1 DNS questions/ },
  dnsMs: { mail: signed, most: 30, says: /DNS took longer than 0\.03 s/ },
  messageCpuMs: { mail: plain, most: 1, says: /more than 0\.001 s of computing/, options: apart },
  messageWallMs: { mail: plain, most: 1, says: /longer than 0\.001 s/, options: apart },
  messageMemoryBytes: { mail: plain, most: 1, says: /memory/, options: apart },
  campaignCpuMs: { most: 1, says: /more than 0\.001 s of computing/, options: apart },
  campaignWallMs: { most: 1, says: /longer than 0\.001 s/, options: apart },
  campaignMemoryBytes: { most: 1, says: /memory/, options: apart },
};

/** All that is said: why it is refused, or every finding and every reason why something was not judged. */
async function said({ mail }: Case, options: Options): Promise<string> {
  const path = mail === undefined ? campaign : 'mail.eml';
  const contents = mail === undefined ? {} : { 'mail.eml': Buffer.from(mail, 'latin1') };
  try {
    return JSON.stringify(
      (await check([path], { world, ...options, contents })).reports.map(({ verdicts }) => verdicts),
    );
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** A name server that hears and never answers. */
async function silent(): Promise<{ readonly resolver: string; close(): void }> {
  const socket = createSocket('udp4');
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve));
  return { resolver: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}

it.each(limitNames)('%s', { timeout: 60_000 }, async name => {
  const one = cases[name];
  expect(await said(one, one.options ?? {})).not.toMatch(one.says);
  const server = name === 'dnsMs' ? await silent() : null;
  const asked = server === null ? {} : { world: { ...world, zones: [], resolver: server.resolver } };
  const { apart: read } = one.options ?? {};
  const found = await said(one, {
    ...asked,
    ...(read === undefined ? {} : { apart: read }),
    limits: { [name]: one.most },
  });
  server?.close();
  expect(found).toMatch(one.says);
});

it('counts redirectors within redirectors with the parts within parts', async () => {
  const wrap = (url: string) => `https://www.google.com/url?q=${encodeURIComponent(url)}`;
  const three = wrap(wrap(wrap('https://acme.example/')));
  const one: Case = { mail: html(`<a href="${three}">A</a>`), most: 2, says: /redirectors within each other/ };
  expect(await said(one, {})).not.toMatch(one.says);
  expect(await said(one, { limits: { nesting: 2 } })).toMatch(one.says);
});
