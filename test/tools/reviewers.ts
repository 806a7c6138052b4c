/** Reviewers with real SSH keys, made for one test. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Reviewer {
  readonly name: string;
  /** Path of the private key; the public one stands beside it. */
  readonly key: string;
}

export function makeReviewer(folder: string, name: string, passphrase = ''): Reviewer {
  const key = join(folder, `${name}.key`);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', name, '-f', key]);
  return { name, key };
}

/** A line of an allowed_signers file; `options` go between name and key. */
export function allowed({ name, key }: Reviewer, options = ''): string {
  return `${name} ${options} ${readFileSync(`${key}.pub`, 'utf8')}`;
}
