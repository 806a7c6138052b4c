import decisionOverride from '../../../rules/vetting/decision-override.ts';
import decisionSignature from '../../../rules/vetting/decision-signature.ts';
import humanDecision from '../../../rules/vetting/human-decision.ts';
import type { DecisionFact, ObservedDecision, Verification } from '../../../src/model/decision.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const good = (key = 'SHA256:a'): Verification => ({ state: 'good', key });
const signedBy = (reviewer: string, verification: Verification = good()) => ({
  reviewer,
  at: '2026-11-01T09:00:00.000Z',
  verification,
});
const compared = (newShare: number, of = 4000, exact = false): ObservedDecision['comparison'] => ({
  state: 'compared',
  newShare,
  compared: of,
  exact,
});
const unclear = { state: 'not-comparable', because: 'another key' } as const;

function record(change: Partial<ObservedDecision> = {}): ObservedDecision {
  const said = { decision: 'accept', conditions: [], overrides: [] } as const;
  return { ...said, comparison: { state: 'same' }, signatures: [signedBy('ana')], ...change };
}

function of(...records: ObservedDecision[]): { decision: DecisionFact } {
  return { decision: { asOf: '2026-11-26', hasList: true, records } };
}

ruleCases(humanDecision, [
  ['accepted', of(record())],
  ['no list', { decision: { asOf: '2026-11-26', hasList: false, records: [] } }, 'no-list'],
  ['nobody decided', of(), 'none'],
  ['a few new addresses', of(record({ comparison: compared(0.005) }))],
  ['many new addresses', of(record({ comparison: compared(0.03) })), 'changed'],
  ['one more in a list of thirty', of(record({ comparison: compared(1 / 31, 31, true) })), 'changed'],
  ['a small part of a large list', of(record({ comparison: compared(0, 40) })), '?unverifiable'],
  ['all of a small list', of(record({ comparison: compared(0, 40, true) }))],
  ['not to be compared', of(record({ comparison: unclear })), '?unverifiable'],
  ['a newer decision of another list', of(record({ comparison: compared(1) }), record())],
  ['a newer one that is unclear', of(record({ comparison: unclear }), record())],
  ['refused', of(record({ decision: 'refuse' })), 'refused'],
  ['refused before', of(record(), record({ decision: 'refuse' }))],
  ['refused since', of(record({ decision: 'refuse' }), record()), 'refused'],
  ['two conditions', of(record({ decision: 'conditions', conditions: ['a', 'b'] })), ['condition:a', 'condition:b']],
  ['a pilot', of(record({ decision: 'pilot', conditions: ['a'] })), ['condition', 'pilot']],
]);

const wrong = (state: 'bad' | 'unknown-reviewer' | 'cannot-verify') =>
  record({ signatures: [signedBy('ana', { state, detail: 'x' })] });

ruleCases(decisionSignature, [
  ['signed', of(record())],
  ['by two', of(record({ signatures: [signedBy('ana'), signedBy('bea', good('SHA256:b'))] }))],
  ['no decision', of(), '?not-applicable'],
  ['no signature', of(record({ signatures: [] })), 'missing'],
  ['a wrong one', of(wrong('bad')), 'broken:ana'],
  ['nobody’s', of(wrong('unknown-reviewer')), 'unknown-signer:ana'],
  ['no program', of(wrong('cannot-verify')), '?unverifiable'],
  [
    'a good and a wrong one',
    of(record({ signatures: [signedBy('ana'), signedBy('eve', { state: 'unknown-reviewer', detail: 'x' })] })),
    'unknown-signer:eve',
  ],
]);

const until = '2026-12-31';
const override = (level: 'warn' | 'fail', end = until) => ({
  finding: 'list-age/silent-year',
  level,
  because: 'a shop with seasons',
  until: end,
});
const second = signedBy('bea', good('SHA256:b'));

ruleCases(decisionOverride, [
  ['nothing', of(record())],
  ['no decision', of(), '?not-applicable'],
  ['a refusal', of(record({ decision: 'refuse', overrides: [override('warn')] })), '?not-applicable'],
  ['unsigned', of(record({ signatures: [], overrides: [override('warn')] })), '?not-applicable'],
  ['wrongly signed', of({ ...wrong('bad'), overrides: [override('warn')] }), '?not-applicable'],
  ['a warning', of(record({ overrides: [override('warn')] })), 'holds:list-age/silent-year'],
  ['a failure, alone', of(record({ overrides: [override('fail')] })), 'alone:list-age/silent-year'],
  ['a failure, by two', of(record({ overrides: [override('fail')], signatures: [signedBy('ana'), second] })), 'holds'],
  [
    'a failure, twice by one',
    of(record({ overrides: [override('fail')], signatures: [signedBy('ana'), signedBy('ana', good('SHA256:b'))] })),
    'alone',
  ],
  [
    'a failure, by two names of one key',
    of(record({ overrides: [override('fail')], signatures: [signedBy('ana'), signedBy('anna')] })),
    'alone',
  ],
  ['on its last day', of(record({ overrides: [override('warn', '2026-11-26')] })), 'holds'],
  ['a day later', of(record({ overrides: [override('warn', '2026-11-25')] })), 'expired'],
]);
