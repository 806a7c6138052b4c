/** Signatures by SSH keys, through OpenSSH's own program (`ssh-keygen -Y`, since 8.2). No shell is involved. */
import { spawn } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Claim, Verification } from '../model/decision.ts';
import { InputError } from '../model/input-error.ts';

/** Binds a signature to this use: one made for git or for a file is none of ours. */
const namespace = 'deliv-vetting';
const program = 'ssh-keygen';
const verifyMs = 10_000;

const notInstalled = 'ssh-keygen is not installed: it comes with OpenSSH 8.2 or newer';
const tooOld = 'ssh-keygen is too old: OpenSSH 8.2 or newer is needed';

/**
 * An armoured signature of `text` by the private key in `keyFile`, or by the agent's key for a public one.
 * A passphrase is asked for by ssh-keygen itself, on the terminal. Throws InputError where there is no signature.
 */
export async function signText(text: string, keyFile: string): Promise<string> {
  await access(keyFile).catch(() => {
    throw new InputError('does not exist', { file: keyFile }, 'name the private key, or the public one of an agent');
  });
  const { code, out, err } = await run(['-Y', 'sign', '-n', namespace, '-f', keyFile], text);
  if (code === 0) return out;
  if (code === null) throw new InputError('did not run', { file: program }, notInstalled);
  throw new InputError(...whyNotSigned(err, keyFile));
}

function whyNotSigned(err: string, file: string): ConstructorParameters<typeof InputError> {
  if (isTooOld(err)) return ['cannot sign', { file: program }, tooOld];
  if (/passphrase/i.test(err)) return ['cannot be unlocked: its passphrase is wrong or was not given', { file }];
  if (/UNPROTECTED/.test(err))
    return ['may be read by others, so ssh-keygen ignores it', { file }, `chmod 600 ${file}`];
  return ['is no key to sign with', { file }, 'name a private SSH key, or the public one of a key the agent holds'];
}

/** Whether decisions can be signed and verified here. */
export async function signingState(): Promise<'usable' | 'absent' | 'too-old'> {
  const { code, err } = await run(['-Y', 'check-novalidate', '-n', namespace, '-s', devNull], '');
  if (code === null) return 'absent';
  return isTooOld(err) ? 'too-old' : 'usable';
}

/** `allowedSigners`: path of an allowed_signers file, absent where nobody is named. Keys count as of `now`. Never rejects. */
export async function verifySignature(
  { text, reviewer, signature }: Claim,
  allowedSigners: string | undefined,
  now: Date,
): Promise<Verification> {
  const folder = await mkdtemp(join(tmpdir(), 'deliv-signature-'));
  try {
    const file = join(folder, 'signature');
    await writeFile(file, signature, { mode: 0o600 });
    const signed = ['-n', namespace, '-s', file];
    const sound = await run(['-Y', 'check-novalidate', ...signed], text);
    if (sound.code === null) return { state: 'cannot-verify', detail: notInstalled };
    if (isTooOld(sound.err)) return { state: 'cannot-verify', detail: tooOld };
    if (sound.code !== 0) return { state: 'bad', detail: 'the signature does not fit what is signed' };
    if (allowedSigners === undefined) return { state: 'unknown-reviewer', detail: 'no reviewers are configured' };
    const who = ['-f', allowedSigners, '-I', reviewer, `-Overify-time=${stamp(now)}`];
    const known = await run(['-Y', 'verify', ...who, ...signed], text);
    const key = /SHA256:\S+/.exec(known.out)?.[0];
    if (known.code === 0 && key !== undefined) return { state: 'good', key };
    if (/Unable to open/.test(known.err)) return { state: 'cannot-verify', detail: 'the reviewers cannot be read' };
    const expired = /key has expired|not yet valid/.exec(known.err)?.[0];
    return { state: 'unknown-reviewer', detail: expired ?? 'the key is not among the reviewers’' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isTooOld(err: string): boolean {
  return /(unknown|illegal|invalid) option/i.test(err);
}

/** As OpenSSH reads it in every version: local time. */
function stamp(time: Date): string {
  const parts = [time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes(), time.getSeconds()];
  return [String(time.getFullYear()).padStart(4, '0'), ...parts.map(part => String(part).padStart(2, '0'))].join('');
}

interface Ended {
  /** Null where it could not be started. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input: string): Promise<Ended> {
  const patience = args[1] === 'sign' ? {} : { timeout: verifyMs };
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], ...patience });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', text => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text;
    });
    child.on('error', () => resolve({ code: null, out, err }));
    child.on('close', code => resolve({ code: code ?? 1, out, err }));
    // It may refuse before it reads: what it then says is told above.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
