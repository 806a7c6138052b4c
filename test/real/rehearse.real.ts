/** The real Postfix, as Debian packs it: a whole run plays its handshake against it, and no recipient is ever named. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { playHandshake } from '../../src/world/smtp.ts';
import { type RunningPostfix, startPostfix } from '../tools/postfix.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const good = 'fixtures/messages/signed-good.eml';
const limit = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'deliv-rehearse-'));
let postfix: RunningPostfix;

beforeAll(async () => {
  postfix = await startPostfix(limit);
});
afterAll(async () => {
  await postfix?.stop();
  rmSync(folder, { recursive: true });
});

interface Verdict {
  readonly rule: string;
  readonly status: string;
  readonly findings: readonly { readonly id: string; readonly evidence?: string }[];
}

/** What the rule says of a run, and what Postfix counted in it. */
async function rehearsed(file: string, ...more: string[]) {
  const before = postfix.log().length;
  const world = ['--zone', 'fixtures/zones/messages.zone', '--rehearse', `127.0.0.1:${postfix.port}`];
  const { out, err } = deliv(['check', file, ...world, ...more, '-f', 'json', '--now', '2027-03-10T00:00:00Z']);
  expect(err).toBe('');
  const [{ verdicts }] = JSON.parse(out).reports as [{ verdicts: Verdict[] }];
  const { status, findings } = verdicts.find(({ rule }) => rule === 'rehearsal') as Verdict;
  const counted = await vi.waitFor(() => {
    const line = /disconnect from \S+ (.*\bmail=.*)/.exec(postfix.log().slice(before))?.[1];
    if (line === undefined) throw new Error('Postfix has not logged the end of the connection');
    return line;
  }, 10_000);
  return { status, problems: findings.map(({ id }) => id.replace('rehearsal/', '')), findings, counted };
}

describe('against Postfix', () => {
  it('a mail that it takes', async () => {
    const { status, problems, counted } = await rehearsed(good);
    expect(status).toBe('info');
    expect(problems).toEqual(['untrusted']);
    expect(counted).toBe('ehlo=2 starttls=1 mail=1 rset=1 quit=1 commands=6');
  });

  it('a mail that is too large for it', async () => {
    const file = join(folder, 'large.eml');
    writeFileSync(file, `${readFileSync(join(root, good), 'latin1')}${`${'x'.repeat(70)}\r\n`.repeat(400)}`, 'latin1');
    const { status, problems, counted } = await rehearsed(file);
    expect(status).toBe('fail');
    expect(problems).toEqual(['untrusted', 'too-large']);
    expect(counted).toBe('ehlo=2 starttls=1 mail=0/1 quit=1 commands=4/5');
  });

  it('a sender that it refuses, and a host of another name', async () => {
    const { status, problems, findings, counted } = await rehearsed(
      good,
      ...['--mail-from', 'refused.example', '--helo', 'out.acme.example'],
    );
    expect(status).toBe('fail');
    expect(problems).toEqual(['other-name', 'untrusted', 'mail-from-refused']);
    expect(findings.at(-1)?.evidence).toMatch(/^554 5\.7\.1 .*Access denied/);
    expect(counted).toBe('ehlo=2 starttls=1 mail=0/1 quit=1 commands=4/5');
  });

  it('its certificate verifies for who knows its maker', async () => {
    const { port, name, certificate } = postfix;
    const server = { host: '127.0.0.1', port, named: name, servername: name };
    const part = { helo: 'out.acme.example', mailFrom: 'rehearsal@acme.example', sizeBytes: 1000, smtpUtf8: true };
    const played = await playHandshake(server, part, { ca: certificate });
    expect(played).toMatchObject({ outcome: 'played', sizeLimit: limit, tls: { version: 'TLSv1.3', trusted: true } });
    expect(played.extensions).toEqual(expect.arrayContaining(['SIZE', 'SMTPUTF8', 'ENHANCEDSTATUSCODES']));
    expect(played.steps.find(({ command }) => command.startsWith('MAIL'))).toEqual({
      command: 'MAIL FROM:<rehearsal@acme.example> SIZE=1000 SMTPUTF8',
      reply: { code: 250, enhanced: '2.1.0', text: '2.1.0 Ok' },
    });
  });

  it('no recipient was named and no message given, in all of this', () => {
    expect(postfix.log()).toContain('disconnect from');
    expect(postfix.log()).not.toMatch(/\b(rcpt|data|bdat)=/i);
  });
});
