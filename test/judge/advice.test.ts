/** Settings to begin with: which a kind of sender gets, and what shows that they are followed. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { presets } from '../../rules/presets/index.ts';
import { adviceFor } from '../../src/judge/advice.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import type { Verdict } from '../../src/model/verdict.ts';

const all: readonly AnyRule[] = rules;
const passed = all.map(
  ({ id, criterion }): Verdict => ({
    rule: id,
    criterion,
    status: 'pass',
    because: [],
    findings: [],
    undecided: false,
  }),
);
const changed = (rule: string, change: Partial<Verdict>) =>
  passed.map(one => (one.rule === rule ? { ...one, ...change } : one));
const state = (verdicts: readonly Verdict[], id: string, traits: ('brand' | 'phishing-target')[] = []) =>
  adviceFor({ stream: 'promotional', traits }, presets, verdicts).find(one => one.id === id)?.state;
const finding = (id: string) =>
  ({ id, level: 'info', subject: 'x', text: '', fix: '', data: {}, fingerprint: '' }) as const;

describe('adviceFor', () => {
  it('is open while a finding shows it, followed where all of its rules were judged, else unseen', () => {
    expect(state(passed, 'own-subdomain')).toBe('followed');
    expect(state(changed('own-subdomain', { findings: [finding('own-subdomain/promotional')] }), 'own-subdomain')).toBe(
      'open',
    );
    const missing = [{ why: 'not-provided', subject: 'x', detail: 'x' }] as const;
    expect(state(changed('one-click-signed', { because: missing }), 'one-click')).toBe('unseen');
    expect(state([], 'own-subdomain')).toBe('unseen');
  });

  it('takes DMARC for published where only the reports are missing', () => {
    const silent = changed('dmarc-policy', { findings: [finding('dmarc-policy/no-reports')] });
    expect([state(silent, 'dmarc'), state(silent, 'dmarc-reports')]).toEqual(['followed', 'open']);
    const none = changed('dmarc-record', { findings: [finding('dmarc-record/missing')] });
    expect([state(none, 'dmarc'), state(none, 'dmarc-reports')]).toEqual(['open', 'open']);
  });

  it('is not opened by another finding of the same rule', () => {
    const other = changed('one-click', { findings: [finding('one-click/other')] });
    expect(state(other, 'one-click')).toBe('followed');
  });

  it('asks the strictest thing of a kind of sender, once', () => {
    const says = (traits: ('brand' | 'phishing-target')[]) =>
      adviceFor({ stream: 'promotional', traits }, presets, [])
        .filter(({ id }) => id === 'dmarc')
        .map(one => one.says);
    expect(says([])).toEqual([expect.stringContaining('p=none')]);
    expect(says(['brand'])).toEqual([expect.stringContaining('p=quarantine')]);
    for (const both of [
      ['brand', 'phishing-target'],
      ['phishing-target', 'brand'],
    ] as const)
      expect(says([...both])).toEqual([expect.stringContaining('p=reject')]);
  });

  it('has a source for each, and no finding that does not exist', () => {
    const refs = new Set(all.flatMap(({ id, messages }) => Object.keys(messages).map(problem => `${id}/${problem}`)));
    for (const { advice, levels } of Object.values(presets)) {
      for (const { source, openBy } of advice) {
        expect(source).not.toBe('');
        expect(openBy.filter(ref => !refs.has(ref))).toEqual([]);
      }
      expect(Object.keys(levels).filter(ref => !refs.has(ref))).toEqual([]);
    }
  });
});
