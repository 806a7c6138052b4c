/** The forecast's promises, over all rules and providers: sums, order, and that a finding only ever worsens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { policies, priors } from '../../rules/providers/index.ts';
import { limits } from '../../rules/providers/limits.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { Odds, Shares } from '../../src/model/prediction.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import type { Finding, Verdict } from '../../src/model/verdict.ts';
import { noHistory } from '../../src/model/volume.ts';
import { predict } from '../../src/predict/predict.ts';
import { list, sender } from '../tools/facts.ts';

const known = <T>(value: T) => ({ state: 'known', value, from: 'input' }) as const;
const facts = {
  sender: known(sender),
  loads: { state: 'skipped', why: 'not-provided', detail: 'no list', from: 'none' },
  history: known(noHistory),
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
  predict(facts, verdicts(made, unknown), { rules, policies, priors, limits, whatIf: [] });
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

  it('counts a finding about one provider there alone', () => {
    const spike = verdicts([problems.findIndex(({ rule, problem }) => rule.id === 'growth' && problem === 'sudden')]);
    const only = spike.map(one => ({
      ...one,
      findings: one.findings.map(finding => ({ ...finding, provider: 'gmail' })),
    }));
    const before = forecast([]).providers;
    for (const { id, final } of predict(facts, only, { rules, policies, priors, limits, whatIf: [] }).providers) {
      const clean = before.find(one => one.id === id)?.final.likely.inbox ?? 0;
      if (id === 'gmail') expect(final.likely.inbox).toBeLessThan(clean);
      else expect(final.likely.inbox).toBe(clean);
    }
  });
});

const index = (id: string) => problems.findIndex(({ rule, problem }) => `${rule.id}/${problem}` === id);
const setup = { rules, policies, priors, limits, whatIf: [] };

describe('a part of the providers', () => {
  it('is weighed as a whole of its own', () => {
    const made = verdicts([index('sender-authentication/none')]);
    for (const ids of [['gmail'], ['gmail', 'generic'], ['tonline']]) {
      const chosen = policies.filter(({ id }) => ids.includes(id)).map(one => ({ ...one, major: true as const }));
      const { bounceBy, final, providers } = predict(facts, made, { ...setup, policies: chosen });
      expect(providers.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(bounceBy.address + bounceBy.policy + bounceBy.expired).toBeCloseTo(final.likely.bounce, 9);
    }
  });

  it('of which nobody is in the list counts each alike, and says so', () => {
    const nowhere = { ...facts, list: known(list({ providers: [{ id: 'gmail', recipients: 9, undeliverable: 0 }] })) };
    const chosen = policies.filter(({ id }) => id === 'gmx').map(one => ({ ...one, major: true as const }));
    const { final, assumed, confidence } = predict(nowhere as Facts, verdicts([]), { ...setup, policies: chosen });
    const { inbox, spam, deferral, bounce } = final.likely;
    expect(inbox + spam + deferral + bounce).toBeCloseTo(1, 9);
    expect(assumed[0]).toContain('nobody of the list is there');
    expect(confidence).toBe('low');
  });
});

describe('what to mend', () => {
  it('ranks findings by the inbox each alone costs, as recipients too', () => {
    const { fixFirst, final } = forecast([index('sender-authentication/none'), index('dkim-key/weak')]);
    expect(fixFirst[0]?.finding).toBe('sender-authentication/none');
    expect(fixFirst.map(({ alone }) => alone)).toEqual(fixFirst.map(({ alone }) => alone).sort((a, b) => b - a));
    expect(fixFirst.at(-1)?.inbox).toBeCloseTo(forecast([]).final.likely.inbox - final.likely.inbox, 9);
    const alone = forecast([index('dkim-key/weak')]);
    expect(fixFirst[0]?.inbox).toBeCloseTo(alone.final.likely.inbox - final.likely.inbox, 9);
    const total = policies.reduce((sum, _policy, at) => sum + 100 - at, 0);
    expect(Math.abs((fixFirst[0]?.recipients ?? 0) - (fixFirst[0]?.inbox ?? 0) * total)).toBeLessThan(policies.length);
  });

  it('names nothing to mend where nothing was found', () => {
    expect(forecast([]).fixFirst).toEqual([]);
    expect(forecast([]).whatIf).toBeUndefined();
  });
});

describe('what if', () => {
  it('forecasts as if rules or findings passed, and leaves the forecast as it is', () => {
    const made = verdicts([index('sender-authentication/none')]);
    const plain = predict(facts, made, setup);
    for (const name of ['sender-authentication', 'sender-authentication/none']) {
      const { whatIf, ...rest } = predict(facts, made, { ...setup, whatIf: [name] });
      expect(rest).toEqual(plain);
      expect(whatIf?.final).toEqual(forecast([]).final);
      expect(whatIf?.inbox).toBeCloseTo(forecast([]).final.likely.inbox - plain.final.likely.inbox, 12);
    }
    expect(predict(facts, made, { ...setup, whatIf: ['dkim-key'] }).whatIf?.inbox).toBe(0);
  });
});

describe('what would help', () => {
  it('names the missing input, and by how much it would narrow the range', () => {
    const at = all.findIndex(({ id }) => id === 'spf-result');
    const open = forecast([], [at]);
    expect(open.wouldHelp.map(({ input }) => input)).toEqual(['no answer']);
    expect(open.wouldHelp[0]?.narrowsBy).toBeCloseTo(forecast([]).final.worst.inbox - open.final.worst.inbox, 9);
    expect(forecast([]).wouldHelp).toEqual([]);
  });
});

describe('delay', () => {
  const gmail = (made: readonly number[], loads: unknown = facts.loads) =>
    predict({ ...facts, loads } as Facts, verdicts(made), setup).providers.find(({ id }) => id === 'gmail');

  it('says how late deferred mail comes, the later the worse the reason', () => {
    const [plain, faulty] = [gmail([]), gmail([index('reverse-dns/missing')])];
    expect(plain?.delay?.median).toBeLessThan(120);
    expect(faulty?.delay?.share).toBeGreaterThan(plain?.delay?.share ?? 1);
    expect(faulty?.delay?.most).toBeGreaterThan(plain?.delay?.most ?? 0);
    expect(faulty?.delay?.most).toBeLessThanOrEqual(72 * 60);
    expect(faulty?.bounceBy.expired).toBeGreaterThan(plain?.bounceBy.expired ?? 1);
  });

  it('loses more to a deadline before the retries end', () => {
    const hours = (end: string) =>
      known({ start: '2026-12-01T09:00:00Z', end, recipients: 1, perDay: 1, perHour: 1, providers: [] });
    const made = [index('reverse-dns/missing')];
    const [soon, late] = [gmail(made, hours('2026-12-01T11:00:00Z')), gmail(made, hours('2026-12-20T09:00:00Z'))];
    expect(soon?.bounceBy.expired).toBeGreaterThan(late?.bounceBy.expired ?? 1);
    expect(late?.bounceBy.expired).toBe(gmail(made)?.bounceBy.expired);
  });
});
