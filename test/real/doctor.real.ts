/** `deliv doctor` against a real name server (nsd, here the root itself) and a real block list server (rbldnsd). */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../tools/free-port.ts';
import { deliv } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-doctor-real-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, 0o644);
  return path;
}

interface Told {
  readonly checks: readonly { readonly id: string; readonly about?: string }[];
}

function doctor(port: number, args: readonly string[] = []) {
  const { code, out, err } = deliv(['doctor', '--resolver', `127.0.0.1:${port}`, '-f', 'json', ...args]);
  expect(err).toBe('');
  const { checks } = JSON.parse(out) as Told;
  return { code, of: (about: string) => checks.filter(one => one.about === about).map(({ id }) => id) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (condition()) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('the server did not come up');
}

describe('against nsd', () => {
  let port = 0;
  const about = () => `127.0.0.1:${port}`;
  beforeAll(async () => {
    port = await freePort();
    const zone = file(
      'root.zone',
      '$TTL 3600\n. IN SOA a.root-servers.net. nstld.example. 1 1800 900 604800 86400\n. IN NS a.root-servers.net.\na.root-servers.net. IN A 198.41.0.4\n',
    );
    const config = file(
      'nsd.conf',
      `server:\n  ip-address: 127.0.0.1\n  port: ${port}\n  username: ""\n  chroot: ""\n  zonesdir: "${folder}"\n  database: ""\n  pidfile: ""\n  xfrdfile: "${folder}/xfrd.state"\n  zonelistfile: "${folder}/zone.list"\nremote-control:\n  control-enable: no\nzone:\n  name: "."\n  zonefile: "${zone}"\n`,
    );
    children.push(spawn('nsd', ['-d', '-c', config], { stdio: 'ignore' }));
    await until(() => doctor(port).of(about()).includes('resolver/answers'));
  });

  it('finds answers, TCP, EDNS and honest absence', () => {
    const { code, of } = doctor(port);
    expect(of(about())).toEqual([
      'resolver/answers',
      'tcp/answers',
      'edns/spoken',
      'absence/kept',
      'dnssec/unverified',
    ]);
    expect(code).toBe(0);
  });

  it('calls a list that is not there unusable', () => {
    const { code, of } = doctor(port, ['--dnsbl', 'spamcop']);
    expect([code, of('spamcop')]).toEqual([1, ['block-list/unusable']]);
  });
});

describe('against rbldnsd', () => {
  let port = 0;
  const lists = ['--dnsbl', 'spamcop', '--dnsbl', 'psbl', '--dnsbl', 'spamhaus-dbl', '--dnsbl', 'uribl'];
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    port = await freePort();
    const zones = [
      `bl.spamcop.net:ip4set:${file('spamcop', ':127.0.0.2:listed\n127.0.0.2\n')}`,
      `psbl.surriel.com:ip4set:${file('psbl', ':127.0.0.2:the whole world\n0.0.0.0/0\n')}`,
      `dbl.spamhaus.org:dnset:${file('dbl', 'bad.example :127.0.1.4:phishing\n')}`,
      `multi.uribl.com:dnset:${file('uribl', 'invalid :127.0.0.1:refused\n')}`,
    ];
    children.push(spawn('rbldnsd', ['-n', '-w', folder, '-b', `127.0.0.1/${port}`, ...zones], { stdio: 'ignore' }));
    await until(() => doctor(port, ['--dnsbl', 'spamcop']).of('spamcop').includes('block-list/usable'));
  });

  it('tells lists that work from those that list everybody or refuse', () => {
    const { of } = doctor(port, lists);
    expect(['spamcop', 'psbl', 'spamhaus-dbl', 'uribl'].map(name => of(name))).toEqual([
      ['block-list/usable'],
      ['block-list/unusable'],
      ['block-list/usable'],
      ['block-list/refused'],
    ]);
  });
});
