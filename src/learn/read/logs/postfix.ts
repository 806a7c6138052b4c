/** Postfix's log (postfix.org, 3.x): what its delivery agents say of each recipient, joined by queue id with what is known of the mail. */
import type { Read } from '../../../model/event.ts';
import type { LearnInput, Reader } from '../../reader.ts';
import { type Found, rawEvent } from '../raw-event.ts';
import { Queue, type Queued, wait } from './queue.ts';
import { syslogLine, syslogTime } from './syslog.ts';

/** `postfix/smtp`, `postfix-out/lmtp`, `postfix/relay/smtp`. */
const agent = /^(postfix[\w.-]*)(?:\/[\w.-]+)*\/(\w+)$/;
/** Short ids are hexadecimal, long ones letters and digits without vowels (QUEUE_README, `enable_long_queue_ids`). */
const queueId = /^([0-9A-F]{5,20}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,25}): (.*)$/s;
const delivery =
  /^to=<([^>]*)>, (?:orig_to=<[^>]*>, )?(?:relay=([^,]*), )?(?:[\w]+=[^,]*, )*?(?:dsn=([\d.]+), )?status=([\w-]+)(?: \((.*)\))?\s*$/s;
/** By header_checks with INFO or WARN: how a sender makes its campaigns show in the log. */
const campaignHeader = /^(?:info|warning): header (?:x-deliv-campaign|x-campaign(?:-?id)?|feedback-id): (.*?) from /i;

/** `now`: years are not in the log of most systems. */
export function postfixReader(now: Date): Reader {
  return {
    id: 'postfix',
    name: 'Postfix log',
    recognises: input =>
      linesOf(input).some(line => {
        const parsed = postfixLine(line);
        return parsed !== undefined && /^(?:to=<|from=<|message-id=|client=)/.test(parsed.text);
      }),
    async *read(input): AsyncGenerator<Read> {
      const queue = new Queue();
      let record = 0;
      for await (const line of input.lines()) {
        record++;
        const parsed = line.includes('postfix') ? postfixLine(line) : undefined;
        if (parsed !== undefined) yield* readLine(parsed, queue, record, now);
      }
    },
  };
}

interface PostfixLine {
  readonly time: string;
  readonly id: string;
  readonly text: string;
}

function linesOf({ head }: LearnInput): string[] {
  return new TextDecoder().decode(head).split(/\r?\n/);
}

function postfixLine(line: string): PostfixLine | undefined {
  const parsed = line.length > 16_384 ? undefined : syslogLine(line);
  if (parsed === undefined || !agent.test(parsed.program)) return undefined;
  const [, id, text] = queueId.exec(parsed.text) ?? [];
  return id === undefined || text === undefined ? undefined : { time: parsed.time, id, text };
}

function* readLine({ time, id, text }: PostfixLine, queue: Queue, record: number, now: Date): Generator<Read> {
  if (text.startsWith('to=<')) {
    const found = deliveryOf(text, queue.of(id));
    if (typeof found === 'string') yield { bad: { record, because: found } };
    else if (found !== undefined) yield { event: rawEvent('postfix', { ...found, at: syslogTime(time, now) }) };
  } else if (text.startsWith('from=<')) {
    const mail = queue.of(id);
    mail.from = /^from=<([^>]*)>/.exec(text)?.[1] ?? mail.from ?? '';
    if (/, status=(?:force-)?expired, returned to sender/.test(text))
      for (const found of expired(mail)) yield { event: rawEvent('postfix', { ...found, at: syslogTime(time, now) }) };
  } else if (text.startsWith('message-id=')) {
    queue.of(id).messageId = text.slice('message-id='.length).trim();
  } else if (text === 'removed') queue.forget(id);
  else {
    const campaign = campaignHeader.exec(text)?.[1];
    if (campaign !== undefined) queue.of(id).campaign = campaign;
  }
}

/** Undefined for what is no delivery: to a filter on this machine, of a bounce of one's own, of an address probe. */
function deliveryOf(text: string, mail: Queued): Found | string | undefined {
  const [, recipient, relay = '', status, outcome, said = ''] = delivery.exec(text) ?? [];
  if (recipient === undefined || outcome === undefined) return 'is no whole line of a delivery';
  const [, host, address] = /^([^[\s]+)\[([^\]]*)\]/.exec(relay) ?? [];
  const isOwn = address === '127.0.0.1' || address === '::1' || mail.from === '';
  if (isOwn || outcome === 'deliverable' || outcome === 'undeliverable') return undefined;
  const { reply, saidBy } = answerIn(said);
  const common = { ...knownOf(mail), recipient, status, reply, remoteHost: saidBy ?? host };
  switch (outcome) {
    case 'sent':
      mail.waiting?.delete(recipient);
      return { ...common, kind: 'delivered' };
    case 'deferred':
    case 'SOFTBOUNCE':
      wait(mail, recipient, reply);
      return { ...common, kind: 'deferral' };
    case 'bounced':
      mail.waiting?.delete(recipient);
      return { ...common, kind: 'bounce' };
    default:
      return 'has a status that is not known';
  }
}

/** `host mx.example.com[192.0.2.1] said: 550 5.1.1 … (in reply to RCPT TO command)` without what Postfix adds. */
function answerIn(said: string): { readonly reply: string; readonly saidBy?: string } {
  const [, host, answer] = /^host ([^[\s]+)\[[^\]]*\](?::\d+)? (?:said|refused to talk to me): (.*)$/s.exec(said) ?? [];
  const reply = (answer ?? said).replace(/\s{0,9}\(in reply to [^()]*\)\s*$/, '');
  return host === undefined ? { reply } : { reply, saidBy: host };
}

/** The queue's last word on recipients that were only ever put off; each with the last answer it got. */
function expired(mail: Queued): Found[] {
  const all = [...(mail.waiting ?? [])].map(([recipient, reply]) => ({
    ...knownOf(mail),
    kind: 'bounce' as const,
    recipient,
    status: '4.4.7',
    reply: `delivery time expired: ${reply}`,
    saysPermanent: false,
  }));
  mail.waiting?.clear();
  return mail.from === '' ? [] : all;
}

function knownOf({ from, messageId, campaign }: Queued): Omit<Found, 'kind'> {
  return { fromDomain: from, messageId, campaign };
}
