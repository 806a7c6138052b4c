/** What a list resembles: correlated findings count once, two origins are named as two. */
import { describe, expect, it } from 'vitest';
import { causes } from '../../rules/data/list/causes.ts';
import { rules } from '../../rules/index.ts';
import { causesOf } from '../../src/judge/causes.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import type { Finding, Verdict } from '../../src/model/verdict.ts';

function verdicts(...ids: string[]): Verdict[] {
  return ids.map(id => ({
    rule: id.split('/')[0] as string,
    criterion: 'vetting',
    status: 'warn',
    because: [],
    findings: [{ id, level: 'warn', subject: 'list' } as unknown as Finding],
    undecided: false,
  }));
}
const named = (...ids: string[]) => causesOf(verdicts(...ids), causes).map(({ id, strength }) => `${id} ${strength}`);

describe('causes', () => {
  it.each([
    ['nothing', [], ['clean weak']],
    ['a warning that is no sign of an origin', ['personal-data/sensitive'], ['clean weak']],
    ['bounces that nothing explains', ['expected-bounces/over-limits'], ['undetermined weak']],
    ['bought columns', ['bought-columns/many'], ['bought moderate']],
    [
      'columns, roles and no consent',
      ['bought-columns/many', 'role-addresses/many', 'opt-in-proof/no-column'],
      ['bought strong'],
    ],
    ['one cluster twice', ['opt-in-proof/time-missing', 'opt-in-proof/no-column'], ['undetermined weak']],
    ['typos and broken forms', ['misspelt-domains/many', 'address-form/malformed'], ['broken-form strong']],
    [
      'old and bought',
      ['list-age/silent-year', 'bought-columns/many'],
      ['mixed moderate', 'bought moderate', 'stale moderate'],
    ],
  ])('%s', (_name, ids, expected) => {
    expect(named(...ids)).toEqual(expected);
  });

  it('rests on findings that exist', () => {
    const all: readonly AnyRule[] = rules;
    const refs = all.flatMap(rule => Object.keys(rule.messages).map(problem => `${rule.id}/${problem}`));
    expect(causes.evidence.filter(({ finding }) => !refs.includes(finding))).toEqual([]);
  });
});
