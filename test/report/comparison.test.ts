/** Variants of one campaign side by side. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, speak } from '../../src/index.ts';
import { text } from '../../src/report/text/text.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const world = {
  zones: [{ path: 'z', text: readFileSync(join(fixtures, 'zones/spring-sale.zone'), 'utf8') }],
  now: new Date('2027-03-10T00:00:00Z'),
};

describe('variants', () => {
  it('are ranked by inbox, with what sets them apart; budgets go by the worst', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-variants-'));
    const good = readFileSync(join(fixtures, 'campaigns/spring-sale/newsletter.eml'), 'utf8');
    writeFileSync(join(folder, 'a.eml'), good.replace(/^Subject:/m, 'Subject: one\r\nSubject:'));
    writeFileSync(join(folder, 'b.eml'), good);
    writeFileSync(join(folder, 'c.yaml'), 'id: c\nmessages: {A: a.eml, B: b.eml}\nbudgets: {spam: {gmail: 0.99}}\n');
    const report = await check([join(folder, 'c.yaml')], { world });
    const { comparison } = report.campaigns[0] ?? {};
    expect(comparison?.variants.map(({ variant }) => variant)).toEqual(['B', 'A']);
    expect(comparison?.variants.map(({ apart }) => apart)).toEqual([[], ['required-headers/repeated']]);
    const [b, a] = comparison?.variants.map(({ final }) => final.likely.inbox) ?? [];
    expect(comparison?.inbox).toBeCloseTo((b ?? 0) - (a ?? 0), 12);
    const shown = text(report, { language: await speak('en'), color: false, width: 80, verbose: false, quiet: false });
    expect(shown).toMatch(/1\. B: inbox\n {2}2\. A: \w+ \(besides: required-headers\/repeated\)/);
  });

  it('are not spoken of where there is one', async () => {
    const report = await check([join(fixtures, 'campaigns/spring-sale/campaign.yaml')], { world });
    expect(report.campaigns[0]?.comparison).toBeUndefined();
  });
});
