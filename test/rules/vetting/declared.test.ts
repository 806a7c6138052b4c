import declaredConsent from '../../../rules/vetting/declared-consent.ts';
import declaredOrigin from '../../../rules/vetting/declared-origin.ts';
import type { ColumnRole, ListFacts, SignalId } from '../../../src/model/list.ts';
import type { OriginFact } from '../../../src/model/questionnaire.ts';
import { list } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

/** What is said, and counts of a thousand. */
function said(
  answers: Partial<OriginFact>,
  counts: Partial<Record<SignalId, number>>,
  columns: readonly ColumnRole[] = ['email', 'optInAt', 'confirmedAt'],
): { answers: OriginFact; list: ListFacts } {
  const signals = Object.entries(counts).map(([id, count]) => [id, { count, of: 1000, detail: 'x' }]);
  return {
    answers: { asOf: '2026-11-26', ...answers },
    list: list({ signals: Object.fromEntries(signals), columns }),
  };
}

ruleCases(declaredOrigin, [
  ['nothing said', said({}, { 'free-mail': 10, abroad: 900, 'purchased-columns': 9, sensitive: 1 })],
  ['private people', said({ audience: 'b2c' }, { 'free-mail': 700 })],
  ['private people at firms', said({ audience: 'b2c' }, { 'free-mail': 90 }), 'companies'],
  ['companies', said({ audience: 'b2b' }, { 'free-mail': 200 })],
  ['companies at Gmail', said({ audience: 'b2b' }, { 'free-mail': 800 }), 'private-people'],
  ['at home', said({ countries: ['ES', 'PT'] }, { abroad: 100 })],
  ['elsewhere', said({ countries: ['ES', 'PT'] }, { abroad: 500 }), 'elsewhere'],
  ['own data, sold columns', said({ thirdPartyData: false }, { 'purchased-columns': 4 }), 'bought-columns'],
  ['a form, sold columns', said({ method: 'web-form' }, { 'purchased-columns': 4 }), 'bought-columns'],
  ['bought, as it says', said({ method: 'bought', thirdPartyData: true }, { 'purchased-columns': 9 })],
  ['nothing sensitive', said({ sensitiveData: false }, { sensitive: 0 })],
  ['health', said({ sensitiveData: false }, { sensitive: 1 }), 'sensitive'],
  ['half answered', said({ questions: { asked: 25, answered: 12 } }, {}), 'unanswered'],
  ['all answered', said({ questions: { asked: 25, answered: 25 } }, {})],
]);

ruleCases(declaredConsent, [
  ['nothing said', said({}, { 'no-opt-in-time': 900, suppressed: 9, 'before-collection': 90 }, ['email'])],
  ['double', said({ optIn: 'double' }, { 'hasty-confirmation': 3 })],
  ['double, no column', said({ optIn: 'double' }, {}, ['email', 'optInAt']), 'no-confirmation'],
  ['double, at once', said({ optIn: 'double' }, { 'hasty-confirmation': 200 }), 'hasty-confirmation'],
  ['single, no times', said({ optIn: 'single' }, { 'no-opt-in-time': 300 }), 'no-opt-in'],
  ['none, no times', said({ optIn: 'none' }, { 'no-opt-in-time': 300 })],
  ['times of no form', said({ optIn: 'single' }, { 'impossible-opt-in': 30 }), 'before-forms'],
  ['since', said({ since: '2025-01-01' }, { 'before-collection': 0 })],
  ['older than since', said({ since: '2025-01-01' }, { 'before-collection': 40 }), 'before-start'],
  ['written to', said({ lastMailed: '2026-10-01' }, { 'not-contacted-12-months': 500 })],
  ['written to, no trace', said({ lastMailed: '2026-10-01' }, { 'not-contacted-12-months': 950 }), 'silent'],
  ['long silent, as it says', said({ lastMailed: '2024-10-01' }, { 'not-contacted-12-months': 950 })],
  ['cleaned', said({ suppressionImported: true }, { suppressed: 0 })],
  ['not cleaned', said({ suppressionImported: true }, { suppressed: 1 }), 'suppressed'],
]);
