/** Debian's rspamd and spamd with Debian's rules, on loopback and offline, whether or not their services run. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineKind } from '../../src/model/opinion.ts';
import { askEngine } from '../../src/world/engines/index.ts';
import { freePort } from './free-port.ts';

export interface RunningEngine {
  readonly port: number;
  /** Of the process that the others are children of. */
  readonly pid: number;
  stop(): Promise<void>;
}

const mostSecondsToStart = 50;
const isRoot = process.getuid?.() === 0;

/** Every look-up goes to a port nobody listens on, so rspamd can reach nothing. Hyperscan joins in late, where it may. */
const rspamdOptions = (hyperscan: boolean) => `
disable_hyperscan = ${!hyperscan};
dns { nameserver = ["127.0.0.1:1"]; timeout = 0.01s; retransmits = 1; }
`;

const rspamdConfig = (port: number) => `
.include "$CONFDIR/common.conf"
options {
  .include "$CONFDIR/options.inc"
  .include(priority=1,duplicate=merge) "$LOCAL_CONFDIR/options.inc"
}
logging { type = "console"; level = "error"; }
worker "normal" {
  .include "$CONFDIR/worker-normal.inc"
  bind_socket = "127.0.0.1:${port}";
  count = 1;
}
`;

export async function startRspamd({ hyperscan = false } = {}): Promise<RunningEngine> {
  const port = await freePort();
  const folder = folderFor('_rspamd');
  writeFileSync(join(folder, 'rspamd.conf'), rspamdConfig(port));
  writeFileSync(join(folder, 'options.inc'), rspamdOptions(hyperscan));
  mkdirSync(join(folder, 'local.d'));
  // It alone would ask the system's resolver while rspamd starts.
  writeFileSync(join(folder, 'local.d', 'fuzzy_check.conf'), 'enabled = false;\n');
  const folders = ['DBDIR', 'RUNDIR', 'LOGDIR', 'LOCAL_CONFDIR'].map(name => `--var=${name}=${folder}`);
  const user = isRoot ? ['-u', '_rspamd', '-g', '_rspamd'] : [];
  return start('rspamd', port, folder, '/usr/bin/rspamd', [
    '-f',
    ...user,
    '-c',
    join(folder, 'rspamd.conf'),
    ...folders,
  ]);
}

/** Without Bayes, which would learn from one message for the next. */
export async function startSpamd({ children = 1 } = {}): Promise<RunningEngine> {
  const port = await freePort();
  const folder = folderFor('debian-spamd');
  const user = isRoot ? ['-u', 'debian-spamd'] : [];
  const listen = ['-i', '127.0.0.1', '-p', `${port}`, '--max-children', `${children}`];
  const offline = ['-L', '-x', '--cf=use_bayes 0', '-H', folder, '-s', 'stderr'];
  return start('spamd', port, folder, '/usr/sbin/spamd', [...offline, ...listen, ...user]);
}

/** The engines give up root's rights, and must still be able to write. */
function folderFor(user: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-engine-'));
  if (isRoot) chownSync(folder, Number(execFileSync('id', ['-u', user])), 0);
  return folder;
}

async function start(kind: EngineKind, port: number, folder: string, program: string, flags: readonly string[]) {
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(program, flags, { stdio: ['ignore', log, log] });
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()).on('error', () => resolve()));
  const kill = () => void child.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (await answers(kind, port, ended)) return { port, pid: child.pid as number, stop };
  const said = readFileSync(join(folder, 'log'), 'utf8');
  await stop();
  throw new Error(`${kind} did not come up: ${said.slice(-2000)}`);
}

async function answers(kind: EngineKind, port: number, ended: Promise<void>): Promise<boolean> {
  let alive = true;
  void ended.then(() => {
    alive = false;
  });
  const deadline = Date.now() + mostSecondsToStart * 1000;
  while (alive && Date.now() < deadline) {
    const opinion = await askEngine({ kind, host: '127.0.0.1', port }, Buffer.from('Subject: x\r\n\r\nx\r\n'));
    if (opinion.state === 'given') return true;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return false;
}
