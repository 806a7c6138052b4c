/** A real name server (nsd) serves the fixture zones; asked over the network, deliv must say what it says from the files. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenize } from '../../src/world/master-file-tokens.ts';
import { freePort } from '../tools/free-port.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-nsd-'));
const files = ['spring-sale', 'ordine', 'messages'];
let server: ChildProcess;
let port = 0;

/** One file of ours may hold several zones; a server wants each in a file of its own. */
function split(name: string): { origin: string; file: string }[] {
  const text = readFileSync(join(root, `fixtures/zones/${name}.zone`), 'utf8');
  return text
    .split(/^(?=\$ORIGIN )/m)
    .slice(1)
    .map(part => {
      const origin = (tokenize(part, name)[0]?.tokens[1]?.text ?? '').replace(/\.$/, '');
      const file = join(folder, `${name}-${origin}.zone`);
      writeFileSync(file, `$TTL 3600\n${part}`);
      return { origin, file };
    });
}

/** The list of a campaign by its tally: the server knows the sender's zones, and refuses the recipients'. */
function recipients(zone: string, [input = '']: readonly string[]): string[] {
  if (!input.endsWith('.yaml') || !/^list:/m.test(readFileSync(join(root, input), 'utf8'))) return [];
  const tally = join(folder, `${zone}.tally.json`);
  const { err } = deliv(['vet', '--campaign', input, '--offline', '--now', '2027-03-10T00:00:00Z', '--tally', tally]);
  expect(err).toBe('');
  return ['--list', tally];
}

beforeAll(async () => {
  port = await freePort();
  const zones = files.flatMap(split);
  for (const { origin, file } of zones) execFileSync('nsd-checkzone', [origin, file]);
  const config = join(folder, 'nsd.conf');
  const lines = zones.map(({ origin, file }) => `zone:\n  name: "${origin}"\n  zonefile: "${file}"`);
  writeFileSync(
    config,
    `server:\n  ip-address: 127.0.0.1\n  port: ${port}\n  username: ""\n  chroot: ""\n  zonesdir: "${folder}"\n  database: ""\n  pidfile: ""\n  xfrdfile: "${folder}/xfrd.state"\n  zonelistfile: "${folder}/zone.list"\n  hide-version: yes\nremote-control:\n  control-enable: no\n${lines.join('\n')}\n`,
  );
  server = spawn('nsd', ['-d', '-c', config], { stdio: 'ignore' });
  for (let tries = 0; tries < 50; tries++) {
    const { err, out } = deliv([
      'check',
      'fixtures/messages/signed-good.eml',
      '--resolver',
      `127.0.0.1:${port}`,
      '-f',
      'json',
    ]);
    if (err === '' && JSON.parse(out).reports[0].facts.dmarc.state === 'known') return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('nsd did not come up');
});

afterAll(() => {
  server?.kill();
});

/** The report less what names the way it was asked. */
function judged(out: string): unknown {
  const report = JSON.parse(out);
  const reports = report.reports.map((one: Record<string, unknown>) => ({
    verdict: one['verdict'],
    verdicts: one['verdicts'],
    prediction: one['prediction'],
    domains: one['domains'],
  }));
  return { reports, campaigns: report.campaigns, summary: report.summary };
}

describe('a real name server', () => {
  it.each([
    ['spring-sale', ['fixtures/campaigns/spring-sale/campaign.yaml']],
    ['ordine', ['fixtures/campaigns/ordine/campaign.yaml']],
    ['messages', ['fixtures/messages/signed-good.eml', 'fixtures/messages/signed-broken.eml']],
    [
      'messages',
      [
        'fixtures/messages/unsigned.eml',
        '--mail-from',
        'many.faults.example',
        '--ip',
        '192.0.2.101',
        '--dkim',
        'riverside.example:aliased',
      ],
    ],
    [
      'messages',
      [
        'fixtures/messages/unsigned.eml',
        '--mail-from',
        'void.faults.example',
        '--ip',
        '192.0.2.1',
        '--dkim',
        'riverside.example:gone',
      ],
    ],
  ])('%s: the same report as from the file (%j)', (zone, args) => {
    const both = ['check', ...args, '-f', 'json', '--now', '2027-03-10T00:00:00Z', ...recipients(zone, args)];
    const fromFile = deliv([...both, ...files.flatMap(one => ['--zone', `fixtures/zones/${one}.zone`])]);
    const overNetwork = deliv([...both, '--resolver', `127.0.0.1:${port}`]);
    expect(overNetwork.code).toBe(fromFile.code);
    expect(judged(overNetwork.out)).toEqual(judged(fromFile.out));
    expect(JSON.parse(overNetwork.out).reports[0].privacy.dnsQueries).toBeGreaterThan(0);
  });
});
