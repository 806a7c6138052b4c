/** What changes nothing of what a message says changes nothing of what is said about it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { type Change, changes } from './changes.ts';
import { fieldsIn, leavesOf, withHeader, withoutSignatures } from './message.ts';
import { differences, toldBy } from './told.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const read = (file: string) => readFileSync(join(fixtures, file), 'latin1');
const zones = ['messages', 'ordine', 'spring-sale'].map(name => ({
  path: name,
  text: readFileSync(join(fixtures, `zones/${name}.zone`), 'utf8'),
}));

async function judge(text: string) {
  const { reports } = await check(['-'], {
    stdin: Readable.from([Buffer.from(text, 'latin1')]),
    world: { zones, now: new Date('2027-03-10T00:00:00Z') },
  });
  if (reports[0] === undefined) throw new Error('nothing was judged');
  return reports[0];
}

const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter(name => /^(?:messages|campaigns)\/.*\.eml$/.test(name))
  // Its line ends are what it is about.
  .filter(name => !/mixed-lines|lone-cr/.test(name))
  .sort();
const wire = (name: string) => read(name).replaceAll(/\r?\n/g, '\r\n');
const inBase64 = changes.find(({ name }) => name.startsWith('base64')) as Change;
/** None of the files has base64: those with quoted-printable are taken in it too. */
const messages = names.flatMap(name => {
  const encoded = inBase64.apply(wire(name));
  return [[name, wire(name)] as const, ...(encoded === null ? [] : [[`${name} in base64`, encoded] as const])];
});

async function compared(text: string, { apply, breaksSignatures, movesSpamScore }: Change): Promise<string[] | null> {
  const base = breaksSignatures ? withoutSignatures(text) : text;
  const changed = apply(base);
  if (changed === null) return null;
  expect(changed).not.toBe(base);
  return differences(toldBy(await judge(base)), toldBy(await judge(changed)), movesSpamScore !== true);
}

describe.each(changes.map(change => [change.name, change] as const))('%s', (_name, change) => {
  it.each(messages)('%s', async (_message, text) => {
    expect((await compared(text, change)) ?? []).toEqual([]);
  });

  it('applies to some of them', () => {
    expect(messages.some(([, text]) => change.apply(withoutSignatures(text)) !== null)).toBe(true);
  });
});

describe('what a signature covers', () => {
  const signed = wire('messages/signed-good.eml');
  const broken = async (text: string) => {
    const { verdicts } = await judge(text);
    return verdicts.flatMap(({ findings }) => findings.map(({ id }) => id)).includes('dkim-signature/broken');
  };

  it('is as it was signed', async () => {
    expect(await broken(signed)).toBe(false);
  });

  const [leaf] = leavesOf(signed);
  const letters = [...signed.slice(leaf?.bodyStart).matchAll(/[A-Za-z]/g)].map(
    ({ index }) => index + (leaf?.bodyStart ?? 0),
  );
  it.each(letters.filter((_, at) => at % 12 === 0))('a letter of the body: octet %i', async at => {
    const octet = signed.charCodeAt(at) ^ 1;
    expect(await broken(signed.slice(0, at) + String.fromCharCode(octet) + signed.slice(at + 1))).toBe(true);
  });

  const fields = fieldsIn(signed);
  const covered = (/h=([^;]*)/.exec(fields[0] ?? '')?.[1] ?? '').split(':').map(name => name.trim());
  it.each(covered)('a letter of %s', async name => {
    const at = fields.findIndex(field => field.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    const changed = fields.with(at, (fields[at] ?? '').replace(/([a-z])([^a-z]*)$/i, 'Q$2'));
    expect(await broken(withHeader(signed, changed))).toBe(true);
  });

  it.each(covered)('%s left out', async name => {
    const kept = fields.filter(field => !field.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    expect(await broken(withHeader(signed, kept))).toBe(true);
  });

  it.each([
    ['a line more', `${signed}More\r\n`],
    ['a line less', signed.replace(/[^\r\n]+\r\n$/, '')],
    ['another field of that name below', withHeader(signed, [...fields, 'Subject: Another'])],
  ])('%s', async (_name, text) => {
    expect(await broken(text)).toBe(true);
  });

  it.each([
    ['empty lines at the end', `${signed}\r\n\r\n`],
    ['white space at the end of lines', signed.replace(/,\r\n\r\nthe/, ', \t\r\n\r\nthe')],
    ['a field it does not cover', withHeader(signed, ['X-A: b', ...fields])],
  ])('%s: not so', async (_name, text) => {
    expect(text).not.toBe(signed);
    expect(await broken(text)).toBe(false);
  });
});
