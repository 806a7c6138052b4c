/** What the configuration makes of levels and options, and that it has the last word. */
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/judge/gate.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Facts } from '../../src/model/facts.ts';
import { defineRule, type RuleSettings } from '../../src/model/rule.ts';
import { author, message, sender } from '../tools/facts.ts';

const known = <T>(value: T) => ({ state: 'known', value, from: 'input' }) as const;
const from = 'deliv.config.yaml';

const rule = defineRule({
  id: 'length',
  criterion: 'content',
  passes: 'It is short',
  why: 'So that it is read',
  sources: ['judgement'],
  needs: ['message'],
  counts: true,
  options: { most: { kind: 'count', default: 10, says: 'letters', source: 'judgement' } },
  messages: {
    long: { level: 'info', text: 'It has more than {most} letters', fix: 'Shorten it' },
    odd: { level: 'fail', ground: 'law', text: 'It is odd', fix: 'Change it' },
  },
  *check({ message: { sizeBytes } }, say, { most }) {
    if (sizeBytes > most) yield say.long('mail', { data: { most } });
    if (sizeBytes % 2 === 1) yield say.odd('mail');
  },
});
const base = {
  rules: [rule],
  policies: [],
  presets: { promotional: { levels: { 'length/long': 'warn' as const }, advice: [] } },
  limits: {},
  only: [],
  skip: [],
  require: [],
};
const unknown = { state: 'unknown', why: 'timeout', detail: 'no answer', from: 'network' } as const;

function judged(ruleSettings: RuleSettings, sizeBytes: number, change: { only?: string[]; require?: string[] } = {}) {
  const missing = { state: 'skipped', why: 'not-provided', detail: '', from: 'none' } as const;
  const facts = {
    author: known(author),
    sender: known(sender),
    list: missing,
    loads: missing,
    message: sizeBytes === 0 ? unknown : known({ ...message, sizeBytes }),
  } as unknown as Facts;
  const [verdict] = judge(facts, { ...base, ruleSettings, ...change }, 'a.eml');
  if (verdict === undefined) throw new Error('there is one rule');
  return verdict;
}

describe('levels', () => {
  it('a finding as its sender has it, without a word from the configuration', () => {
    const [finding] = judged({}, 20).findings;
    expect(finding).toMatchObject({ level: 'warn' });
    expect(finding).not.toHaveProperty('levelFrom');
  });

  it.each([
    ['of the finding', { 'length/long': { level: 'fail', from } }, 'fail', 'config'],
    ['of the rule', { length: { level: 'info', from } }, 'info', 'config'],
    [
      'of both: the finding’s',
      { length: { level: 'info', from }, 'length/long': { level: 'fail', from } },
      'fail',
      'config',
    ],
    ['of another finding', { 'length/odd': { level: 'info', from } }, 'warn', undefined],
    ['of the finding, as it is anyway', { 'length/long': { level: 'warn', from } }, 'warn', undefined],
  ] as const)('%s', (_name, settings, level, levelFrom) => {
    expect(judged(settings, 20).findings).toEqual([expect.objectContaining({ id: 'length/long', level })]);
    expect(judged(settings, 20).findings[0]?.levelFrom).toBe(levelFrom);
  });

  it('one that is raised fails the gate; one that is lowered no longer does', () => {
    expect(verdictOf([judged({ 'length/long': { level: 'fail', from } }, 20)])).toBe('fail');
    expect(verdictOf([judged({}, 5)])).toBe('fail');
    expect(verdictOf([judged({ 'length/odd': { level: 'warn', from } }, 5)])).toBe('warn');
  });
});

describe('off', () => {
  it('leaves a rule out and names the file that says so', () => {
    const verdict = judged({ length: { level: 'off', from } }, 21);
    expect(verdict).toMatchObject({ status: 'skipped', findings: [], undecided: false });
    expect(verdict.because).toEqual([{ why: 'only', subject: 'length', detail: 'off in deliv.config.yaml' }]);
  });

  it('of every finding is off of the rule', () => {
    const each = { 'length/long': { level: 'off', from }, 'length/odd': { level: 'off', from } } as const;
    expect(judged(each, 21).status).toBe('skipped');
  });

  it('leaves one finding in the report, ignored', () => {
    const verdict = judged({ 'length/odd': { level: 'off', from } }, 21);
    expect(verdict.status).toBe('warn');
    expect(verdict.findings.map(({ id, ignored }) => [id, ignored])).toEqual([
      ['length/long', undefined],
      ['length/odd', { because: 'off in deliv.config.yaml' }],
    ]);
  });

  it('but for one finding', () => {
    const settings = { length: { level: 'off', from }, 'length/long': { level: 'info', from } } as const;
    const counted = judged(settings, 21).findings.filter(({ ignored }) => ignored === undefined);
    expect(counted.map(({ id, level }) => [id, level])).toEqual([['length/long', 'info']]);
  });

  it('holds no more where the command line asks for the rule', () => {
    const settings = { length: { level: 'off', from }, 'length/odd': { level: 'off', from } } as const;
    expect(judged(settings, 21, { only: ['length'] }).status).toBe('fail');
    expect(judged(settings, 21, { require: ['content'] }).status).toBe('fail');
    expect(judged(settings, 21, { only: ['content'] }).status).toBe('skipped');
  });
});

describe('what cannot be judged', () => {
  it.each([
    ['counts, since it can fail', {}, true],
    [
      'does not where what fails is off, and the rest milder',
      { length: { level: 'off', from }, 'length/long': { level: 'info', from } },
      false,
    ],
    ['does not where all was made milder', { length: { level: 'warn', from } }, false],
    [
      'does where it was made graver',
      { length: { level: 'info', from }, 'length/long': { level: 'fail', from } },
      true,
    ],
    [
      'does where only one of two was made milder, for the rule counts by itself',
      { 'length/odd': { level: 'info', from } },
      true,
    ],
  ] as const)('%s', (_name, settings, undecided) => {
    expect(judged(settings, 0)).toMatchObject({ status: 'unknown', undecided });
  });
});

describe('options', () => {
  it.each([
    [{}, ['length/long']],
    [{ length: { options: { most: 20 }, from } }, []],
    [{ length: { options: { most: 19 }, from } }, ['length/long']],
  ] as const)('%j', (settings, expected) => {
    const verdict = judged(settings, 20);
    expect(verdict.findings.map(({ id }) => id)).toEqual(expected);
    if (expected.length > 0) expect(verdict.findings[0]?.text).toContain(` ${'length' in settings ? 19 : 10} `);
  });
});
