import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportRows } from '../../src/history/export.ts';
import { importEvents } from '../../src/history/import.ts';
import type { History } from '../../src/history/open.ts';
import { predictions, recordPrediction } from '../../src/history/prediction.ts';
import { pseudonyms } from '../../src/history/pseudonym.ts';
import { totals } from '../../src/history/read.ts';
import { summary } from '../../src/history/summary.ts';
import { everMailed, isSuppressed, recipientHash, suppressed } from '../../src/history/suppression.ts';
import { verify } from '../../src/history/verify.ts';
import { bounceClasses, type FeedbackEvent } from '../../src/model/event.ts';
import { opened, place } from './place.ts';
import { sampleEvents, sampleFile, sampleKey, sampleNow } from './sample.ts';

const plain = { source: 'sample', count: 1, bot: false, permanent: false } as const;
const event = (part: Partial<FeedbackEvent> & Pick<FeedbackEvent, 'kind'>): FeedbackEvent => ({ ...plain, ...part });

function learned(events: readonly FeedbackEvent[], handed: Parameters<typeof importEvents>[3] = []): History {
  const history = opened(place());
  importEvents(history, sampleFile('x'), events, handed);
  return history;
}

describe('the last 30 days', () => {
  const at = (day: string) => `${day}T09:00:00Z`;
  const one = { campaign: 'letter', provider: 'gmail', fromDomain: 'acme.example', ip: '192.0.2.1' };

  it('are 30, up to today, and no more', () => {
    const days = ['2026-10-27', '2026-10-28', '2026-11-26', '2026-11-27'];
    const history = learned(days.map((day, i) => event({ ...one, kind: 'delivered', at: at(day), count: 10 ** i })));
    expect(summary(history, sampleNow, () => true)).toMatchObject({
      sent: { gmail: 110, all: 110 },
      dailyMax: { gmail: 100, all: 100 },
      lastSent: '2026-11-26',
      ips: { '192.0.2.1': { lastSent: '2026-11-26', dailyMax: 100 } },
      domains: { 'acme.example': { lastSent: '2026-11-26', dailyMax: 100 } },
    });
    expect(totals(history).future).toBe(0);
  });

  it('tell shares of those campaigns only of which the whole is known', () => {
    const history = learned([
      event({ ...one, kind: 'delivered', at: at('2026-11-20'), count: 900 }),
      event({ ...one, kind: 'deferral', at: at('2026-11-20'), count: 200 }),
      event({ ...one, kind: 'bounce', at: at('2026-11-20'), count: 60, permanent: true, class: 'invalid_recipient' }),
      event({ ...one, kind: 'bounce', at: at('2026-11-21'), count: 40, class: 'ip_reputation' }),
      event({ ...one, kind: 'complaint', at: at('2026-11-22'), count: 9 }),
      event({ ...one, campaign: 'bounces alone', kind: 'bounce', at: at('2026-11-20'), count: 500, class: 'content' }),
    ]);
    const { complaints, unknownUsers, deferred, blocked, sent } = summary(history, sampleNow, () => true);
    expect({ complaints, unknownUsers, deferred, blocked, sent }).toMatchObject({
      complaints: { gmail: 0.01 },
      unknownUsers: { gmail: 0.06 },
      deferred: { gmail: 0.2 },
      blocked: { gmail: 0.04 },
      sent: { gmail: 1500 },
    });
  });
});

describe('suppression', () => {
  const recipient = 'Ana@huerto.example';
  const refused = (part: Parameters<typeof event>[0]) => {
    const history = learned([event({ recipient, ...part })]);
    return suppressed(history, [recipientHash(history, recipient)])[0];
  };

  it.each(bounceClasses)('of a bounce for %s only where the address itself is dead', name => {
    const dead = ['invalid_recipient', 'inactive_mailbox', 'invalid_domain', 'unknown'].includes(name);
    expect(refused({ kind: 'bounce', class: name, permanent: true })).toBe(dead ? 'dead' : null);
    expect(refused({ kind: 'bounce', class: name })).toBeNull();
    expect(refused({ kind: 'deferral', class: name, permanent: true })).toBeNull();
  });

  it('of complaints and unsubscribes, and of nothing else', () => {
    expect(refused({ kind: 'complaint' })).toBe('complaint');
    expect(refused({ kind: 'unsubscribe' })).toBe('unsubscribe');
    for (const kind of ['delivered', 'open', 'click'] as const) expect(refused({ kind })).toBeNull();
  });

  it('looks neither at case nor at the spelling of a host', () => {
    const history = learned([event({ kind: 'unsubscribe', recipient: '<Zoé.Müller@Bücher.Example>' })]);
    const known = (address: string) => isSuppressed(history, recipientHash(history, address));
    for (const same of ['zoé.müller@bücher.example', ' ZOÉ.MÜLLER@xn--bcher-kva.example '])
      expect(known(same)).toBe(true);
    expect(known('zoe.muller@bücher.example')).toBe(false);
    expect(everMailed(history, recipientHash(history, 'somebody@else.example'))).toBe(false);
  });

  it('hashes are HMAC-SHA256, cut to 16 bytes', () => {
    const key = createHash('sha256').update(sampleKey).digest('hex');
    const expected = createHmac('sha256', key).update('recipient\nana@huerto.example').digest('hex').slice(0, 32);
    expect(pseudonyms(sampleKey).recipient('Ana@Huerto.example')).toBe(expected);
  });
});

describe('predictions', () => {
  const shares = { inbox: 0.8, spam: 0.1, deferral: 0, bounce: 0.1 };
  const odds = { likely: shares, best: shares, worst: shares };
  const bounceBy = { address: 0.05, policy: 0.05, expired: 0 };
  const provider = { id: 'gmail', recipients: 5, firstAttempt: odds, final: odds, bounceBy, basis: 'policy' as const };
  const prediction = { campaign: 'letter', at: '2026-11-20T08:00:00Z', version: '0.1.0', providers: [provider] };

  it('come back as they were, once each, without what is not theirs', () => {
    const history = opened(place());
    expect(
      recordPrediction(history, { ...prediction, providers: [{ ...provider, note: 'x@y.example' } as never] }),
    ).toBe(true);
    expect(recordPrediction(history, prediction)).toBe(false);
    expect(recordPrediction(history, { ...prediction, at: '2026-11-21T08:00:00Z' })).toBe(true);
    expect(predictions(history)).toEqual([prediction, { ...prediction, at: '2026-11-21T08:00:00Z' }]);
    expect(verify(history)).toMatchObject({ sound: true, batches: 3 });
  });
});

describe('export', () => {
  it('is one JSON object a line: batches, events, outcomes, predictions', () => {
    const history = learned([...sampleEvents({ events: 100 })]);
    const rows = [...exportRows(history)].map(line => JSON.parse(line) as Record<string, unknown>);
    const types = Map.groupBy(rows, ({ type }) => type);
    expect(types.get('batch')?.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['start', 0],
      ['import', 100],
    ]);
    const [{ at, messageId, recipient, ...sample }] = [...sampleEvents({ events: 100 })] as [FeedbackEvent];
    expect(types.get('event')?.[0]).toMatchObject({
      event: 1,
      kind: sample.kind,
      provider: sample.provider,
      at,
      day: at?.slice(0, 10),
      recipient: pseudonyms(sampleKey).recipient(recipient ?? ''),
      messageId: pseudonyms(sampleKey).message(messageId ?? ''),
    });
  });
});
