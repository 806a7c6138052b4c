/** Signatures by real keys: what is good, what is not, and why. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { signText, verifySignature } from '../../src/world/ssh-keygen.ts';
import { allowed, makeReviewer, type Reviewer } from '../tools/reviewers.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-ssh-'));
const signers = join(folder, 'allowed_signers');
const now = new Date('2026-11-26T10:00:00Z');
let ana: Reviewer;
let eve: Reviewer;
let good = '';

beforeAll(async () => {
  [ana, eve] = [makeReviewer(folder, 'ana'), makeReviewer(folder, 'eve')];
  const late = makeReviewer(folder, 'late');
  writeFileSync(signers, [allowed(ana), allowed(late, 'valid-before="20260101"')].join(''));
  good = await signText('yes', ana.key);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const verify = (signature: string, { text = 'yes', reviewer = 'ana', file = signers as string | undefined } = {}) =>
  verifySignature({ text, reviewer, signature }, file, now);

describe('a signature', () => {
  it('by a reviewer is good, and tells the key', async () => {
    expect(await verify(good)).toEqual({ state: 'good', key: expect.stringMatching(/^SHA256:/) });
  });

  it('of another text is bad', async () => {
    expect(await verify(good, { text: 'no' })).toMatchObject({ state: 'bad' });
  });

  it('that is none is bad', async () => {
    expect(await verify('none')).toMatchObject({ state: 'bad' });
  });

  it('by a stranger, or in another’s name, is by no reviewer', async () => {
    const stranger = await signText('yes', eve.key);
    expect(await verify(stranger)).toMatchObject({ state: 'unknown-reviewer' });
    expect(await verify(good, { reviewer: 'eve' })).toMatchObject({ state: 'unknown-reviewer' });
  });

  it('by a key that is no longer valid is by no reviewer', async () => {
    const late = await signText('yes', join(folder, 'late.key'));
    const expected = { state: 'unknown-reviewer', detail: 'key has expired' };
    expect(await verify(late, { reviewer: 'late' })).toEqual(expected);
  });

  it('is by no reviewer where none are named, and cannot be verified where they cannot be read', async () => {
    const nobody = await verifySignature({ text: 'yes', reviewer: 'ana', signature: good }, undefined, now);
    expect(nobody).toMatchObject({ state: 'unknown-reviewer' });
    expect(await verify(good, { file: join(folder, 'nowhere') })).toMatchObject({ state: 'cannot-verify' });
  });

  it('cannot be verified or made without OpenSSH', async () => {
    vi.stubEnv('PATH', join(folder, 'empty'));
    expect(await verify(good)).toMatchObject({ state: 'cannot-verify', detail: expect.stringMatching(/OpenSSH/) });
    await expect(signText('yes', ana.key)).rejects.toMatchObject({ hint: expect.stringMatching(/OpenSSH/) });
  });

  it('cannot be verified by an OpenSSH that knows no signatures', async () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'ssh-keygen'), '#!/bin/sh\necho "unknown option -- Y" >&2\nexit 1\n', { mode: 0o755 });
    vi.stubEnv('PATH', `${old}:/bin`);
    expect(await verify(good)).toMatchObject({ state: 'cannot-verify', detail: expect.stringMatching(/too old/) });
    await expect(signText('yes', ana.key)).rejects.toMatchObject({ hint: expect.stringMatching(/too old/) });
  });
});

describe('signing says why it cannot', () => {
  it('for a key with a passphrase nobody types', async () => {
    vi.stubEnv('SSH_ASKPASS_REQUIRE', 'force');
    vi.stubEnv('SSH_ASKPASS', '/bin/false');
    vi.stubEnv('DISPLAY', ':0');
    const locked = makeReviewer(folder, 'locked', 'secret');
    await expect(signText('yes', locked.key)).rejects.toThrow(/passphrase/);
  });

  it('for a key that is not there', async () => {
    await expect(signText('yes', join(folder, 'nokey'))).rejects.toThrow(/does not exist/);
  });

  it('for a key that others may read', async () => {
    const open = makeReviewer(folder, 'open');
    chmodSync(open.key, 0o644);
    await expect(signText('yes', open.key)).rejects.toMatchObject({ hint: expect.stringMatching(/^chmod 600/) });
  });

  it('for a file that is no key', async () => {
    await expect(signText('yes', signers)).rejects.toThrow(/is no key/);
  });
});
