/** Webhook bodies and reports of others: is each recognised, and does each say what its source's own tests say it does? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { feedbackReaders } from '../src/learn/read/index.ts';
import type { Reader } from '../src/learn/reader.ts';
import type { RawEvent, Read } from '../src/model/event.ts';
import { learnInput, readAll } from '../test/tools/learn-input.ts';
import { pythonLiteral } from './python-literal.ts';
import type { BenchOptions, BenchResult } from './result.ts';

const readers = feedbackReaders(new Date('2026-11-26T00:00:00Z'));

export async function espEvents({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const folder = join(corpora, 'esp-events');
  const rows: Record<string, string | number>[] = [];
  for (const label of readdirSync(folder, { withFileTypes: true })) {
    if (!label.isDirectory()) continue;
    for (const file of readdirSync(join(folder, label.name)).sort()) {
      const bytes = readFileSync(join(folder, label.name, file));
      const row = file.endsWith('.py.txt') ? await ofModule(bytes.toString('utf8')) : await ofFile(bytes, label.name);
      rows.push({ label: label.name, file: file.slice(0, 48), ...row });
    }
  }
  const total = (name: string) => rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
  return {
    name: 'esp-events',
    rows: [
      ...rows,
      {
        label: 'all',
        file: rows.length,
        events: total('events'),
        bad: total('bad'),
        expected: total('expected'),
        right: total('right'),
      },
    ],
  };
}

async function read(bytes: Uint8Array): Promise<{ reader: Reader | undefined; all: Read[] }> {
  const input = learnInput(bytes);
  const sure = readers.filter(reader => reader.recognises(input));
  if (sure.length > 1) throw new Error(`recognised twice: ${sure.map(({ id }) => id).join(', ')}`);
  const [reader] = sure;
  return { reader, all: reader === undefined ? [] : await readAll(reader, input) };
}

const counts = (all: readonly Read[]) => ({
  events: all.filter(one => 'event' in one).length,
  bad: all.filter(one => 'bad' in one).length,
});

/** Records are counted in the text itself: each is an event, or named as a bad one. */
async function ofFile(bytes: Buffer, label: string) {
  const { reader, all } = await read(bytes);
  const text = bytes[0] === 0x1f ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  const expected = label.startsWith('parsedmarc') ? text.match(/<record>/g)?.length : undefined;
  const events = all.flatMap(one => ('event' in one ? [one.event] : []));
  const kinds = [...Map.groupBy(events, ({ kind }) => kind)].map(([kind, { length }]) => `${length} ${kind}`);
  const because = all.flatMap(one => ('bad' in one ? [one.bad.because] : []));
  return {
    format: reader?.id ?? 'NOT RECOGNISED',
    ...counts(all),
    expected: expected ?? events.length,
    right: events.length,
    why: [...kinds, ...because].join('; ').slice(0, 140),
  };
}

/** anymail's words to ours. Nothing was sent where it says `rejected`, unless the address itself is why. */
const kinds: Readonly<Record<string, RawEvent['kind']>> = {
  delivered: 'delivered',
  deferred: 'deferral',
  bounced: 'bounce',
  // Postal gives up on a HardFail: the receiving server said no.
  failed: 'bounce',
  complained: 'complaint',
  unsubscribed: 'unsubscribe',
  opened: 'open',
  clicked: 'click',
  rejected: 'none',
  sent: 'none',
  queued: 'none',
  unknown: 'none',
};

/** Each test of a module of django-anymail that posts a body and says what the event must be. */
async function ofModule(source: string) {
  const wrong: string[] = [];
  let [events, right, format] = [0, 0, ''];
  for (const test of source.split(/\n {4}def (?=test_)/).slice(1)) {
    const name = /^\w+/.exec(test)?.[0] ?? '';
    const start = /^ {8}(?:raw_events?|payload) = /m.exec(test);
    if (start === null) continue;
    const body = pythonLiteral(test, start.index + start[0].length).value;
    const { reader, all } = await read(Buffer.from(JSON.stringify(body)));
    format ||= reader?.id ?? 'NOT RECOGNISED';
    const [first] = all;
    const event = first !== undefined && 'event' in first ? first.event : undefined;
    const difference = event === undefined || all.length !== 1 ? `${all.length} records` : differs(test, event);
    events++;
    if (difference === undefined) right++;
    else wrong.push(`${name}: ${difference}`);
  }
  return { format, events, bad: 0, expected: events, right, why: wrong.join('; ').slice(0, 300) };
}

function asserted(test: string, field: string): unknown {
  const at = new RegExp(`assertEqual\\(\\s*event\\.${field},\\s*`).exec(test);
  return at === null ? undefined : pythonLiteral(test, at.index + at[0].length).value;
}

/** Undefined where it is as the test says. Message ids of Postal's are its own numbers there, header fields here. */
function differs(test: string, event: RawEvent): string | undefined {
  const reason = asserted(test, 'reject_reason');
  const type = asserted(test, 'event_type');
  const isDead = type === 'rejected' && (reason === 'invalid' || reason === 'bounced');
  const answer = asserted(test, 'mta_response');
  const time = asserted(test, 'timestamp') as { readonly call: string; readonly given: number[] } | undefined;
  const id = asserted(test, 'message_id');
  const tags = asserted(test, 'tags') as readonly string[] | undefined;
  const expected: [string, unknown, unknown][] = [
    // A test without it posts what must be ignored.
    ['kind', event.kind, isDead ? 'bounce' : type === undefined ? 'none' : kinds[String(type)]],
    ['recipient', event.recipient, asserted(test, 'recipient') ?? event.recipient],
    ['reply', event.reply, typeof answer === 'string' ? plain(answer) : event.reply],
    ['id', event.messageId, typeof id === 'string' ? id : event.messageId],
    ['campaign', event.campaign, tags?.[0] ?? event.campaign],
    ['at', event.at?.slice(0, 19), time === undefined ? event.at?.slice(0, 19) : isoOf(time)],
  ];
  const [what, is, should] = expected.find(([, is, should]) => is !== should) ?? [];
  return what === undefined ? undefined : `${what} is ${is}, not ${should}`;
}

function plain(answer: string): string {
  return answer
    .replace(/^smtp;\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isoOf({ call, given }: { readonly call: string; readonly given: readonly number[] }): string {
  if (call.endsWith('fromtimestamp')) return new Date((given[0] as number) * 1000).toISOString().slice(0, 19);
  const [year, month, ...rest] = given.filter(part => typeof part === 'number') as [number, number, ...number[]];
  return new Date(Date.UTC(year, month - 1, ...(rest as [number]))).toISOString().slice(0, 19);
}
