/** Debian's Postfix in a folder of its own, on loopback: it receives and delivers nothing. Needs root, as Postfix does. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playHandshake } from '../../src/world/smtp.ts';
import { freePort } from './free-port.ts';

export interface RunningPostfix {
  readonly port: number;
  readonly name: string;
  /** Its certificate, which it made itself (PEM). */
  readonly certificate: string;
  log(): string;
  stop(): Promise<void>;
}

const name = 'mx.acme.example';
const mostSecondsToStart = 30;

const main = (folder: string, limit: number) => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
myhostname = ${name}
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
inet_protocols = ipv4
message_size_limit = ${limit}
smtputf8_enable = yes
smtpd_tls_security_level = may
smtpd_tls_chain_files = ${folder}/key.pem, ${folder}/certificate.pem
smtpd_delay_reject = no
smtpd_sender_restrictions = check_sender_access inline:{refused.example=REJECT}
`;

const master = (port: number) => `
127.0.0.1:${port} inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
rewrite unix - - n - - trivial-rewrite
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
`;

/** `limit`: the largest message it takes, in octets. Senders at refused.example are refused. */
export async function startPostfix(limit: number): Promise<RunningPostfix> {
  const port = await freePort();
  const folder = folderFor(port, limit);
  const child = spawn('postfix', ['-c', folder, 'start-fg'], { stdio: 'ignore' });
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()).on('error', () => resolve()));
  const halt = () => void execFileSync('postfix', ['-c', folder, 'stop'], { stdio: 'ignore' });
  process.once('exit', halt);
  const log = () => readFileSync(join(folder, 'log'), 'utf8');
  const stop = async () => {
    process.off('exit', halt);
    halt();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + mostSecondsToStart * 1000;
  while (Date.now() < deadline) {
    const { outcome } = await playHandshake({ host: '127.0.0.1', port, named: name }, { helo: 'localhost' });
    const certificate = readFileSync(join(folder, 'certificate.pem'), 'utf8');
    if (outcome === 'played') return { port, name, certificate, log, stop };
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const said = log();
  await stop();
  throw new Error(`Postfix did not come up: ${said.slice(-2000)}`);
}

function folderFor(port: number, limit: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-postfix-'));
  // Postfix gives up root's rights, and must still get in.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'queue'));
  mkdirSync(join(folder, 'data'));
  chownSync(join(folder, 'data'), Number(execFileSync('id', ['-u', 'postfix'])), 0);
  writeFileSync(join(folder, 'main.cf'), main(folder, limit));
  writeFileSync(join(folder, 'master.cf'), master(port));
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const about = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  execFileSync('openssl', ['req', ...kind, ...about, ...files], { stdio: 'ignore' });
  return folder;
}
