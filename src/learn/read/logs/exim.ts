/** Exim's main log (exim.org, specification chapter "Log files"): arrivals, deliveries, deferrals and failures by message id. */
import type { Read } from '../../../model/event.ts';
import type { LearnInput, Reader } from '../../reader.ts';
import { type Found, rawEvent } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { Queue, type Queued, wait } from './queue.ts';

/** Ids have 16 characters, since 4.97 23. Times may bear a zone and a process id; some systems put syslog's before. */
const line =
  /(?:^|[\s\]:])(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?(?: [+-]\d{4})?) (?:\[\d+\] )?([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (<=|=>|->|\*\*|==|>>|\*>|Completed|[A-Z][a-z]+)(?: (.*))?$/s;

export const exim: Reader = {
  id: 'exim',
  name: 'Exim main log',
  recognises: input => linesOf(input).some(text => line.test(text)),
  async *read(input): AsyncGenerator<Read> {
    const queue = new Queue();
    let record = 0;
    for await (const text of input.lines()) {
      record++;
      if (text.length > 16_384) continue;
      const [, time, id, sign, rest = ''] = line.exec(text) ?? [];
      if (time === undefined || id === undefined || sign === undefined) continue;
      const found = readLine(sign, rest, queue, id);
      if (typeof found === 'string') yield { bad: { record, because: found } };
      else if (found !== undefined) yield { event: rawEvent('exim', { ...found, at: timeOf(time) }) };
    }
  },
};

function linesOf({ head }: LearnInput): string[] {
  return new TextDecoder().decode(head).split(/\r?\n/);
}

/** `*>` is a delivery that was suppressed by an option, `>>` one handed on for cutthrough: `=>` follows. */
function readLine(sign: string, rest: string, queue: Queue, id: string): Found | string | undefined {
  switch (sign) {
    case '<=':
      arrived(rest, queue.of(id));
      return undefined;
    case '=>':
    case '->':
    case '**':
    case '==':
      return deliveryOf(sign, rest, queue.of(id));
    case 'Completed':
      queue.forget(id);
      return undefined;
    default:
      return undefined;
  }
}

/** `<= ada@example.com H=… id=1@example.com`; `<= <>` is a bounce of one's own. */
function arrived(rest: string, mail: Queued): void {
  mail.from = rest.startsWith('<>') ? '' : (/^\S+/.exec(rest)?.[0] ?? '');
  const messageId = / id=(\S+)/.exec(rest)?.[1];
  if (messageId !== undefined) mail.messageId = messageId;
}

function deliveryOf(sign: string, rest: string, mail: Queued): Found | string | undefined {
  // `name <name@example.com>`: the address is given in full where it is delivered locally.
  const [, short, full, fields = ''] = /^(\S+)(?: <([^>]*)>)?(?: (.*))?$/s.exec(rest) ?? [];
  const recipient = (short?.includes('@') === true ? short : full)?.replace(/:$/, '');
  if (recipient === undefined || !recipient.includes('@')) {
    // Local accounts, pipes and files have no address; nothing was sent to anybody.
    return short === undefined || rest.trim() === '' ? 'is no whole line of a delivery' : undefined;
  }
  if (mail.from === '') return undefined;
  const host = / H=([^\s[]+) \[/.exec(` ${fields}`)?.[1];
  const common = { recipient, remoteHost: host, fromDomain: mail.from, messageId: mail.messageId };
  if (sign === '=>' || sign === '->') {
    mail.waiting?.delete(recipient);
    return { ...common, kind: 'delivered', reply: / C="((?:[^"\\]|\\.)*)"/.exec(` ${fields}`)?.[1] };
  }
  const said = answerIn(fields);
  if (sign === '==') {
    wait(mail, recipient, said);
    return { ...common, kind: 'deferral', reply: said };
  }
  const isExpired = /retry timeout exceeded|retry time not reached for any host after a long failure/.test(fields);
  const last = mail.waiting?.get(recipient);
  mail.waiting?.delete(recipient);
  if (!isExpired) return { ...common, kind: 'bounce', reply: said };
  const reply = `delivery time expired: ${last ?? said}`;
  return { ...common, kind: 'bounce', reply, status: '4.4.7', saysPermanent: false };
}

/** What follows Exim's own fields and words: `… after RCPT TO:<…>: 550 5.1.1 …`; all of it where no server spoke. */
function answerIn(fields: string): string {
  const from = fields.search(/SMTP error from remote (?:mail )?server|LMTP error/);
  const answer = from === -1 ? -1 : fields.slice(from).search(/: [245]\d\d[ -]/);
  const said =
    answer === -1
      ? fields.replace(/^(?:[A-Z]{1,3}=(?:"[^"]*"|\S+)(?: \[[^\]]*\])?:? ?|defer \(-?\d+\):? ?|: ?)+/, '')
      : fields.slice(from + answer + 2);
  return said.replaceAll('\\n', ' ');
}
