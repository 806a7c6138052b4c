import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportRows } from '../../src/history/export.ts';
import {
  forgetBefore,
  forgetCampaign,
  forgetPerson,
  purge,
  retention,
  setRetention,
} from '../../src/history/forget.ts';
import { importEvents } from '../../src/history/import.ts';
import type { History } from '../../src/history/open.ts';
import { predictions, recordPrediction } from '../../src/history/prediction.ts';
import { outcomes, totals } from '../../src/history/read.ts';
import { everMailed, isSuppressed, recipientHash } from '../../src/history/suppression.ts';
import { verify } from '../../src/history/verify.ts';
import { opened, place } from './place.ts';
import { sampleEvents, sampleFile } from './sample.ts';

/** Two imports of 400 events each, of November 2026. */
function filled(path = place()): History {
  const history = opened(path);
  for (const seed of [1, 2])
    importEvents(history, sampleFile(`${seed}`), sampleEvents({ events: 400, seed, people: 40 }));
  return history;
}

const person = 'Canary.Person1x7@shop7.example';
const sound = (history: History) => expect(verify(history).differences).toEqual([]);
const recorded = (campaign: string, at: string) => ({ campaign, at, version: '0.1.0', providers: [] });

describe('forgetting', () => {
  it('a person takes every row of theirs, and no count', () => {
    const history = filled();
    const before = { ...totals(history), outcomes: outcomes(history) };
    const hash = recipientHash(history, person);
    expect(everMailed(history, hash)).toBe(true);
    const gone = forgetPerson(history, 'canary.PERSON1X7@Shop7.example');
    expect(gone).toBeGreaterThan(3);
    expect(everMailed(history, hash)).toBe(false);
    expect(isSuppressed(history, hash)).toBe(false);
    expect([...exportRows(history)].join('\n')).not.toContain(hash.toString('hex'));
    expect(totals(history)).toMatchObject({
      events: before.events - gone,
      forgotten: gone,
      recipients: before.recipients - 1,
    });
    expect(outcomes(history)).toEqual(before.outcomes);
    sound(history);
    expect(forgetPerson(history, person)).toBe(0);
    expect(importEvents(history, sampleFile('1'), sampleEvents({ events: 400 })).status).toBe('known');
  });

  it('leaves no trace in the files', () => {
    const path = place();
    const history = filled(path);
    const hash = recipientHash(history, person);
    forgetPerson(history, person);
    for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes(hash)).toBe(false);
    history.close();
    expect(readFileSync(path).includes(hash)).toBe(false);
  });

  it('a campaign takes its rows, counts and forecasts, and its name', () => {
    const path = place();
    const history = filled(path);
    recordPrediction(history, recorded('spring-sale', '2026-11-01T08:00:00Z'));
    recordPrediction(history, recorded('welcome', '2026-11-01T08:00:00Z'));
    expect(forgetCampaign(history, 'spring-sale')).toBeGreaterThan(100);
    expect(outcomes(history).some(({ campaign }) => campaign === 'spring-sale')).toBe(false);
    expect(predictions(history).map(({ campaign }) => campaign)).toEqual(['welcome']);
    expect(totals(history).campaigns).toBe(3);
    sound(history);
    history.close();
    expect(readFileSync(path).includes('spring-sale')).toBe(false);
    expect(forgetCampaign(opened(path), 'spring-sale')).toBe(0);
  });

  it('a time takes its rows, and its counts where that is asked', () => {
    const history = filled();
    recordPrediction(history, recorded('welcome', '2026-11-01T08:00:00Z'));
    const before = outcomes(history);
    const gone = forgetBefore(history, '2026-11-10');
    expect(gone).toBeGreaterThan(200);
    expect(outcomes(history)).toEqual(before);
    expect(predictions(history)).toHaveLength(1);
    sound(history);
    expect(forgetBefore(history, '2026-11-10')).toBe(0);
    forgetBefore(history, '2026-11-10', { counts: true });
    expect(outcomes(history)).toEqual(before.filter(({ day }) => day >= '2026-11-10'));
    expect(predictions(history)).toHaveLength(0);
    expect(() => forgetBefore(history, '10/11/2026')).toThrow('is no date');
    sound(history);
    forgetBefore(history, '2027-01-01', { counts: true });
    expect(totals(history)).toMatchObject({ events: 0, forgotten: 800, recipients: 0, campaigns: 0, firstDay: null });
    sound(history);
  });

  it('by retention happens at once, with each import, and when it is asked for', () => {
    const path = place();
    const history = filled(path);
    const before = outcomes(history);
    expect(retention(history)).toBeNull();
    expect(purge(history)).toBe(0);
    expect(setRetention(history, 10)).toBeGreaterThan(300); // now is 26 November
    expect(retention(history)).toBe(10);
    sound(history);
    const old = importEvents(history, sampleFile('old'), sampleEvents({ events: 50, seed: 3, from: '2025-01-01' }));
    expect(old).toMatchObject({ events: 50, forgotten: 50 });
    expect(outcomes(history, { since: '2026-11-01' })).toEqual(before);
    sound(history);
    history.close();
    const later = opened(path, { now: new Date('2026-12-24T00:00:00Z') });
    expect(purge(later)).toBeGreaterThan(100);
    expect(totals(later)).toMatchObject({ events: 0, recipients: 0, forgotten: 850, retentionDays: 10 });
    setRetention(later, null);
    expect(retention(later)).toBeNull();
    expect(() => setRetention(later, 0.5)).toThrow('is no number of days');
    sound(later);
  });

  it('in any order leaves a chain that holds', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('person' as const), who: fc.integer({ min: 0, max: 39 }) }),
      fc.record({ do: fc.constant('campaign' as const), which: fc.constantFrom('spring-sale', 'recibo') }),
      fc.record({ do: fc.constant('before' as const), day: fc.integer({ min: 1, max: 27 }), counts: fc.boolean() }),
      fc.record({ do: fc.constant('import' as const), seed: fc.integer({ min: 1, max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), steps => {
        using history = filled();
        for (const one of steps) {
          if (one.do === 'person') forgetPerson(history, `canary.person1x${one.who}@shop${one.who}.example`);
          else if (one.do === 'campaign') forgetCampaign(history, one.which);
          else if (one.do === 'before')
            forgetBefore(history, `2026-11-${String(one.day).padStart(2, '0')}`, { counts: one.counts });
          else
            importEvents(history, sampleFile(`${one.seed}`), sampleEvents({ events: 60, seed: one.seed, people: 40 }));
          sound(history);
        }
        const { events, forgotten } = totals(history);
        expect(events).toBe([...exportRows(history)].filter(line => line.startsWith('{"type":"event"')).length);
        expect(events + forgotten).toBeGreaterThanOrEqual(800);
      }),
      { numRuns: 25 },
    );
  });
});
