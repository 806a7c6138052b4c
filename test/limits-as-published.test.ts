/** What docs/campaign-file.md says a limit is: a little less is judged, a little more is refused or named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check, InputError } from '../src/index.ts';
import type { LimitName } from '../src/model/limits.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/campaign-file.md'), 'utf8');
const published = (name: string) =>
  Number(new RegExp(`^\\| \`limits\\.${name}\` \\|[^|]*\\| \`(\\d+)\``, 'm').exec(page)?.[1]);
const zones = [
  { path: 'z', text: readFileSync(join(root, 'fixtures/zones/messages.zone'), 'utf8') },
  { path: 'h', text: '$ORIGIN linked.example.\n@ SOA ns host 1 1 1 1 60\n* A 192.0.2.1\n' },
];
const world = { zones, now: new Date('2027-03-10T00:00:00Z') };

const from = 'From: Acme <a@acme.example>\n';
const html = (body: string) => `${from}Content-Type: text/html\n\n${body}\n`;
const mixed = (parts: string, boundary = 'b') =>
  `Content-Type: multipart/mixed; boundary=${boundary}\n\n${parts}--${boundary}--\n`;
const links = (count: number, host: (at: number) => string) =>
  html(Array.from({ length: count }, (_, at) => `<a href="https://${host(at)}/${at}">A</a>`).join('\n'));
const signed = readFileSync(join(root, 'fixtures/messages/signed-good.eml'), 'latin1');
const signature = /^DKIM-Signature:[\s\S]*?\r\n(?![ \t])/im.exec(signed)?.[0] ?? '';

function nested(depth: number, level = 0): string {
  if (level === depth) return 'x\n';
  const inner = nested(depth, level + 1);
  return mixed(`--b${level}\n${inner.startsWith('x') ? '\n' : ''}${inner}`, `b${level}`);
}

/** The directory of a ZIP, which is all that is read of it. */
function archive(entries: number): string {
  const entry = Buffer.concat([
    Buffer.from('504b0102', 'hex'),
    Buffer.alloc(24),
    Buffer.from([1, 0]),
    Buffer.alloc(16),
    Buffer.from('a'),
  ]);
  const zip = Buffer.concat([
    Buffer.from('504b0304', 'hex'),
    Buffer.alloc(30),
    ...Array.from({ length: entries }, () => entry),
  ]);
  const lines = zip.toString('base64').replace(/.{76}/g, '$&\n');
  return `--b\n\nHello\n--b\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n${lines}\n`;
}

/** A mail with about so much of it. */
const withSo: Partial<Record<LimitName, (many: number) => string>> = {
  messageBytes: many => `${from}\n${`${'a'.repeat(70)}\n`.repeat(many / 71)}`,
  headerBytes: many => `${from}${`X: ${'a'.repeat(896)}\n`.repeat(many / 900)}\nHello\n`,
  headerFields: many => `${from}${'X: a\n'.repeat(many)}\nHello\n`,
  headerLines: many => `${from}X: a\n${' a\n'.repeat(many)}\nHello\n`,
  fieldBytes: many => `${from}X: a\n${` ${'a'.repeat(898)}\n`.repeat(many / 900)}\nHello\n`,
  messageLines: many => `${from}\n${'\n'.repeat(many)}`,
  mimeParts: many => from + mixed('--b\n\nx\n'.repeat(many)),
  partHeaderBytes: many =>
    from + mixed(`--b\nX: ${'a'.repeat(896)}\nX: ${'a'.repeat(896)}\nX: ${'a'.repeat(896)}\n\nx\n`.repeat(many / 2701)),
  nesting: many => from + nested(many),
  htmlCharacters: many => html('<br>\n<br>\n'.repeat(many / 10)),
  htmlNesting: many => html(`${'<div>'.repeat(many)}Hello${'</div>'.repeat(many)}`),
  styleCharacters: many => html(`<p style="${'color:red;'.repeat(many / 10)}">Hello</p>`),
  textCharacters: many => html(`<p>${'one two '.repeat(many / 8)}</p>`),
  urls: many => links(many, () => 'linked.example'),
  urlCharacters: many => html(`<a href="${'https://linked.example/'.padEnd(many, 'a')}">A</a>`),
  archiveEntries: many => from + mixed(archive(many)),
  signatures: many => signature.repeat(many - 1) + signed,
  signedLineBytes: many => `${signed}${'a'.repeat(many)}\r\n`,
  domains: many => links(many, at => `h${at}.linked.example`),
};

async function said(mail: string): Promise<string> {
  try {
    const { reports } = await check(['mail.eml'], { world, contents: { 'mail.eml': Buffer.from(mail, 'latin1') } });
    return JSON.stringify(reports.map(({ verdicts }) => verdicts));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

it.each(Object.entries(withSo))('%s', { timeout: 60_000 }, async (name, mail) => {
  const most = published(name);
  const named = new RegExp(
    `beyond limits\\.${name} |(?:more|longer|larger|deeper) than ${most}\\b|too long (?:to be read|for a signature)`,
  );
  expect(await said(mail(Math.floor(0.95 * most)))).not.toMatch(named);
  expect(await said(mail(Math.ceil(1.05 * most)))).toMatch(named);
});
