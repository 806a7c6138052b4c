import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf } from '../../src/history/counts.ts';
import { importEvents, importStream } from '../../src/history/import.ts';
import { outcomes, totals } from '../../src/history/read.ts';
import { verify } from '../../src/history/verify.ts';
import { bounceClasses, type FeedbackEvent } from '../../src/model/event.ts';
import { opened, place } from './place.ts';
import { sampleEvents, sampleFile } from './sample.ts';

const address = fc.constantFrom('ana.perez@huerto.example', 'Luca@posta.example', 'jo@mail.example', 'x@y.example');
const event: fc.Arbitrary<FeedbackEvent> = fc
  .record(
    {
      kind: fc.constantFrom('delivered', 'deferral', 'bounce', 'complaint', 'unsubscribe', 'open', 'click', 'none'),
      source: fc.constant('postfix'),
      count: fc.integer({ min: 1, max: 3 }),
      bot: fc.boolean(),
      permanent: fc.boolean(),
      recipient: address,
      class: fc.constantFrom(...bounceClasses),
      provider: fc.constantFrom('gmail', 'yahoo', 'gmx'),
      campaign: fc.constantFrom('spring', 'autumn'),
      fromDomain: fc.constantFrom('acme.example', 'news.acme.example'),
      ip: fc.constantFrom('192.0.2.1', '2001:db8::1'),
      at: fc.constantFrom('2026-11-03T10:00:00Z', '2026-11-03T23:30:00-02:00', '2026-11-05T00:00:00.250Z', 'yesterday'),
      placement: fc.constantFrom('inbox', 'spam', 'missing'),
      messageId: fc.constantFrom('<1@acme.example>', '2@acme.example'),
      figures: fc.constantFrom({ spf: 'pass', rate: 0.1 }, {}),
    },
    { requiredKeys: ['kind', 'source', 'count', 'bot', 'permanent'] },
  )
  .map(made => made as FeedbackEvent);
const batch = fc.array(event, { maxLength: 30 });

describe('import', () => {
  it('of the same content twice is one import, whatever its name', () => {
    fc.assert(
      fc.property(batch, events => {
        using history = opened(place());
        const first = importEvents(history, sampleFile('a'), events);
        const before = [outcomes(history), totals(history)];
        const again = importEvents(history, { ...sampleFile('a'), name: 'other.log' }, events);
        expect(first.status).toBe('imported');
        expect(again).toMatchObject({ status: 'known', batch: first.batch, at: first.at, events: 0 });
        expect([outcomes(history), totals(history)]).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('in any order of files counts the same', () => {
    fc.assert(
      fc.property(fc.array(batch, { minLength: 2, maxLength: 4 }), batches => {
        const learned = (order: readonly number[]) => {
          using history = opened(place());
          for (const at of order) importEvents(history, sampleFile(`${at}`), batches[at] as FeedbackEvent[]);
          expect(verify(history).differences).toEqual([]);
          return outcomes(history);
        };
        const order = [...batches.keys()];
        expect(learned(order.toReversed())).toEqual(learned(order));
      }),
      { numRuns: 40 },
    );
  });

  it('adds up: each event once, a recipient put off once for each campaign and day', () => {
    fc.assert(
      fc.property(batch, batch, (one, other) => {
        using history = opened(place());
        importEvents(history, sampleFile('1'), one);
        importEvents(history, sampleFile('2'), other);
        const expected: Record<string, number> = {};
        const putOff = new Set<string>();
        for (const event of [...one, ...other]) {
          const name = event.kind === 'none' ? null : countOf(event);
          const at = new Date(event.at ?? 'none');
          const day = Number.isNaN(at.getTime()) ? '2026-11-26' : at.toISOString().slice(0, 10);
          const who = `${event.recipient?.toLowerCase()} ${event.campaign} ${day}`;
          if (name === null || (name === 'deferred' && event.recipient !== undefined && putOff.has(who))) continue;
          if (name === 'deferred') putOff.add(who);
          expected[name] = (expected[name] ?? 0) + (name === 'deferred' && event.recipient ? 1 : event.count);
        }
        const { counts, events } = totals(history);
        const { sent, placed, ...plain } = counts;
        expect(events).toBe([...one, ...other].filter(({ kind }) => kind !== 'none').length);
        expect(sent).toBeNull();
        for (const [name, count] of Object.entries({ ...plain, ...placed }))
          expect([name, count]).toEqual([name, expected[name] ?? 0]);
      }),
      { numRuns: 60 },
    );
  });

  it('of a stream is that of a list; one that breaks off leaves nothing', async () => {
    const events = [...sampleEvents({ events: 500 })];
    async function* stream(until = events.length) {
      for (const event of events.slice(0, until)) yield event;
      if (until < events.length) throw new Error('the file broke off');
    }
    const [listed, streamed] = [opened(place()), opened(place())];
    importEvents(listed, sampleFile('x'), events);
    await expect(importStream(streamed, sampleFile('x'), stream(300))).rejects.toThrow('the file broke off');
    expect(totals(streamed)).toMatchObject({ imports: 0, events: 0, recipients: 0, campaigns: 0 });
    await importStream(streamed, sampleFile('x'), stream());
    expect(outcomes(streamed)).toEqual(outcomes(listed));
    await expect(importStream(streamed, sampleFile('x'), stream(300))).resolves.toMatchObject({ status: 'known' });
  });

  it('takes what was handed over, and the day of the file where an event tells no time', () => {
    const history = opened(place());
    const file = { ...sampleFile('x'), day: '2026-10-02' };
    const handed = [
      { campaign: 'spring', provider: 'gmail', day: '2026-10-01', fromDomain: 'acme.example', sent: 900 },
      { campaign: 'spring', provider: 'gmail', day: '2026-10-01', fromDomain: 'acme.example', sent: 100 },
    ];
    const bounce = { kind: 'bounce', source: 'dsn', count: 1, bot: false, permanent: true, provider: 'gmail' } as const;
    importEvents(history, file, [bounce], handed);
    expect(
      outcomes(history).map(({ day, campaign, sent, bouncedAddress }) => [day, campaign, sent, bouncedAddress]),
    ).toEqual([
      ['2026-10-01', 'spring', 1000, 0],
      ['2026-10-02', null, null, 1],
    ]);
  });

  it('does not build on counts that were changed behind its back', () => {
    const history = opened(place());
    importEvents(history, sampleFile('1'), sampleEvents({ events: 50 }));
    history.db.exec('UPDATE outcome SET delivered = delivered + 1');
    const again = () => importEvents(history, sampleFile('2'), sampleEvents({ events: 50 }));
    expect(again).toThrow('is damaged');
    expect(totals(history).imports).toBe(1);
  });
});
