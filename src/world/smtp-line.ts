/** A connection to a mail server: one command, one reply, all within one deadline. */
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Rehearsal } from '../model/rehearsal.ts';
import { mostOctets, type ReplyLines, readReply } from './smtp-reply.ts';

/** All that is ever said. There is no command for a recipient and none for a message. */
export type Command =
  | `EHLO ${string}`
  | `HELO ${string}`
  | 'STARTTLS'
  | `MAIL FROM:<${string}>${string}`
  | 'RSET'
  | 'QUIT';

/** Nothing more can be said or heard. */
export class Ended extends Error {
  readonly outcome: Rehearsal['outcome'];

  constructor(outcome: Rehearsal['outcome'], detail: string) {
    super(detail);
    this.outcome = outcome;
  }
}

export interface Line {
  /** Rejects with Ended. */
  greeting(): Promise<ReplyLines>;
  /** Rejects with Ended, also where the server spoke before it was asked. */
  say(command: Command): Promise<ReplyLines>;
  /** After the answer to STARTTLS; a reason where TLS does not come about. Rejects with Ended. */
  secure(): Promise<TLSSocket | string>;
  close(): void;
}

export interface Peer {
  /** A name or an address: what is connected to. */
  readonly host: string;
  readonly port: number;
  /** What the certificate must name. */
  readonly servername: string;
  /** PEM, in place of the authorities Node knows. */
  readonly ca?: string | undefined;
}

export function openLine({ host, port, servername, ca }: Peer, totalMs: number): Line {
  let received = Buffer.alloc(0);
  let connected = false;
  let ended: Ended | undefined;
  let wake = () => {};
  let socket: Socket = connect({ host, port });

  const end = (why: Ended) => {
    ended ??= why;
    socket.destroy();
    wake();
  };
  const timer = setTimeout(() => end(new Ended('timeout', `not done within ${totalMs / 1000} s`)), totalMs);
  const hear = (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    if (received.length > 2 * mostOctets) end(new Ended('not-smtp', `more than ${2 * mostOctets} octets`));
    else if (chunk.includes('\n') || received.length >= mostOctets) wake();
  };
  const fail = (error: Error) => end(new Ended(connected ? 'cut-off' : 'unreachable', reasonOf(error)));
  const closed = () => end(new Ended('cut-off', 'it closed the connection'));
  const listen = () => socket.on('data', hear).on('error', fail).on('close', closed);
  listen().once('connect', () => {
    connected = true;
  });

  async function reply(): Promise<ReplyLines> {
    for (;;) {
      const found = readReply(received);
      if (typeof found === 'string') throw new Ended('not-smtp', found);
      if (found !== null) {
        received = received.subarray(found.length);
        return found.reply;
      }
      if (ended !== undefined) throw ended;
      await new Promise<void>(resolve => {
        wake = resolve;
      });
    }
  }

  /** What came before it was asked for is nobody's answer: someone in between may have put it there (CVE-2011-0411). */
  function expectSilence(): void {
    if (ended !== undefined) throw ended;
    if (received.length > 0) throw new Ended('cut-off', 'it speaks before it is asked');
  }

  return {
    greeting: reply,
    async say(command) {
      expectSilence();
      socket.write(`${command}\r\n`);
      return reply();
    },
    async secure() {
      expectSilence();
      socket
        .off('data', hear)
        .off('error', fail)
        .off('close', closed)
        .on('error', () => {});
      const names = isIP(servername) === 0 ? { servername } : { host: servername };
      const secured = connectTls({ socket, ...names, rejectUnauthorized: false, ...(ca ? { ca } : {}) });
      socket = secured;
      const failed = await new Promise<string | null>(resolve => {
        secured.once('secureConnect', () => resolve(null));
        secured.on('error', error => resolve(reasonOf(error)));
        secured.on('close', () => resolve('it closed the connection'));
      });
      if (ended !== undefined) throw ended;
      listen();
      if (failed !== null) end(new Ended('cut-off', failed));
      return failed ?? secured;
    },
    close() {
      clearTimeout(timer);
      socket.destroy();
    },
  };
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? error.message;
}
