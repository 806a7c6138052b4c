/** One message, read: headers in order and by line, structure, stage, and nothing that names a recipient. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeTags } from '../../rules/data/merge-tags.ts';
import { InputError } from '../../src/model/input-error.ts';
import { openMergeTags } from '../../src/parse/merge-tags.ts';
import { parseMessage } from '../../src/parse/message.ts';

const fixture = (file: string) => readFileSync(join(import.meta.dirname, '../../fixtures', file));
const parse = (text: string | Buffer) => parseMessage(Buffer.from(text), 'x.eml', mergeTags);
const base = 'From: a@acme.example\nTo: secret@reader.example\nX-Rcpt: secret@reader.example\n';

describe('a message', () => {
  it('keeps every header in order with its line, folded ones as one, repeated ones twice', async () => {
    const { message } = await parse(`${base}Subject: one\nSubject:\n two\n three\n\nbody\n`);
    expect(message.fields.map(({ name, line }) => `${line} ${name}`)).toEqual([
      '1 From',
      '2 To',
      '3 X-Rcpt',
      '4 Subject',
      '5 Subject',
    ]);
    expect(message.fields[4]?.value).toBe('two three');
  });

  it('keeps no recipient, whichever header names one', async () => {
    const { message } = await parse(
      `Return-Path: <b+secret=reader.example@bounce.acme.example>\n${base}List-Unsubscribe: <https://l.acme.example/secret>\n\nbody\n`,
    );
    expect(JSON.stringify(message)).not.toContain('secret');
    expect(message.fields[0]?.value).toBe('<…@bounce.acme.example>');
  });

  it('reads the structure of nested parts', async () => {
    const { message } = await parse(fixture('campaigns/spring-sale/newsletter.eml'));
    expect(message.parts.map(({ type, encoding }) => `${type} ${encoding}`)).toEqual([
      'multipart/alternative 7bit',
      'text/plain quoted-printable',
      'text/html quoted-printable',
    ]);
    expect(message.subject).toBe('Ya huele a primavera: 25 % en árboles frutales hasta el domingo');
  });

  it('makes CRLF of bare line feeds, as the wire will', async () => {
    const { bytes, message } = await parse(`${base}\nbody\n`);
    expect(bytes.toString()).toBe(`${base}\nbody\n`.replaceAll('\n', '\r\n'));
    expect(message.lineEnds).toMatchObject({ crlf: 0, lf: 4 });
    expect((await parse(`${base}\nbody`.replaceAll('\n', '\r\n').concat('\n'))).message.lineEnds).toMatchObject({
      lf: 0,
    });
  });

  it.each([
    ['rendered', `${base}\nHello\n`],
    ['received', `Received: from a by b\n${base}\nHello\n`],
    ['template', `${base}\n{{a}} {{b}} *|C|* %%D%%\n`],
    ['template', `${base}Content-Type: text/html\n\n<mjml><mj-body></mj-body></mjml>\n`],
  ] as const)('is judged to be %s', async (stage, text) => {
    expect((await parse(text)).message.stage).toBe(stage);
  });

  it('is what the user says it is', async () => {
    const { message } = await parseMessage(Buffer.from(`${base}\nHello\n`), 'x.eml', mergeTags, 'received');
    expect(message).toMatchObject({ stage: 'received', stageBecause: 'said' });
  });

  it.each([
    ['one address', 'From: "Acme" <a@Acme.Example>', 'acme.example'],
    ['two of one domain', 'From: a@acme.example, b@acme.example', 'acme.example'],
    ['two domains', 'From: a@acme.example, b@other.example', null],
    ['no address', 'From: nobody', null],
    ['two headers', 'From: a@acme.example\nFrom: a@acme.example', null],
  ])('names its author: %s', async (_name, header, domain) => {
    expect((await parse(`${header}\n\nHello\n`)).author.domain).toBe(domain);
  });
});

describe('what is refused, and quickly', () => {
  it.each([
    ['nothing', ''],
    ['a picture', fixture('bad/binary.eml')],
    ['text without header', 'Hello, this is\nno message\n'],
    ['a header of 300 KB', `From: a@acme.example\n${`X: ${'a'.repeat(990)}\n`.repeat(310)}\n`],
    ['1,001 fields', `${'X: a\n'.repeat(1001)}\n`],
    ['80,000 folded lines', `From: a@acme.example\nX: a\n${' a\n'.repeat(80_000)}\n`],
    ['one field of 100 KB', `From: a@acme.example\nX: a\n${` ${'a'.repeat(900)}\n`.repeat(110)}\n`],
    ['1,000,001 lines', `From: a@acme.example\n\n${'\n'.repeat(1_000_001)}`],
    [
      'a part with 80,000 folded lines',
      `Content-Type: multipart/mixed; boundary=b\n\n--b\nX: a\n${' a\n'.repeat(80_000)}\nx\n--b--\n`,
    ],
    [
      'a part with a field of 100 KB',
      `Content-Type: multipart/mixed; boundary=b\n\n--b\nX: a\n${` ${'a'.repeat(900)}\n`.repeat(110)}\nx\n--b--\n`,
    ],
    ['501 parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(501)}--b--\n`],
    [
      '40 levels',
      `${Array.from({ length: 40 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}\nx\n`,
    ],
  ])('%s', async (_name, text) => {
    const before = performance.now();
    await expect(parse(text)).rejects.toBeInstanceOf(InputError);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('merge tags', () => {
  it.each([
    ['{{ first_name }}', 1],
    ['*|FNAME|*', 1],
    ['%%city%%', 1],
    ['[[name]]', 1],
    ['{{#if a}}x{{/if}}', 2],
    ['100%% wool, 20%% off', 0],
    ['a{{b', 0],
    ['@media{.a{color:red}}', 0],
    [`{{${'a'.repeat(100)}}}`, 0],
    ['%%=v(@firstName)=%%', 1],
    ['%%[ SET @a = "b, c" IF NOT EMPTY(@a) THEN ]%%Hello%%[ ENDIF ]%%', 2],
    ['Hello %FIRSTNAME%, %SENDER-INFO-SINGLELINE%', 2],
    ['100% off, 50%SALE20%', 0],
    ['https://acme.example/%C3%89T%C3%89%20%AATRE%20', 0],
    ['width:100%;HEIGHT:50%', 0],
    ['[UNSUBSCRIBE_URL] [nome] Hola [Nombre]', 3],
    ['[1] [sic] [Acme] a[name]{} a:not([name]){} [image: logo]', 0],
  ])('%s: %i', (text, count) => {
    expect(openMergeTags(text, mergeTags).reduce((sum, one) => sum + one.count, 0)).toBe(count);
  });

  it('shows the beginning of a long block of code', () => {
    const [block] = openMergeTags(`%%[ ${'SET @a = 1 '.repeat(40)}]%%`, mergeTags);
    expect(block?.tag).toMatch(/^%%\[ SET @a = 1 .*…$/);
  });

  it.each([
    '{{'.repeat(1_000_000),
    `${'{{'.repeat(1_000_000)}}}`,
    '%%['.repeat(700_000),
    '%A'.repeat(1_000_000),
    '[A_'.repeat(700_000),
  ])('takes time in proportion to the text: %#', text => {
    const before = performance.now();
    openMergeTags(text, mergeTags);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
