import { describe, expect, it } from 'vitest';
import { exitCode, verdictOf } from '../../src/judge/gate.ts';
import { applyBaseline, applyIgnores, unusedIgnores } from '../../src/judge/ignore.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { Policy } from '../../src/model/prediction.ts';
import type { Report } from '../../src/model/report.ts';
import { type AnyRule, defineRule } from '../../src/model/rule.ts';
import { acme, author, dmarc, list, sender } from '../tools/facts.ts';

const known = <T>(value: T) => ({ state: 'known', value, from: 'input' }) as const;
const noAnswer = { state: 'unknown', why: 'timeout', detail: '_dmarc.acme.example', from: 'network' } as const;
const offline = { state: 'skipped', why: 'offline', detail: '_dmarc.acme.example', from: 'none' } as const;

const rule = defineRule({
  id: 'record',
  criterion: 'authentication',
  passes: 'There is a record',
  why: 'So that it is there',
  sources: ['none'],
  needs: ['dmarc'],
  messages: { missing: { level: 'fail', text: 'No record at {subject}', fix: 'Publish {what} at {subject}' } },
  *check({ dmarc: { record, domain } }, say) {
    if (record === null) yield say.missing(domain, { data: { what: 'one' } });
  },
});
const crashing: AnyRule = {
  ...rule,
  id: 'crashing',
  *check() {
    yield* [];
    throw new Error('boom');
  },
};
const documents = { id: 'gmail', on: { 'record/missing': { conf: 'P', applies: 'bulk' } } } as unknown as Policy;
const silent = { id: 'yahoo', on: { 'record/missing': { conf: 'T' } } } as unknown as Policy;
const setup = {
  rules: [rule, crashing],
  policies: [documents, silent],
  presets: {},
  limits: {},
  only: [],
  skip: [],
  require: [],
  ruleSettings: {},
};

function facts(change: Partial<Facts> = {}): Facts {
  const base = {
    author: known(author),
    sender: known(sender),
    list: known(list()),
    loads: { state: 'skipped', why: 'not-provided', detail: 'no list', from: 'none' },
    dmarc: known(dmarc({ record: null })),
  };
  return { ...base, ...change } as unknown as Facts;
}

describe('judge', () => {
  it('fills the sentences and fingerprints by problem and subject', () => {
    const [verdict] = judge(facts(), setup, 'a.eml');
    expect(verdict?.findings[0]).toMatchObject({
      id: 'record/missing',
      text: 'No record at acme.example',
      fix: 'Publish one at acme.example',
    });
    expect(judge(facts(), setup, 'b.eml')[0]?.findings[0]?.fingerprint).toBe(verdict?.findings[0]?.fingerprint);
  });

  it('does not call a rule whose need is unknown: undecided, never pass or fail', () => {
    const [verdict] = judge(facts({ dmarc: noAnswer }), setup, 'a.eml');
    expect(verdict).toMatchObject({ status: 'unknown', undecided: true, findings: [], because: [{ why: 'timeout' }] });
  });

  it('is undecided where a finding that can fail is open, and not where one that cannot is', () => {
    const half: AnyRule = {
      ...rule,
      messages: { ...rule.messages, odd: { level: 'info', text: '{subject} is odd', fix: 'Mend it' } },
      *check(_facts, say) {
        yield say.unsure('acme.example', 'timeout', 'no answer', 'odd');
      },
    };
    const whole: AnyRule = { ...half, check: (_facts, say) => [say.unsure('a', 'timeout', 'no answer', 'missing')] };
    const verdicts = judge(facts(), { ...setup, rules: [half, whole] }, 'a.eml');
    expect(verdicts.map(({ status, undecided }) => [status, undecided])).toEqual([
      ['unknown', false],
      ['unknown', true],
    ]);
    expect(verdicts[0]?.because).toEqual([{ why: 'timeout', subject: 'acme.example', detail: 'no answer' }]);
  });

  it('skips what the user did not supply, unless it is required', () => {
    expect(judge(facts({ dmarc: offline }), setup, 'a.eml')[0]).toMatchObject({ status: 'skipped', undecided: false });
    const required = judge(facts({ dmarc: offline }), { ...setup, require: ['record'] }, 'a.eml');
    expect(required[0]).toMatchObject({ status: 'unknown', undecided: true });
  });

  it('leaves a crash with its own rule', () => {
    const verdicts = judge(facts({ dmarc: known(dmarc()) }), setup, 'a.eml');
    expect(verdicts.map(({ status }) => status)).toEqual(['pass', 'unknown']);
    expect(verdicts[1]?.because[0]).toMatchObject({ why: 'crashed', detail: 'boom' });
  });

  it('fails only while a provider in the list documents it for a sender of this size', () => {
    const level = (change: Partial<Facts>) => judge(facts(change), setup, 'a.eml')[0]?.findings[0]?.level;
    expect(level({})).toBe('fail');
    expect(level({ list: known(list({ providers: [{ id: 'yahoo', recipients: 9, undeliverable: 0 }] })) })).toBe(
      'warn',
    );
    expect(level({ sender: known({ ...sender, bulk: { gmail: false } }) })).toBe('warn');
  });

  it('takes a sender for bulk whose send makes it so, whatever is declared', () => {
    const declared = known({ ...sender, bulk: { gmail: false } });
    const send = (perDay: number) =>
      known({
        recipients: perDay,
        perDay,
        perHour: null,
        start: null,
        end: null,
        providers: [{ id: 'gmail', recipients: perDay, perDay }],
      });
    const bulkFrom = { value: 5000, source: 'x', asOf: '2026', conf: 'P' } as const;
    const limits = { gmail: { bulkPerDay: bulkFrom } };
    const level = (perDay: number) =>
      judge(facts({ sender: declared, loads: send(perDay) }), { ...setup, limits }, 'a.eml')[0]?.findings[0]?.level;
    expect(level(4999)).toBe('warn');
    expect(level(5000)).toBe('fail');
  });

  it('says what is about one provider only where the mail goes there, and fails only by what that one documents', () => {
    const scoped = (provider: string): AnyRule => ({
      ...rule,
      *check(_: unknown, say: { missing(subject: string, details: object): never }) {
        yield say.missing(provider, { data: { what: 'one' }, provider });
      },
    });
    const found = (provider: string, ids: string[]) =>
      judge(
        facts({ list: known(list({ providers: ids.map(id => ({ id, recipients: 9, undeliverable: 0 })) })) }),
        { ...setup, rules: [scoped(provider)] },
        'a.eml',
      )[0]?.findings.map(({ level }) => level);
    expect(found('gmail', ['gmail', 'yahoo'])).toEqual(['fail']);
    expect(found('yahoo', ['gmail', 'yahoo'])).toEqual(['warn']);
    expect(found('yahoo', ['gmail'])).toEqual([]);
  });

  it('lets the stricter of a sender’s profiles win', () => {
    const presets = {
      promotional: { levels: { 'record/missing': 'warn' }, advice: [] },
      brand: { levels: { 'record/missing': 'info' }, advice: [] },
    } as const;
    const branded = facts({ sender: known({ ...sender, traits: ['brand'] }) });
    expect(judge(branded, { ...setup, presets }, 'a.eml')[0]?.findings[0]?.level).toBe('warn');
  });

  it('leaves out by --only and --skip, by rule or criterion', () => {
    expect(judge(facts(), { ...setup, skip: ['authentication'] }, 'a.eml').map(({ status }) => status)).toEqual([
      'skipped',
      'skipped',
    ]);
    expect(judge(facts(), { ...setup, only: ['record'] }, 'a.eml').map(({ status }) => status)).toEqual([
      'fail',
      'skipped',
    ]);
  });
});

describe('ignoring', () => {
  const judged = judge(facts(), { ...setup, rules: [rule] }, 'a.eml');
  const ignore = { finding: 'record/missing', subject: acme, because: 'next week', until: '2026-12-01' };

  it('keeps the finding, marked, and lets it count no more', () => {
    const ignored = applyIgnores(judged, [ignore], '2026-12-01');
    expect(ignored[0]).toMatchObject({ status: 'pass', findings: [{ ignored: { because: 'next week' } }] });
    expect(verdictOf(ignored)).toBe('pass');
  });

  it('ends with its date', () => {
    expect(verdictOf(applyIgnores(judged, [ignore], '2026-12-02'))).toBe('fail');
    expect(unusedIgnores([{ ignores: [ignore], verdicts: judged }], '2026-12-02')).toMatchObject([
      { problem: 'expired' },
    ]);
  });

  it('names what it ignores in vain', () => {
    const other = { finding: 'record', subject: 'other.example', because: 'x' };
    expect(unusedIgnores([{ ignores: [ignore, other], verdicts: judged }], '2026-11-23')).toMatchObject([
      { subject: 'other.example', problem: 'unused' },
    ]);
  });

  it('does not hide that something was not judged', () => {
    const both = judged.map(verdict => ({
      ...verdict,
      because: [{ why: 'timeout' as const, subject: 'x', detail: '' }],
      undecided: true,
    }));
    expect(applyIgnores(both, [ignore], '2026-12-01')[0]?.status).toBe('unknown');
  });

  it('takes findings of an earlier report out of the gate', () => {
    const prints = new Set(judged.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
    expect(verdictOf(applyBaseline(judged, prints))).toBe('pass');
    expect(verdictOf(applyBaseline(judged, new Set(['other'])))).toBe('fail');
  });
});

describe('exit code', () => {
  const report = (verdicts: Report['reports'][number]['verdicts'], exceeded = false) =>
    ({ reports: [{ verdicts }], campaigns: [{ budgets: [{ exceeded }] }] }) as unknown as Report;
  const failing = judge(facts(), { ...setup, rules: [rule] }, 'a.eml');
  const unknown = judge(facts({ dmarc: noAnswer }), { ...setup, rules: [rule] }, 'a.eml');
  const passing = judge(facts({ dmarc: known(dmarc()) }), { ...setup, rules: [rule] }, 'a.eml');

  it.each([
    ['all passed', passing, 'fail', 0],
    ['a failure', failing, 'fail', 1],
    ['undecided', unknown, 'fail', 3],
    ['a failure outranks what is undecided', [...failing, ...unknown], 'fail', 1],
    ['undecided, and that fails', unknown, 'unknown', 1],
    ['never', [...failing, ...unknown], 'never', 0],
  ] as const)('%s', (_name, verdicts, failOn, code) => {
    expect(exitCode(report(verdicts), failOn)).toBe(code);
  });

  it('fails on a budget', () => {
    expect(exitCode(report(passing, true), 'fail')).toBe(1);
  });

  it('warns where no provider in the list documents it, which --fail-on warn takes seriously', () => {
    const elsewhere = known(list({ providers: [{ id: 'yahoo', recipients: 9, undeliverable: 0 }] }));
    const warning = judge(facts({ list: elsewhere }), { ...setup, rules: [rule] }, 'a.eml');
    expect([exitCode(report(warning), 'fail'), exitCode(report(warning), 'warn')]).toEqual([0, 1]);
  });
});
