/** Keys and passwords are in nothing that is said or written: not in reports, settings, facts, errors, nor in what `ps` shows. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatNames } from '../../src/cli/formats.ts';
import { nameServer } from '../tools/name-server.ts';
import { root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-secrets-'));
const file = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = (where: string) => `${where}Qx7vSecretKz91${where}`;
const leaked = (text: string) => /Qx7vSecretKz91/i.exec(text)?.input.slice(0, 300);
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  DELIV_KEY_SPAMHAUS_DQS: secret('env'),
  DELIV_VETTING_KEY: secret('vetting'),
  DELIV_HISTORY_KEY: secret('history'),
};
const configured = `keys: {spamhaus-dqs: ${secret('config')}}
resolver: https://me:${secret('config')}@127.0.0.1:4443/dns-query
dnsbl: [spamhaus-dqs-zen, spamhaus-dqs-dbl]
`;

function run(args: readonly string[], given: Record<string, string> = env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/deliv.js'), ...args], {
    cwd: folder,
    env: given,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

beforeAll(() => {
  copyFileSync(join(root, 'fixtures/messages/signed-good.eml'), file('mail.eml'));
  copyFileSync(join(root, 'fixtures/feedback/sendmail-two.eml'), file('bounce.eml'));
  writeFileSync(file('list.csv'), 'email\nana@gmail.com\nluca@libero.it\n');
  writeFileSync(file('deliv.config.yaml'), configured);
});

const everyFormat = formatNames.flatMap(name => ['-f', `${name}=report.${name}`]);

it.each([
  ['config'],
  ['config', '-f', 'json'],
  ['check', 'mail.eml', '-v', ...everyFormat, '--save-facts', 'facts.json'],
  ['check', 'mail.eml', '-v', '--lang', 'es'],
  ['check', 'mail.eml', '--resolver', `https://me:${secret('flag')}@127.0.0.1:4443/q`, '-v', '-f', 'json'],
  ['doctor'],
  ['doctor', '-f', 'json'],
  ['learn', 'bounce.eml'],
  ['history', 'export'],
  ['vet', 'list.csv', '--offline', '--tally', 'tally.json', '-f', 'json'],
])('deliv %s %s', (...args) => {
  // Keys of the environment go before those of the configuration.
  const bare = { PATH: env.PATH, HOME: folder };
  for (const given of ['config', 'check', 'doctor'].includes(args[0] ?? '') ? [env, bare] : [env]) {
    const { code, said } = run(args, given);
    expect([code, leaked(said)]).toEqual([expect.any(Number), undefined]);
    expect(code).not.toBe(2);
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (!name.endsWith('.yaml') && statSync(file(name)).isFile())
      expect([name, leaked(readFileSync(file(name), 'latin1'))]).toEqual([name, undefined]);
});

it.each([
  `keys: {spamhaus-dqs: ${secret('bad')}, nope: ${secret('bad')}}\n`,
  `keys: {spamhaus-dqs: [${secret('bad')}]}\n`,
  `keys: ${secret('bad')}: x\n`,
  `resolver: https://me:${secret('bad')}@ bad host/\n`,
  `resolver: me:${secret('bad')}@192.0.2.1\n`,
  `engines: ["rspamd=http://me:${secret('bad')}@127.0.0.1"]\n`,
])('a mistake beside it: %j', text => {
  writeFileSync(file('wrong.yaml'), text);
  const { code, said } = run(['check', 'mail.eml', '--config', 'wrong.yaml']);
  expect([code, leaked(said)]).toEqual([2, undefined]);
});

it.each([
  ['--resolver', `me:${secret('flag')}@x y`],
  ['--resolver', `ftp://me:${secret('flag')}@x`],
  ['--engine', `rspamd=http://me:${secret('flag')}@127.0.0.1`],
])('a mistake on the command line: %s', (option, value) => {
  expect(leaked(run(['check', 'mail.eml', option, value]).said)).toBe(undefined);
});

it('what ps shows of a run has none of the environment and the configuration', async () => {
  const silent = await nameServer({ udp: () => {} });
  const child = spawn(
    process.execPath,
    [join(root, 'bin/deliv.js'), 'check', 'mail.eml', '--resolver', silent.address],
    {
      cwd: folder,
      env,
      stdio: 'ignore',
    },
  );
  while (silent.queries.length === 0) await new Promise(resolve => setTimeout(resolve, 20));
  const shown = ['cmdline', 'comm'].map(what => readFileSync(`/proc/${child.pid}/${what}`, 'utf8')).join(' ');
  child.kill('SIGTERM');
  silent.close();
  expect([shown.includes('mail.eml'), leaked(shown)]).toEqual([true, undefined]);
});
