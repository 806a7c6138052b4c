/** Addresses no mail leaves from are refused, but where zone files or a name server of one's own may speak of them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliv, root } from '../tools/run-deliv.ts';

const mail = join(root, 'fixtures/messages/unsigned.eml');
const folder = mkdtempSync(join(tmpdir(), 'deliv-addresses-'));

function campaign(block: string): string {
  const file = join(folder, 'c.yaml');
  writeFileSync(file, `message: ${mail}\n${block}\n`);
  return file;
}

describe('addresses', () => {
  it.each(['10.0.0.1', '127.0.0.1', '192.0.2.1', '2001:db8::1', 'fe80::1'])('%s is nobody’s', address => {
    const ran = deliv(['check', mail, '--ip', address, '--offline']);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(`${address} is private or reserved`);
  });

  it('in a campaign it is refused where it stands', () => {
    const file = campaign('outbound:\n  ips: [192.0.2.1]');
    const { code, err } = deliv(['check', file, '--offline']);
    expect([code, err]).toEqual([2, expect.stringContaining(`${file}:3:`)]);
  });

  it('a public one is taken', () => {
    expect(deliv(['check', mail, '--ip', '8.8.8.8', '--offline']).code).not.toBe(2);
  });

  it('zone files, and a name server of one’s own, may speak of any', () => {
    const zone = ['--zone', join(root, 'fixtures/zones/messages.zone')];
    expect(deliv(['check', mail, '--ip', '192.0.2.1', ...zone]).code).not.toBe(2);
    expect(deliv(['check', mail, '--ip', '192.0.2.1', '--resolver', '127.0.0.1:9']).code).not.toBe(2);
  });

  it.each([
    ['volume: {start: 2026-12-01T09:00:00Z, end: 2026-12-01T08:00:00Z}', 'lies before start'],
    ['volume: {perHour: 0}', 'at least 1 message'],
    ['sender: {bulk: {gmial: yes}}', 'did you mean gmail?'],
    ['budgets: {spam: {hotmail: 0.1}}', 'there is no mailbox provider of that name'],
    ['history: {sent: {gmail: 10}, dailyMax: {gmail: 20}}', 'more than the 10 of all 30 days'],
    ['history: {lastSent: 2027-01-01}\nvolume: {start: 2026-12-01T09:00:00Z}', 'lies after volume.start'],
  ])('%s', (block, says) => {
    const { code, err } = deliv(['check', campaign(block), '--offline']);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});
