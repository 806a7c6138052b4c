/** Bounces, complaints and replies of others (sisimai's mails, the SMTP Field Manual): who, hard or soft, why; and ordinary mail, which must not pass for a bounce. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { replyLore } from '../rules/data/replies/index.ts';
import { policies } from '../rules/providers/index.ts';
import { type ClassifyLore, classify } from '../src/learn/classify.ts';
import { readMail } from '../src/learn/read/mail/read-mail.ts';
import { receiverByMx, receiverOf } from '../src/mail/receiver.ts';
import type { RawEvent } from '../src/model/event.ts';
import { causes } from './bounces/misses.ts';
import { isHard, reasons } from './bounces/sisimai-reasons.ts';
import { expected } from './bounces/smtp-expected.ts';
import type { BenchOptions, BenchResult } from './result.ts';

interface Expectation {
  readonly file: string;
  readonly label: string;
  readonly n_recipients: string;
  readonly dsn: string;
  readonly reason: string;
  readonly hardbounce: string;
  readonly feedback: string;
}

type Row = Record<string, string | number>;

const lore: ClassifyLore = {
  replies: replyLore,
  receiverOf: receiverOf(policies),
  receiverByMx: receiverByMx(policies),
};
/** The receivers of the SMTP Field Manual, by a domain or by a host of theirs. */
const fieldManual: Readonly<Record<string, Pick<RawEvent, 'recipient' | 'remoteHost'>>> = {
  yahoo: { recipient: 'a@yahoo.com' },
  yandex: { recipient: 'a@yandex.ru' },
  apple: { recipient: 'a@icloud.com' },
  outlook: { recipient: 'a@outlook.com' },
  zoho: { recipient: 'a@zoho.com' },
  gmx: { recipient: 'a@gmx.de' },
  webde: { recipient: 'a@web.de' },
  google: { recipient: 'a@gmail.com' },
  comcast: { recipient: 'a@comcast.net' },
  free: { recipient: 'a@free.fr' },
  protonmail: { recipient: 'a@proton.me' },
  qq: { recipient: 'a@qq.com' },
  improvmx: { remoteHost: 'mx1.improvmx.com' },
  proofpoint: { remoteHost: 'mx0a-1.pphosted.com' },
  barracuda: { remoteHost: 'd1.ess.barracudanetworks.com' },
  emailsecuritycloud: { remoteHost: 'cluster1.eu.messagelabs.com' },
  mimecast: { remoteHost: 'eu-smtp-inbound-1.mimecast.com' },
  exchangeonline: { remoteHost: 'a.mail.protection.outlook.com' },
  trendmicro: { remoteHost: 'a.in.tmes.trendmicro.com' },
};

export async function bounces({ corpora, classic }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const mails = bounceMails(join(corpora, 'bounces-sisimai'));
  const replies = smtpReplies(join(corpora, 'smtp-responses'));
  const ordinary = ['bulk-mail-2025', 'newsletters-2023-de', 'spam-archive-2023-2025'].map(name => join(corpora, name));
  const alarms = falseAlarms(classic === undefined ? ordinary : [...ordinary, classic]);
  return {
    name: 'bounces',
    rows: [...mails.summary, replies.summary, ...alarms.summary, ...mails.misses, ...replies.misses, ...alarms.misses],
  };
}

function bounceMails(folder: string): { summary: Row[]; misses: Row[] } {
  const index = parse(readFileSync(join(folder, 'index.csv'), 'utf8'), { columns: true }) as Expectation[];
  const misses: Row[] = [];
  const tallies = new Map<string, { files: number; read: number; right: Row; of: Row }>();
  for (const one of index) {
    const tally = tallies.get(one.label) ?? { files: 0, read: 0, right: {}, of: {} };
    tallies.set(one.label, tally);
    const reads = readMail(readFileSync(join(folder, one.file)), one.file);
    const events = reads.flatMap(read => ('event' in read ? [read.event] : []));
    tally.files++;
    if (events.length > 0) tally.read++;
    const note = (what: string, right: boolean, wanted: string, got: string, event?: RawEvent) => {
      tally.of[what] = Number(tally.of[what] ?? 0) + 1;
      tally.right[what] = Number(tally.right[what] ?? 0) + (right ? 1 : 0);
      if (!right)
        misses.push({
          file: one.file,
          what,
          wanted,
          got,
          reply: (event?.reply ?? '').slice(0, 200),
          codes: codesOf(event),
          why: causes[one.file.replace(/^.*\/|\.eml$/g, '')] ?? '',
        });
    };
    if (one.n_recipients === '') continue;
    judge(one, events, note);
  }
  const summary = [...tallies].map(([label, { files, read, right, of }]) => ({
    label,
    files,
    recognised: read,
    ...Object.fromEntries(Object.keys(of).map(what => [what, `${right[what]}/${of[what]}`])),
  }));
  return { summary, misses };
}

function codesOf(event: RawEvent | undefined): string {
  return [event?.code, event?.status].filter(value => value !== undefined).join(' ');
}

type Note = (what: string, right: boolean, wanted: string, got: string, event?: RawEvent) => void;

/** Their index names no recipient, so counted is how many were found. The n-th of theirs is looked for among ours by what was said of it. */
function judge(one: Expectation, events: readonly RawEvent[], note: Note): void {
  const wanted = one.reason.split(';').map((reason, at) => ({
    reason,
    hard: isHard(reason, one.hardbounce.split(';')[at] ?? '0'),
  }));
  const absent = wanted[0]?.reason === 'vacation';
  const hidden = wanted[0]?.reason === 'feedback' && events.every(({ recipient }) => recipient === undefined);
  const named = new Set(events.flatMap(({ recipient }) => recipient ?? []));
  const enough = absent ? events.length > 0 : named.size === wanted.length || (hidden && events.length > 0);
  note('recipients', enough, String(wanted.length), [...named].join(' ') || `${events.length} events`, events[0]);
  const left = [...events];
  for (const { reason, hard } of wanted) {
    const meaning = reasons[reason];
    if (meaning === undefined) throw new Error(`${reason} stands in no map`);
    const fits = (event: RawEvent) => {
      if (meaning.kinds !== undefined) return meaning.kinds.includes(event.kind);
      return meaning.classes?.includes(classify(event, lore).class) ?? true;
    };
    const at = Math.max(
      0,
      left.findIndex(event => fits(event) && classify(event, lore).permanent === hard),
    );
    const [event] = left.splice(at, 1);
    const got = event === undefined ? undefined : classify(event, lore);
    note(
      'hard or soft',
      got !== undefined && got.permanent === hard,
      `${reason} ${hard ? 'hard' : 'soft'}`,
      got === undefined ? 'not recognised' : `${event?.kind} ${got.class} ${got.permanent ? 'hard' : 'soft'}`,
      event,
    );
    if (meaning.kinds === undefined && meaning.classes === undefined) continue;
    note(
      'reason',
      event !== undefined && fits(event),
      reason,
      got === undefined ? 'not recognised' : `${event?.kind} ${got.class} (${got.provider})`,
      event,
    );
  }
}

function smtpReplies(folder: string): { summary: Row; misses: Row[] } {
  const lines = readFileSync(join(folder, 'responses.jsonl'), 'utf8').trim().split('\n');
  const misses: Row[] = [];
  for (const [at, line] of lines.entries()) {
    const { provider, reply, response } = JSON.parse(line) as { provider: string; reply: number; response: string };
    const [words, ...classes] = expected[at] ?? [''];
    if (!response.includes(words)) throw new Error(`reply ${at} is not “${words}”`);
    const got = classify(
      { kind: 'bounce', source: 'postfix', code: reply, reply: response, ...fieldManual[provider] },
      lore,
    );
    if (!classes.includes(got.class))
      misses.push({
        file: `reply ${at}`,
        what: 'class',
        wanted: classes.join(' '),
        got: got.class,
        reply: response.slice(0, 200),
        codes: got.provider,
      });
  }
  return {
    summary: {
      label: 'smtp-responses',
      files: lines.length,
      reason: `${lines.length - misses.length}/${lines.length}`,
    },
    misses,
  };
}

function falseAlarms(folders: readonly string[]): { summary: Row[]; misses: Row[] } {
  const misses: Row[] = [];
  const summary = folders.map(folder => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      entry =>
        entry.isFile() && /\.(?:eml|txt|[\da-f]{32})$/.test(entry.name) && !/^(?:MANIFEST|README)/.test(entry.name),
    );
    let recognised = 0;
    for (const { parentPath, name } of files) {
      const reads = readMail(readFileSync(join(parentPath, name)), name);
      if (reads.length === 0) continue;
      recognised++;
      const [first] = reads;
      const got = first !== undefined && 'event' in first ? `${first.event.source} ${first.event.kind}` : 'bad';
      misses.push({
        file: name,
        what: 'false alarm',
        wanted: 'nothing',
        got,
        why: 'look at it: a corpus may hold real reports',
      });
    }
    return { label: folder.split('/').at(-1) ?? folder, files: files.length, recognised };
  });
  return { summary, misses };
}
