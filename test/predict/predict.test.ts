/** The forecast's promises, over all rules and providers: sums, order, and that a finding only ever worsens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { policies, priors } from '../../rules/providers/index.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { Odds, Shares } from '../../src/model/prediction.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import type { Finding, Verdict } from '../../src/model/verdict.ts';
import { predict } from '../../src/predict/predict.ts';
import { list, sender } from '../tools/facts.ts';

const known = <T>(value: T) => ({ state: 'known', value, from: 'input' }) as const;
const facts = {
  sender: known(sender),
  loads: { state: 'skipped', why: 'not-provided', detail: 'no list', from: 'none' },
  spamScore: known({ logOdds: 0, pushes: [] }),
  list: known(list({ providers: policies.map(({ id }, at) => ({ id, recipients: 100 - at, undeliverable: at })) })),
} as unknown as Facts;
const all: readonly AnyRule[] = rules;
const problems = all.flatMap(rule => Object.keys(rule.messages).map(problem => ({ rule, problem })));

function verdicts(made: readonly number[], unknown: readonly number[] = []): Verdict[] {
  return all.map((rule, at): Verdict => {
    const findings = made
      .map(index => problems[index % problems.length] as (typeof problems)[number])
      .filter(one => one.rule === rule)
      .map(({ problem }) => ({ id: `${rule.id}/${problem}`, level: 'fail', subject: 'x' }) as unknown as Finding);
    const because = unknown.includes(at) ? [{ why: 'timeout' as const, subject: 'dns', detail: 'no answer' }] : [];
    return { rule: rule.id, criterion: rule.criterion, status: 'pass', because, findings, undecided: false };
  });
}

const forecast = (made: readonly number[], unknown: readonly number[] = []) =>
  predict(facts, verdicts(made, unknown), { rules, policies, priors, whatIf: [] });
const shares = (odds: Odds): Shares[] => [odds.best, odds.likely, odds.worst];
const some = fc.uniqueArray(fc.nat(problems.length - 1), { maxLength: 6 });

describe('predict', () => {
  it('sums to 1 in every case, at every provider and over all', () => {
    fc.assert(
      fc.property(some, fc.uniqueArray(fc.nat(all.length - 1), { maxLength: 4 }), (made, unknown) => {
        const result = forecast(made, unknown);
        for (const { firstAttempt, final, bounceBy } of [result, ...result.providers]) {
          for (const one of [...shares(firstAttempt), ...shares(final)]) {
            expect(one.inbox + one.spam + one.deferral + one.bounce).toBeCloseTo(1, 9);
            expect(Math.min(...Object.values(one))).toBeGreaterThanOrEqual(0);
          }
          expect(bounceBy.address + bounceBy.policy + bounceBy.expired).toBeCloseTo(final.likely.bounce, 9);
        }
      }),
    );
  });

  it('orders best, likely and worst by the inbox', () => {
    fc.assert(
      fc.property(some, made => {
        for (const { final, firstAttempt } of forecast(made).providers) {
          for (const { best, likely, worst } of [final, firstAttempt]) {
            expect(best.inbox).toBeGreaterThanOrEqual(likely.inbox);
            expect(likely.inbox).toBeGreaterThanOrEqual(worst.inbox);
          }
        }
      }),
    );
  });

  it('never gives more inbox for one finding more', () => {
    fc.assert(
      fc.property(some, fc.nat(problems.length - 1), (made, more) => {
        const before = forecast(made).providers;
        const after = new Map(forecast([...made, more]).providers.map(one => [one.id, one]));
        for (const { id, final, firstAttempt } of before) {
          const worse = after.get(id);
          for (const which of ['best', 'likely', 'worst'] as const) {
            expect(worse?.final[which].inbox).toBeLessThanOrEqual(final[which].inbox + 1e-12);
            expect(worse?.firstAttempt[which].inbox).toBeLessThanOrEqual(firstAttempt[which].inbox + 1e-12);
          }
        }
      }),
    );
  });

  it('widens for what is unknown and never moves the likely odds up', () => {
    fc.assert(
      fc.property(some, fc.nat(all.length - 1), (made, unknown) => {
        const [sure, unsure] = [forecast(made), forecast(made, [unknown])];
        expect(unsure.final.likely.inbox).toBeLessThanOrEqual(sure.final.likely.inbox + 1e-12);
        expect(unsure.final.worst.inbox).toBeLessThanOrEqual(sure.final.worst.inbox + 1e-12);
        expect(unsure.final.best.inbox).toBeLessThanOrEqual(sure.final.best.inbox + 1e-12);
      }),
    );
  });

  it('names the finding that costs most first, with its source', () => {
    const none = problems.findIndex(({ rule, problem }) => rule.id === 'sender-authentication' && problem === 'none');
    const gmail = forecast([none]).providers.find(({ id }) => id === 'gmail');
    expect(gmail?.outcome).toBe('bounce');
    expect(gmail?.basis).toBe('policy');
    expect(gmail?.reply).toMatchObject({ code: 550, enhanced: '5.7.26' });
    expect(gmail?.because[0]).toMatchObject({ finding: 'sender-authentication/none', stage: 'refuse' });
    expect(gmail?.because[0]?.source).toContain('2026-02');
  });

  it('has no high confidence without own campaigns', () => {
    expect(forecast([]).providers.map(({ confidence }) => confidence)).not.toContain('high');
    expect(forecast([]).basis).toBe('base-rate');
  });
});
