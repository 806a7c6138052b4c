/** One finding may set others aside: of its criterion, no graver than it says, until its day, never its own rule's. */
import { describe, expect, it } from 'vitest';
import { applySetAsides } from '../../src/judge/ignore.ts';
import type { Level, SetAside } from '../../src/model/rule.ts';
import type { Finding, Verdict } from '../../src/model/verdict.ts';

const finding = (id: string, level: Level, setsAside?: SetAside): Finding => ({
  id,
  level,
  subject: 'list',
  text: '',
  fix: '',
  data: {},
  fingerprint: id,
  ...(setsAside === undefined ? {} : { setsAside }),
});
const verdict = (criterion: Verdict['criterion'], ...findings: Finding[]): Verdict => ({
  rule: findings[0]?.id.split('/')[0] ?? '',
  criterion,
  status: 'fail',
  because: [],
  findings,
  undecided: false,
});

function statusOf(found: Finding, { criterion = 'vetting' as Verdict['criterion'], today = '2026-11-26' } = {}) {
  const aside = { finding: 'list-age/old', level: 'warn', because: 'seasonal', until: '2026-12-31' } as const;
  const speaker = verdict('vetting', finding('override/holds', 'info', aside));
  return applySetAsides([verdict(criterion, found), speaker], today)[0]?.status;
}

describe('a finding set aside', () => {
  it('no longer counts', () => {
    expect(statusOf(finding('list-age/old', 'warn'))).toBe('pass');
  });

  it.each([
    ['a graver one', finding('list-age/old', 'fail'), {}],
    ['another one', finding('list-age/new', 'warn'), {}],
    ['one of another criterion', finding('list-age/old', 'warn'), { criterion: 'content' as const }],
    ['one after its day', finding('list-age/old', 'warn'), { today: '2027-01-01' }],
  ])('counts if it is %s', (_name, found, change) => {
    expect(statusOf(found, change)).toBe(found.level);
  });

  it('is never the speaker’s own', () => {
    const aside = { finding: 'override/alone', level: 'fail', because: '', until: '2027-01-01' } as const;
    const own = verdict('vetting', finding('override/holds', 'info', aside), finding('override/alone', 'fail'));
    expect(applySetAsides([own], '2026-11-26')[0]?.status).toBe('fail');
  });
});
