/** What users, their reviewers and earlier runs wrote: as long as it may be, it is read for what it is; longer, it is refused unread. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBaseline, readRecord } from '../../src/cli/records.ts';
import { parseCampaign } from '../../src/parse/campaign.ts';
import { readDecisions } from '../../src/parse/decision.ts';
import { readTally } from '../../src/parse/tally.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const mebi = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'deliv-own-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of so many octets, nothing of which is written. */
function sparse(name: string, octets: number): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  truncateSync(path, octets);
  return path;
}

const saidOf = (reading: Promise<unknown>) =>
  reading.then(
    () => '',
    (error: Error) => error.message,
  );
const zone = (path: string) =>
  Promise.reject(new Error(deliv(['check', join(root, 'fixtures/messages/signed-good.eml'), '--zone', path]).err));

describe.each<[string, number, (path: string) => Promise<unknown>]>([
  ['campaign.yaml', 1, parseCampaign],
  ['list.tally.json', 1, readTally],
  ['decision.json', 40, readDecisions],
  ['facts.json', 40, readRecord],
  ['report.json', 40, readBaseline],
  ['names.zone', 16, zone],
])('%s', (name, most, read) => {
  it(`may have ${most} MiB`, async () => {
    expect(await saidOf(read(sparse(name, most * mebi)))).not.toContain('more than the limit');
    expect(await saidOf(read(sparse(name, most * mebi + 1)))).toContain(`more than the limit of ${most} MiB`);
  });
});

it('a signature may have 64 KiB', async () => {
  const path = join(folder, 'decision.json');
  const signed = (octets: number) => {
    const signatures = [{ reviewer: 'ana', at: '2027-03-10T00:00:00Z', signature: 'x'.repeat(octets) }];
    const list = { sha256: '0'.repeat(64), rows: 1, sketch: { keyId: '00000000', of: 0, hashes: '' } };
    const body = { by: 'Ana', list, decision: 'accept', conditions: [], overrides: [], seen: [] };
    writeFileSync(path, JSON.stringify({ schemaVersion: 1, records: [{ body, signatures }] }));
    return saidOf(readDecisions(path));
  };
  expect(await signed(65_536)).toBe('');
  expect(await signed(65_537)).toContain('signature');
});
