import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { esps } from '../../rules/esp/index.ts';
import { espClues, espInDns } from '../../src/mail/esp.ts';

const fields = (...names: string[]) => names.map((name, at) => ({ name, value: '', line: at + 1 }));

describe('the ESP of a mail', () => {
  it.each([
    ['declared', 'mailgun', fields('X-SG-EID'), [], 'mailgun', 'declared'],
    ['by a header', undefined, fields('Subject', 'X-SG-EID'), [], 'sendgrid', 'message'],
    [
      'by a domain in the message',
      undefined,
      fields('Subject'),
      ['acme.example', 'mail12.atl1.mcsv.net'],
      'mailchimp',
      'message',
    ],
  ] as const)('%s', (_name, declared, header, domains, id, by) => {
    const clues = espClues(esps, declared, header, domains);
    const found = clues.declared ?? clues.shown;
    expect([found?.esp.id, found?.by]).toEqual([id, by]);
  });

  it.each([
    ['a declared name there is no table for', 'other', []],
    ['a name that only ends alike', undefined, ['notmcsv.net']],
  ] as const)('%s is none', (_name, declared, domains) => {
    const clues = espClues(esps, declared, [], domains);
    expect(clues.declared ?? clues.shown).toBeNull();
  });

  it.each([
    ['what the SPF record includes', ['spf.mtasv.net'], 'postmark'],
    ['where a DKIM name leads', ['dkim2.mcsv.net'], 'mailchimp'],
    ['two that may send', ['_spf.google.com', 'spf.mtasv.net'], undefined],
    ['none', ['spf.acme.example'], undefined],
  ])('in DNS by %s', (_name, names, id) => {
    expect(espInDns(esps, names)?.esp.id).toBe(id);
  });

  it('each table stands in a file of its own name, with source and date for every statement', () => {
    const files = readdirSync(join(import.meta.dirname, '../../rules/esp')).filter(name => name !== 'index.ts');
    expect(esps.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    for (const { marks, spfInclude, returnPath, dkim, adds, pool } of esps) {
      for (const stated of [marks, spfInclude, returnPath, dkim, adds, pool]) {
        if (stated !== null)
          expect(stated).toMatchObject({
            source: expect.stringMatching(/.{5}/),
            asOf: expect.stringMatching(/^20\d\d/),
          });
      }
    }
  });
});
