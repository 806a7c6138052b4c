/** What a check remembers of its own sender, and what it does not take for known. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withDenominators } from '../../src/history/denominators.ts';
import { importEvents } from '../../src/history/import.ts';
import { openHistory } from '../../src/history/open.ts';
import { recalling } from '../../src/history/recall.ts';
import type { FeedbackEvent } from '../../src/model/event.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { RecordedPrediction } from '../../src/model/recorded.ts';
import { noHistory, type SendingHistory } from '../../src/model/volume.ts';
import { sampleFile, sampleKey, sampleNow } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-recall-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const event = (part: Partial<FeedbackEvent>): FeedbackEvent => ({
  kind: 'delivered',
  source: 'sample',
  provider: 'yahoo',
  at: '2026-11-20T09:00:00Z',
  fromDomain: 'news.acme.example',
  campaign: 'letter',
  count: 1,
  bot: false,
  permanent: false,
  ...part,
});
const dead = { kind: 'bounce', class: 'invalid_recipient', permanent: true } as const;

let made = 0;
function remembered(
  events: readonly FeedbackEvent[],
  from: string | null,
  sent: readonly [provider: string, count: number][] = [],
): SendingHistory | null {
  const name = `${made++}.sqlite`;
  const path = join(folder, name);
  {
    using history = openHistory(path, { key: sampleKey, now: sampleNow });
    const handed = sent.map(([provider, count]) => ({ campaign: 'letter', provider, day: '2026-11-20', sent: count }));
    importEvents(history, sampleFile(name), events, handed);
  }
  using past = recalling({ path, key: () => sampleKey }, sampleNow, 365);
  return past.recall(from);
}

describe('what is remembered', () => {
  it('is of the sender’s organisation, and of what names nobody', () => {
    const events = [
      event({ count: 100 }),
      event({ count: 30, fromDomain: 'shop.other.example' }),
      event({ ...dead, count: 2, fromDomain: undefined as never }),
    ];
    const own = remembered(events, 'acme.example');
    expect(own?.sent).toEqual({ all: 102, yahoo: 102 });
    expect(own?.unknownUsers['yahoo']).toBeCloseTo(2 / 102, 6);
    expect(own?.outcomes?.some(({ fromDomain }) => fromDomain === 'shop.other.example')).toBe(false);
    expect(remembered(events, 'other.example')?.sent['all']).toBe(32);
    expect(remembered(events, null)?.sent['all']).toBe(132);
  });

  it('has no rate of complaints where no complaint was ever heard of', () => {
    const events = [
      event({ count: 1000 }),
      event({ count: 1000, provider: 'gmail' }),
      event({ kind: 'complaint', count: 3 }),
    ];
    expect(remembered(events, 'acme.example')?.complaints).toEqual({ all: 0.0015, yahoo: 0.003 });
  });

  it('says nothing of deferrals or refusals that nobody tells of', () => {
    const { deferred, blocked, unknownUsers } = remembered([event({ count: 50 })], 'acme.example') ?? noHistory;
    expect([deferred, blocked, unknownUsers]).toEqual([{}, {}, {}]);
  });

  it('takes a total over all providers for the whole, once', () => {
    const { sent, unknownUsers, dailyMax }: SendingHistory =
      remembered([event({ ...dead, count: 5 })], null, [['all', 1000]]) ?? noHistory;
    expect(sent['all']).toBe(1000);
    expect(dailyMax['all']).toBe(1000);
    expect(unknownUsers).toEqual({ all: 0.005 });
  });

  it('is nothing but the reason where the history cannot be read', () => {
    using past = recalling({ path: join(folder, 'nowhere.sqlite'), key: () => sampleKey }, sampleNow, 365);
    expect(past.recall('acme.example')).toEqual({ ...noHistory, unread: expect.stringContaining('does not exist') });
  });
});

describe('denominators', () => {
  const bounces = (part: Partial<Outcome>): Outcome => ({
    campaign: 'letter',
    provider: 'gmail',
    day: '2026-11-20',
    fromDomain: null,
    ip: null,
    sent: null,
    delivered: 0,
    deferred: 0,
    bouncedAddress: 3,
    bouncedPolicy: 0,
    bouncedOther: 0,
    complaints: 0,
    unsubscribes: 0,
    opens: 0,
    clicks: 0,
    placed: { inbox: 0, spam: 0, missing: 0 },
    ...part,
  });
  const check = {
    campaign: 'letter',
    at: '2026-11-19T09:00:00Z',
    version: '0',
    providers: [
      { id: 'gmail', recipients: 300 },
      { id: 'yahoo', recipients: 100 },
    ],
  } as unknown as RecordedPrediction;
  const sent = (outcomes: readonly Outcome[]) =>
    withDenominators(outcomes, [check]).flatMap(one => (one.sent === null ? [] : [[one.provider, one.sent]]));

  it('are those of the recorded check where only bounces tell of a campaign', () => {
    expect(sent([bounces({})])).toEqual([
      ['gmail', 300],
      ['yahoo', 100],
    ]);
  });

  it('share out a total as the list was', () => {
    expect(sent([bounces({}), bounces({ provider: 'all', sent: 200, bouncedAddress: 0 })])).toEqual([
      ['all', 200],
      ['gmail', 150],
      ['yahoo', 50],
    ]);
  });

  it.each<[string, Partial<Outcome>]>([
    ['is known', { sent: 10 }],
    ['can be told from what arrived', { delivered: 10 }],
    ['was never forecast', { campaign: 'other' }],
    ['belongs to no campaign', { campaign: null }],
  ])('are not made up where it %s', (_, part) => {
    const outcomes = [bounces(part)];
    expect(withDenominators(outcomes, [check])).toEqual(outcomes);
  });
});
