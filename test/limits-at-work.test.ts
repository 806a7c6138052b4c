/** What lies beyond a limit is not looked at, wherever it might be: not read, not measured, not asked about. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { blockLists } from '../rules/data/block-lists.ts';
import { contentLore } from '../rules/data/content.ts';
import { mergeTags } from '../rules/data/merge-tags.ts';
import { readHtml } from '../src/content/html.ts';
import { readContent } from '../src/content/read.ts';
import dkimKeys from '../src/gather/dkim-keys.ts';
import dkimSignatures from '../src/gather/dkim-signatures.ts';
import linkHosts from '../src/gather/link-hosts.ts';
import listings from '../src/gather/listings.ts';
import sites from '../src/gather/sites.ts';
import { check } from '../src/index.ts';
import { learnFiles } from '../src/learn/inputs.ts';
import { readMail } from '../src/learn/read/mail/read-mail.ts';
import type { DomainUse } from '../src/model/domains.ts';
import { defaultLimits, type Limits } from '../src/model/limits.ts';
import type { BlockList } from '../src/model/listings.ts';
import type { DomainName } from '../src/model/mail.ts';
import { outlineOf } from '../src/parse/outline.ts';
import { shownOutbound } from '../src/parse/shown-outbound.ts';
import { openWorld } from '../src/world/world.ts';
import { outbound } from './tools/facts.ts';
import { fakeWorld } from './tools/fake-world.ts';
import { mailOf } from './tools/mail.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));
const but = (limits: Partial<Limits>): Limits => ({ ...defaultLimits, ...limits });

describe('HTML', () => {
  it('ends after so many characters', () => {
    expect(readHtml('<p>one</p><p>two</p>', but({ htmlCharacters: 10 })).visible.trim()).toBe('one');
  });

  it('is read so deep', () => {
    const deep = '<div><div><div><a href="https://a.example/">A</a></div></div></div>';
    expect(
      [readHtml(deep, but({ htmlNesting: 9 })), readHtml(deep, but({ htmlNesting: 2 }))].map(({ urls }) => urls.length),
    ).toEqual([1, 0]);
  });

  it('has no style attribute longer than that', () => {
    const hidden = '<p style="display:none">secret</p>';
    expect(readHtml(hidden).visible).not.toContain('secret');
    expect(readHtml(hidden, but({ styleCharacters: 9 })).visible).toContain('secret');
  });
});

describe('content', () => {
  const read = (html: string, text: string, limits: Limits) =>
    readContent({ html, text, attachments: [] }, null, contentLore, limits);
  it('ends after so many characters of text', async () => {
    const { body, textPart } = await read('<p>one two three</p>', 'one two three four', but({ textCharacters: 7 }));
    expect([body.words, textPart?.words]).toEqual([2, 2]);
  });

  it('has so many addresses', async () => {
    const html = '<a href="https://a.example/">A</a><a href="https://b.example/">B</a>';
    expect((await read(html, '', but({ urls: 1 }))).urls).toHaveLength(1);
  });
});

const domains = ['a.example', 'b.example'].map(
  (name): DomainUse => ({ name: name as DomainName, registrable: name, roles: ['link'], where: '' }),
);
const found = { A: ['192.0.2.1'] };
const signature = (selector: string) =>
  `DKIM-Signature: v=1; a=rsa-sha256; d=acme.example; s=${selector}; h=from; bh=AAAA; b=AAAA\r\n`;
const signed = `${signature('one')}${signature('two')}From: a@acme.example\r\n\r\nx\r\n`;

describe('DNS is asked', () => {
  const mail = (limits: Partial<Limits>, bytes = 'From: a@acme.example\r\n\r\nx') =>
    mailOf(Buffer.from(bytes), { limits: but(limits) });
  const world = () => fakeWorld({ 'a.example': found, 'b.example': found });

  it('about so many hosts of links', async () => {
    expect(await linkHosts.gather(await mail({ domains: 1 }), { domains }, {}, world())).toHaveLength(1);
  });

  it('where so many of them stand', async () => {
    const asked = world();
    await sites.gather(
      await mail({ domains: 1 }),
      { domains, outbound: { ...outbound, mailFrom: undefined } as never },
      {},
      asked,
    );
    expect(asked.questions).toEqual(['a.example A', 'a.example AAAA']);
  });

  it('whether block lists have so many domains', async () => {
    const one = await mail({ domains: 1 });
    const lists = blockLists.filter(({ id }) => id === 'spamhaus-dbl') as BlockList[];
    const asked = fakeWorld();
    await listings.gather({ ...one, lore: { ...one.lore, blockLists: lists } }, { domains, outbound }, {}, asked);
    expect(asked.questions.filter(question => /^[ab]\.example/.test(question))).toHaveLength(1);
  });

  it('for the keys of so many signatures', async () => {
    const one = await mail({ signatures: 1 }, signed);
    const keys = await dkimKeys.gather(
      one,
      { message: one.message, outbound: { ...outbound, dkim: [] } },
      {},
      fakeWorld(),
    );
    expect(keys.map(({ selector }) => selector)).toEqual(['one']);
  });

  it('by whoever verifies, for those of so many, too', async () => {
    const good = readFileSync(join(import.meta.dirname, '../fixtures/messages/signed-good.eml'), 'latin1');
    const own = /^DKIM-Signature:[\s\S]*?\r\n(?![ \t])/im.exec(good)?.[0] ?? '';
    const verifying = async (signatures: number) => {
      const [one, asked] = [await mail({ signatures }, own.replace(/\bs=\w+/, 's=other') + good), fakeWorld()];
      const { verified } = await dkimSignatures.gather(one, { message: one.message, outbound }, {}, asked);
      return [verified.length, asked.questions.length];
    };
    expect([await verifying(2), await verifying(1)]).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('300 questions where nobody says how many', async () => {
    const zones = [{ path: 'z', text: '$ORIGIN acme.example.\n@ SOA ns host 1 1 1 1 60\n' }];
    const world = openWorld({ zones, overlays: [], offline: false, now: new Date('2027-03-10') }).forMessage();
    const outcomes: string[] = [];
    for (let at = 0; at < 302; at++) outcomes.push((await world.lookup(`n${at}.acme.example`, 'A')).outcome);
    expect(outcomes.slice(298)).toEqual(['nxdomain', 'nxdomain', 'over-budget', 'over-budget']);
  });
});

describe('parts', () => {
  const part = (boundary: string, inner: string) => `--${boundary}\r\n${inner}\r\n`;
  const multipart = (boundary: string, inner: string) =>
    `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${inner}`;
  const outline = (text: string, limits: Partial<Limits>) => outlineOf(Buffer.from(text), 'm.eml', but(limits)).length;

  it('are found so deep', () => {
    const deep = multipart(
      'a',
      part('a', multipart('b', part('b', multipart('c', part('c', multipart('d', part('d', '\r\nx'))))))),
    );
    expect(outline(deep, { nesting: 2 })).toBeLessThan(outline(deep, {}));
  });

  it('are found so many', () => {
    const many = multipart('a', part('a', '\r\nx').repeat(9));
    expect(outline(many, {})).toBeGreaterThanOrEqual(9);
    expect(outline(many, { mimeParts: 3 })).toBeLessThanOrEqual(4);
  });
});

describe('a mail larger than it may be', () => {
  const refusal = (reading: Promise<unknown>) =>
    reading.then(
      () => '',
      (error: Error) => error.message,
    );
  const written = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const mail = `From: a@acme.example\n\n${'x'.repeat(100)}\n`;
  const limits = { messageBytes: 50 };
  // Refused by what is read, and not when it has been: that tells mebibytes.
  const unread = /more than the limit of/;

  it('is not read from a file, an mbox, standard input or a campaign', async () => {
    const world = { zones: [], now: new Date('2027-03-10') };
    const message = written('mail.eml', mail);
    const mbox = written('mail.mbox', `From a@acme.example Mon Jan  4 00:00:00 2027\n${mail}`);
    const campaign = written('campaign.yaml', 'message: mail.eml\n');
    for (const path of [message, mbox, campaign])
      expect(await refusal(check([path], { world, limits, apart: { when: 'never' } } as never))).toMatch(unread);
    expect(await refusal(check(['-'], { world, limits, stdin: Readable.from([Buffer.from(mail)]) }))).toMatch(unread);
  });

  const sparse = (name: string, begin: string) => {
    const path = written(name, begin);
    truncateSync(path, defaultLimits.messageBytes + 1);
    return path;
  };
  const learned = async (path: string, whole = true) => {
    const [file] = await learnFiles([path], Readable.from([]));
    const [input] = (await file?.inputs()) ?? [];
    return whole ? input?.bytes() : input;
  };

  it('is not learned from a file, an mbox, a packed file or standard input', async () => {
    expect(await refusal(learned(sparse('bounce.eml', mail)))).toMatch(unread);
    expect(await refusal(learned(sparse('bounces.mbox', 'From a\n'), false))).toMatch(unread);
    const packed = join(folder, 'bounce.gz');
    writeFileSync(packed, gzipSync(Buffer.alloc(defaultLimits.messageBytes + 1)));
    expect(await refusal(learned(packed))).toMatch(unread);
    const endless = Readable.from([Buffer.alloc(defaultLimits.messageBytes + 1)]);
    expect(await refusal(learnFiles(['-'], endless))).toMatch(unread);
    expect(readMail(Buffer.alloc(defaultLimits.messageBytes + 1), 'x')).toMatchObject([
      { bad: { because: expect.stringMatching(/longer than 41943040/) } },
    ]);
  });

  it('is not looked into for how a sender sends', async () => {
    expect(await refusal(shownOutbound(sparse('sent.eml', mail), mergeTags, []))).toMatch(unread);
  });
});
