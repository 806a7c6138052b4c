/** What is tried: how its inputs are made, and what must hold for each. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { check, vocabulary } from '../../src/index.ts';
import { learned, readerFor } from '../../src/learn/learn.ts';
import { readersFor } from '../../src/learn/readers.ts';
import { readTable } from '../../src/list/read.ts';
import { parseAddress } from '../../src/mail/address.ts';
import { domainName } from '../../src/mail/domain.ts';
import { decodeWords, wordFaults } from '../../src/mail/encoded-word.ts';
import { readMailboxes, sameAddress } from '../../src/mail/mailboxes.ts';
import { readMimeField } from '../../src/mail/mime-field.ts';
import { InputError } from '../../src/model/input-error.ts';
import { parseCampaign } from '../../src/parse/campaign.ts';
import { readConfig } from '../../src/parse/config.ts';
import { parseTally } from '../../src/parse/tally.ts';
import { decodeResponse, encodeQuery } from '../../src/world/packet.ts';
import { zoneResolver } from '../../src/world/zone.ts';
import { learnInput } from '../tools/learn-input.ts';
import { classifyLore } from '../tools/mail-lore.ts';
import { readBack } from '../tools/read-back.ts';
import { reportFaults } from '../tools/report-faults.ts';
import { addresses } from './models/addresses.ts';
import { campaign } from './models/campaign.ts';
import { feedback } from './models/feedback.ts';
import { headers } from './models/headers.ts';
import { mime } from './models/mime.ts';
import { question, response } from './models/packet.ts';
import { table } from './models/table.ts';
import { zone } from './models/zone.ts';
import { fixturesIn, mutated } from './mutate.ts';

export interface Kind {
  readonly inputs: fc.Arbitrary<Buffer>;
  /** Milliseconds of computing for one. */
  readonly most: number;
  /** Throws what is wrong; an input that is refused by name is right. */
  readonly hold: (bytes: Buffer) => Promise<void>;
}

const now = new Date('2027-01-12T00:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'deliv-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const text = (one: fc.Arbitrary<string>) => one.map(said => Buffer.from(said));
const either = (model: fc.Arbitrary<Buffer>, near: fc.Arbitrary<Buffer>) => fc.oneof(model, near);

function written(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Null where it is refused. */
async function unlessRefused<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const zones = [{ path: 'messages.zone', text: fixturesIn('zones', /messages/)[0]?.toString() ?? '' }];
const mailWords = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\0',
    '\r\n.\r\n',
    '--',
    'Content-Type: multipart/mixed; boundary="b"\r\n',
    '\r\n\r\n',
    ': ',
    ' \r\n',
    '\t',
  ],
  ...[
    'From: b@other.example\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    '=?utf-8?q?',
    '?=',
    '=\r\n',
    '=3D',
    '<',
    '>',
    '"',
    ';',
    '(',
    '@',
  ],
  ...[
    '<td><li>',
    '&#',
    '{{',
    '}}',
    'http://',
    '\u001b[2J',
    '\u202e',
    'DKIM-Signature: v=1; a=rsa-sha256; l=1; d=x.example; s=s\r\n',
    'a',
    ' ',
  ],
];

/** A fourth of the reports is written in every format: that takes longer than judging does. */
async function judged(bytes: Buffer): Promise<void> {
  const report = await unlessRefused(() => check(['-'], { stdin: Readable.from([bytes]), world: { zones, now } }));
  const [one] = report?.reports ?? [];
  if (report === null || one === undefined) return;
  const crashed = Object.entries(one.facts).filter(([, fact]) => 'why' in fact && fact.why === 'crashed');
  demand(crashed.length === 0, `a gatherer crashed: ${JSON.stringify(crashed)}`);
  const failed = one.verdicts.filter(({ because }) => because?.some(({ why }) => why === 'crashed'));
  demand(failed.length === 0, `a rule crashed: ${JSON.stringify(failed)}`);
  if (bytes.length % 4 !== 0) return;
  const faults = await reportFaults(report);
  demand(faults.length === 0, faults.join('\n'));
}

const readers = await readersFor(now);
let engine: Awaited<ReturnType<typeof readBack>> | undefined;

export const kinds: Readonly<Record<string, Kind>> = {
  message: { inputs: either(mime, mutated(fixturesIn('messages', /\.eml$/), mailWords)), most: 2000, hold: judged },

  header: {
    inputs: text(headers.map(head => `${head}\nHello\n`)),
    most: 2000,
    hold: judged,
  },

  address: {
    inputs: text(addresses),
    most: 200,
    hold: async bytes => {
      const value = bytes.toString();
      const { addresses: found, wellFormed } = readMailboxes(value);
      demand(
        found.every(one => one.includes('@')),
        `no address: ${found}`,
      );
      demand(!wellFormed || found.every(one => sameAddress(one) === one), `not written alike: ${found}`);
      for (const one of found) domainName(one.slice(one.lastIndexOf('@') + 1));
      parseAddress(value);
      wordFaults(value, true);
      decodeWords(value);
      readMimeField(value);
    },
  },

  zone: {
    inputs: either(
      text(zone),
      mutated(fixturesIn('zones', /\.zone$/), ['(', ')', '"', '\\', '\n', ' IN ', '$TTL', ';', '\0', '@', '9', '*.']),
    ),
    most: 1000,
    hold: async bytes => {
      const found = await unlessRefused(() => zoneResolver([{ path: 'z', text: bytes.toString() }]));
      if (found === null) return;
      for (const name of ['acme.example', '_dmarc.acme.example', 'x.y.acme.example', 'riverside.example'])
        for (const type of ['TXT', 'MX', 'A', 'CNAME'] as const) await found.lookup(name, type);
    },
  },

  packet: {
    inputs: response,
    most: 100,
    hold: async bytes => {
      const query = encodeQuery(question);
      if (bytes.length >= 2) bytes.writeUInt16BE(query.id, 0);
      const { outcome } = decodeResponse(bytes, query, question);
      demand(!(bytes.length < 12 && outcome !== 'foreign'), `${bytes.length} octets are ${outcome}`);
    },
  },

  table: {
    inputs: either(
      table,
      mutated(fixturesIn('lists', /\.(?:csv|txt)$/), ['"', ',', ';', '\n', '\r', '\t', '""', '\0', '@', '\ufeff', 'é']),
    ),
    most: 3000,
    hold: async bytes => {
      const found = await unlessRefused(() => readTable(written('list.csv', bytes), { tempFolder: folder }));
      if (found === null) return;
      demand(found.rows === found.read + found.rejected, `${found.rows} rows are ${found.read} and ${found.rejected}`);
      engine ??= await readBack();
      const count = await engine.count(found);
      demand(count === found.read, `${count} rows are loaded of ${found.read}`);
    },
  },

  campaign: {
    inputs: either(
      campaign,
      mutated(fixturesIn('campaigns', /\.yaml$/), [
        ':',
        '\n',
        '  ',
        '- ',
        '&a ',
        '*a',
        '{',
        '}',
        '[',
        '"',
        '#',
        '|',
        '!!',
        '<<: ',
        '\t',
      ]),
    ),
    most: 2000,
    hold: async bytes => {
      const path = written('campaign.yaml', bytes);
      await unlessRefused(() => parseCampaign(path));
      await unlessRefused(() => parseCampaign(path, 'list', { addresses: 'public' }));
      await unlessRefused(() => readConfig(path, folder, () => vocabulary));
      parseTally(bytes.toString());
    },
  },

  feedback: {
    inputs: either(
      feedback,
      mutated(fixturesIn('feedback', /\.\w+$/), [
        '"',
        '{',
        '}',
        '[',
        ',',
        '\n',
        ':',
        '<',
        '>',
        '&',
        '\0',
        '5.1.1',
        '550 ',
        '--',
        '\r\n\r\n',
      ]),
    ),
    most: 2000,
    hold: async bytes => {
      const input = learnInput(bytes);
      await unlessRefused(async () => {
        const means = { readers, lore: classifyLore };
        for await (const one of learned(input, readerFor(input, readers), means))
          demand('bad' in one || typeof one.event.kind === 'string', JSON.stringify(one));
      });
    },
  },
};
