/** SpamAssassin's spamd over the SPAMC protocol: REPORT, for its table has points and descriptions. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { EngineAddress, EngineSymbol, Opinion } from '../../model/opinion.ts';
import { connectionTo, readAll } from './connection.ts';

const noDescription = 'No description available.';

/** Throws where there is no opinion. */
export async function askSpamd({ host, port }: EngineAddress, bytes: Uint8Array, signal: AbortSignal) {
  const socket = connect(connectionTo(host, port, signal));
  try {
    await once(socket, 'connect');
    socket.write(`REPORT SPAMC/1.5\r\nContent-length: ${bytes.length}\r\n\r\n`);
    socket.end(bytes);
    return readAnswer(await readAll(socket));
  } finally {
    socket.destroy();
  }
}

function readAnswer(answer: Buffer): Opinion {
  const headEnd = answer.indexOf('\r\n\r\n');
  const head = answer.toString('latin1', 0, headEnd === -1 ? answer.length : headEnd);
  const status = /^SPAMD\/\d+\.\d+ +(\d+) *([^\r\n]*)/.exec(head);
  if (status === null) throw new Error('its answer cannot be read');
  if (status[1] !== '0') throw new Error(`it answers ${status[1]} ${status[2]}`.trim());
  const length = /^Content-length: *(\d{1,9}) *$/im.exec(head)?.[1];
  const verdict = /^Spam: *(True|Yes|False|No) *; *(-?\d+(?:\.\d+)?) *\/ *(-?\d+(?:\.\d+)?) *$/im.exec(head);
  if (headEnd === -1 || length === undefined || verdict === null) throw new Error('its answer cannot be read');
  const body = answer.subarray(headEnd + 4);
  if (body.length !== Number(length)) throw new Error(`its answer has ${body.length} of ${length} bytes`);
  const spam = /^(true|yes)$/i.test(verdict[1] as string);
  return {
    engine: 'spamd',
    state: 'given',
    score: points(verdict[2] as string),
    threshold: points(verdict[3] as string),
    spam,
    action: spam ? 'spam' : 'ham',
    symbols: readTable(body.toString()),
  };
}

/** The table is the last one: the message, quoted above it, may hold another. Long descriptions are wrapped. */
function readTable(report: string): EngineSymbol[] {
  const lines = report.split(/\r?\n/);
  const symbols: { name: string; score: number; description: string }[] = [];
  for (const line of lines.slice(lines.findLastIndex(one => /^-{2,} -{2,} -{2,}$/.test(one)) + 1 || lines.length)) {
    const [, score, name, description] = /^ {0,3}(-?\d+(?:\.\d+)?) +(\w+) +(\S.*)$/.exec(line) ?? [];
    const last = symbols.at(-1);
    if (score !== undefined && name !== undefined && description !== undefined)
      symbols.push({ name, score: points(score), description });
    else if (/^ {20,}\S/.test(line) && last !== undefined) last.description += ` ${line.trim()}`;
    else break;
  }
  return symbols.map(({ name, score, description }) =>
    description === noDescription ? { name, score } : { name, score, description },
  );
}

/** SpamAssassin writes -0.0. */
function points(text: string): number {
  return Number(text) + 0;
}
