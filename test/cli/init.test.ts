/** `deliv init`: the file it writes is a campaign, and says what it is for. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCampaign } from '../../src/parse/campaign.ts';
import { deliv } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-init-'));
const mail = join(import.meta.dirname, '../../fixtures/messages/signed-good.eml');

describe('deliv init', () => {
  it('writes a campaign from options and a message, and refuses to write it again', async () => {
    const file = join(folder, 'spring.yaml');
    const options = ['--esp', 'brevo', '--trait', 'brand', '--ip', '203.0.113.9', '--country', 'ES'];
    const ran = deliv(['init', mail, '-o', file, ...options]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('p=quarantine');
    const campaign = await parseCampaign(file);
    expect(campaign).toMatchObject({
      id: 'spring',
      messages: { '': mail },
      sender: { stream: 'promotional', traits: ['brand'], country: 'ES' },
      outbound: { esp: 'brevo', ips: ['203.0.113.9'], dkim: [{ domain: 'riverside.example', selector: 'good' }] },
    });
    const again = deliv(['init', '-o', file]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('there already');
  });

  it('holds every key as a comment that works once it is no comment any more', async () => {
    const file = join(folder, 'all.yaml');
    writeFileSync(join(folder, 'newsletter.eml'), 'From: a@b.example\r\n\r\nx');
    for (const name of ['contacts.csv', 'unsubscribed.csv']) writeFileSync(join(folder, name), 'email\n');
    deliv(['init', '-o', file]);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^# What.*$/m, '').replace(/^( *)# (\w[\w-]*:)/gm, '$1$2'));
    const campaign = await parseCampaign(file);
    expect(campaign.volume).toMatchObject({ perHour: 20000 });
    expect(campaign.history?.dailyMax).toEqual({ gmail: 20000 });
    expect(campaign.outbound.enrolled).toContain('snds');
    expect(campaign.sender.bulk).toEqual({ gmail: true });
  });

  it('writes nothing for what is no message', async () => {
    const file = join(folder, 'none.yaml');
    const ran = deliv(['init', join(folder, 'missing.eml'), '-o', file]);
    expect(ran.code).toBe(2);
    expect(existsSync(file)).toBe(false);
  });
});
