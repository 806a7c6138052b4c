/** The machine-readable part of a delivery report (RFC 3464): one block for the message, one for each recipient. */
import { firstAddress } from './addresses.ts';
import { type Fields, field, readHead } from './fields.ts';

export interface RecipientStatus {
  /** As the sender knew it where that is told, and as the server knew it otherwise. */
  readonly recipient?: string;
  /** failed, delayed, delivered, relayed, expanded; in lower case. */
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly remoteHost?: string;
  readonly lastAttempt?: string;
}

const mostRecipients = 1000;
const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
const perRecipient = ['final-recipient', 'original-recipient', 'action', 'status', 'x-actual-recipient'];

export function readStatus(body: string): RecipientStatus[] {
  const text = body.trim();
  const statuses: RecipientStatus[] = [];
  for (let at = 0; at < text.length && statuses.length < mostRecipients; ) {
    const { fields, end } = readHead(text, at);
    at = end;
    if (!perRecipient.some(name => fields.has(name))) continue;
    const several = fields.get('final-recipient')?.length ?? 1;
    for (let index = 0; index < Math.min(several, mostRecipients); index++) statuses.push(statusOf(fields, index));
  }
  return statuses.filter(({ recipient, action, status }) => recipient ?? action ?? status);
}

/** Several recipients in one block, against the standard: the n-th of each field is the n-th one's. */
function statusOf(fields: Fields, index: number): RecipientStatus {
  const nth = (name: string) => fields.get(name)?.[index] ?? (index === 0 ? undefined : fields.get(name)?.[0]);
  const recipient =
    firstAddress(fields.get('original-recipient')?.[index]) ??
    firstAddress(fields.get('final-recipient')?.[index]) ??
    firstAddress(fields.get('x-actual-recipient')?.[index]);
  const action = nth('action')
    ?.toLowerCase()
    .match(/[a-z]{1,20}/)?.[0];
  const status = nth('status')?.match(/[245]\.\d{1,3}\.\d{1,3}/)?.[0];
  const diagnostic = withoutType(nth('diagnostic-code')) ?? aside(nth('status'));
  const remoteHost = hostOf(nth('remote-mta'));
  const lastAttempt = nth('last-attempt-date');
  return {
    ...(recipient === undefined ? {} : { recipient }),
    ...(action === undefined || !actions.includes(action) ? {} : { action }),
    ...(status === undefined ? {} : { status }),
    ...(diagnostic === undefined ? {} : { diagnostic }),
    ...(remoteHost === undefined ? {} : { remoteHost }),
    ...(lastAttempt === undefined ? {} : { lastAttempt }),
  };
}

/** `smtp; 550 5.1.1 …`: without the type. */
function withoutType(value: string | undefined): string | undefined {
  const text = value?.replace(/^[a-z][a-z\d-]{0,40}[ \t]*;/i, '').trim();
  return text === '' ? undefined : text;
}

/** `4.0.0 (host name lookup failure)` */
function aside(value: string | undefined): string | undefined {
  const text = value?.match(/\(([^()]{4,300})\)/)?.[1];
  return text === undefined || /^(?:permanent|temporary|persistent)[a-z ]{0,20}failure$/i.test(text) ? undefined : text;
}

/** `dns; mx.example.org (192.0.2.1, the server for …)`; an address in brackets is none. */
export function hostOf(value: string | undefined): string | undefined {
  const text = value?.slice(value.indexOf(';') + 1).trim() ?? '';
  const host = /^[a-z\d_.-]{1,255}/i.exec(text)?.[0].replace(/\.$/, '').toLowerCase();
  return host?.includes('.') && /[a-z]/.test(host) ? host : undefined;
}

/** Fields of the block that speaks of the message: Arrival-Date, Reporting-MTA. */
export function messageStatus(body: string): Fields {
  return readHead(body.trim()).fields;
}

export function arrivalOf(fields: Fields): string | undefined {
  return field(fields, 'arrival-date') ?? field(fields, 'received-from-date');
}
