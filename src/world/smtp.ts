/** The handshake of a mail, played up to its sender: greeting, EHLO, STARTTLS, MAIL FROM. */
import type { TLSSocket } from 'node:tls';
import type { Rehearsal, RehearsalPart, Tls } from '../model/rehearsal.ts';
import { type Command, Ended, type Line, openLine } from './smtp-line.ts';
import { extensionsOf, type ReplyLines } from './smtp-reply.ts';
import { unplayed } from './unplayed.ts';

export interface MailServer {
  /** A name or an address: what is connected to. */
  readonly host: string;
  readonly port: number;
  /** As the user named it. */
  readonly named: string;
  /** What its certificate must name; absent: `host`. */
  readonly servername?: string;
}

export interface HandshakeOptions {
  /** For all of it. */
  readonly totalMs?: number;
  /** PEM, in place of the authorities Node knows: for tests. */
  readonly ca?: string;
}

type Seen = { -readonly [K in keyof Rehearsal]: Rehearsal[K] } & { steps: Rehearsal['steps'][number][] };

interface Play {
  readonly line: Line;
  readonly part: RehearsalPart;
  readonly seen: Seen;
}

const ok = 250;
const ready = 220;
/** It closes the connection after this (RFC 5321 section 3.8). */
const closing = 421;

/** Never rejects. */
export async function playHandshake(
  server: MailServer,
  part: RehearsalPart,
  { totalMs = 15_000, ca }: HandshakeOptions = {},
): Promise<Rehearsal> {
  const unsayable = whyUnsayable(part);
  if (unsayable !== null) return unplayed(server.named, 'not-asked', unsayable);
  const seen: Seen = { ...unplayed(server.named, 'played'), steps: [] };
  let line: Line | undefined;
  try {
    line = openLine({ servername: server.host, ...server, ca }, totalMs);
    await play({ line, part, seen });
    return seen;
  } catch (error) {
    const outcome = error instanceof Ended ? error.outcome : 'unreachable';
    return { ...seen, outcome, detail: (error as Error).message };
  } finally {
    line?.close();
  }
}

/** Whatever would end a command early or add to it. */
function whyUnsayable({ helo, mailFrom = '' }: RehearsalPart): string | null {
  const unsayable = /[\p{C}\s<>]/u;
  if (helo === '' || unsayable.test(helo)) return `${JSON.stringify(helo)} cannot be said in EHLO`;
  return unsayable.test(mailFrom) ? `${JSON.stringify(mailFrom)} cannot be said in MAIL FROM` : null;
}

async function play(run: Play): Promise<void> {
  const greeted = note(run, 'connect', await run.line.greeting()) === ready && (await sayHello(run));
  run.seen.offersTls = run.seen.extensions.includes('STARTTLS');
  const open = greeted && (!run.seen.offersTls || (await startTls(run)));
  if (open) await sayMailFrom(run);
  await leave(run);
}

/** Whether the server takes it. One that does not know EHLO knows HELO (RFC 5321 section 3.2). */
async function sayHello(run: Play): Promise<boolean> {
  const { line, part, seen } = run;
  const reply = await line.say(`EHLO ${part.helo}`);
  const code = note(run, `EHLO ${part.helo}`, reply);
  const extensions = code === ok ? extensionsOf(reply) : new Map<string, string>();
  seen.extensions = [...extensions.keys()];
  seen.sizeLimit = Number(/^\d+$/.exec(extensions.get('SIZE') ?? '')?.[0] ?? 0) || null;
  return (code >= 500 ? await say(run, `HELO ${part.helo}`) : code) === ok;
}

/** Whether it goes on: in the clear, where the server takes its offer back. */
async function startTls(run: Play): Promise<boolean> {
  const { line, seen } = run;
  const code = await say(run, 'STARTTLS');
  if (code !== ready) {
    seen.tlsFailed = `${code} ${seen.steps.at(-1)?.reply.text}`;
    return code !== closing;
  }
  const secured = await line.secure();
  if (typeof secured === 'string') {
    seen.tlsFailed = secured;
    return false;
  }
  seen.tls = described(secured);
  return sayHello(run);
}

/** With what the server announced and no more. An address beyond ASCII is said to nobody who did not. */
async function sayMailFrom(run: Play): Promise<void> {
  const { mailFrom, sizeBytes, smtpUtf8 = false } = run.part;
  const knows = (keyword: string) => run.seen.extensions.includes(keyword);
  if (mailFrom === undefined || (!/^\p{ASCII}*$/u.test(mailFrom) && !(smtpUtf8 && knows('SMTPUTF8')))) return;
  const size = sizeBytes !== undefined && knows('SIZE') ? ` SIZE=${sizeBytes}` : '';
  const utf8 = smtpUtf8 && knows('SMTPUTF8') ? ' SMTPUTF8' : '';
  await say(run, `MAIL FROM:<${mailFrom}>${size}${utf8}`);
}

/** A courtesy: all there was to learn is learned, whatever becomes of this. */
async function leave(run: Play): Promise<void> {
  const mailed = run.seen.steps.some(({ command, reply }) => command.startsWith('MAIL ') && reply.code === ok);
  try {
    if (mailed) await say(run, 'RSET');
    await say(run, 'QUIT');
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
}

async function say(run: Play, command: Command): Promise<number> {
  return note(run, command, await run.line.say(command));
}

function note({ seen }: Play, command: string, { lines: _lines, ...reply }: ReplyLines): number {
  seen.steps.push({ command, reply });
  return reply.code;
}

/** As Node's error codes have it, in words. */
const distrust: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain ends in an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT: 'its issuer is unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
};

function described(socket: TLSSocket): Tls {
  const because = String(socket.authorizationError);
  const validUntil = socket.getPeerX509Certificate()?.validToDate;
  return {
    version: socket.getProtocol() ?? '',
    cipher: socket.getCipher().standardName,
    trusted: socket.authorized,
    ...(socket.authorized ? {} : { because: distrust[because] ?? because }),
    ...(validUntil === undefined ? {} : { validUntil: validUntil.toISOString() }),
  };
}
