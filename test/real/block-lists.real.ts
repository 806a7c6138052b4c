/** A real block list server (rbldnsd) answers in the names of real lists; deliv must read it as their users do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockLists } from '../../rules/data/block-lists.ts';
import listings from '../../src/gather/listings.ts';
import type { DomainUse } from '../../src/model/domains.ts';
import type { DomainName } from '../../src/model/mail.ts';
import { openWorld } from '../../src/world/world.ts';
import { outbound } from '../tools/facts.ts';
import { freePort } from '../tools/free-port.ts';
import { mailOf } from '../tools/mail.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-rbldnsd-'));
let server: ChildProcess;
let port = 0;

/** rbldnsd gives up its rights, and must still be able to read. */
function data(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, 0o644);
  return file;
}

async function ask(ids: readonly string[]) {
  const world = openWorld({ resolver: `127.0.0.1:${port}`, zones: [], overlays: [], offline: false, now: new Date() });
  const mail = await mailOf(Buffer.from('From: a@acme.example\r\n\r\nx'));
  const lore = { ...mail.lore, blockLists: blockLists.filter(({ id }) => ids.includes(id)) };
  const domains = ['acme.example', 'bad.example'].map(
    (name): DomainUse => ({ name: name as DomainName, registrable: name, roles: ['link'], where: '' }),
  );
  try {
    return await listings.gather({ ...mail, lore }, { domains, outbound }, {}, world.forMessage());
  } finally {
    world.close();
  }
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  port = await freePort();
  const zones = [
    `bl.spamcop.net:ip4set:${data('spamcop', ':127.0.0.2:listed\n127.0.0.2\n192.0.2.10\n')}`,
    `psbl.surriel.com:ip4set:${data('psbl', ':127.0.0.2:the whole world\n0.0.0.0/0\n')}`,
    `dbl.spamhaus.org:dnset:${data('dbl', 'bad.example :127.0.1.4:phishing\n')}`,
    `multi.uribl.com:dnset:${data('uribl', 'acme.example :127.0.0.1:refused\n')}`,
  ];
  server = spawn('rbldnsd', ['-n', '-w', folder, '-b', `127.0.0.1/${port}`, ...zones], { stdio: 'ignore' });
  for (let tries = 0; tries < 50; tries++) {
    if ((await ask(['spamcop'])).asked[0]?.state === 'usable') return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('rbldnsd did not come up');
});

afterAll(() => {
  server?.kill();
});

describe('against rbldnsd', () => {
  it('reads listings, and believes neither a list of everybody nor a refusal', async () => {
    const { asked, listed } = await ask(['spamcop', 'psbl', 'spamhaus-dbl', 'uribl']);
    expect(listed.map(({ subject, list, meaning }) => `${list}: ${subject} ${meaning}`)).toEqual([
      'spamcop: 192.0.2.10 listed',
      'spamhaus-dbl: bad.example phishing',
    ]);
    expect(asked.map(({ list, state }) => `${list} ${state}`)).toEqual([
      'spamcop usable',
      'psbl unusable',
      'spamhaus-dbl usable',
      'uribl needs-key',
    ]);
  });
});
