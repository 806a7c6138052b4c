/** The interface's own words in English. */
import type { Confidence, Outcome } from '../model/prediction.ts';
import type { Outcome as Verdict } from '../model/report.ts';
import type { Because, Status } from '../model/verdict.ts';

export const en = {
  outcome: { inbox: 'inbox', spam: 'spam', deferral: 'deferral', bounce: 'bounce' } satisfies Record<Outcome, string>,
  confidence: { low: 'low', medium: 'medium', high: 'high' } satisfies Record<Confidence, string>,
  status: {
    pass: 'pass',
    info: 'info',
    warn: 'warn',
    fail: 'fail',
    unknown: 'unknown',
    skipped: 'skipped',
  } satisfies Record<Status, string>,
  verdict: {
    pass: 'PASS: nothing that was judged stands in the way of sending',
    warn: 'PASS WITH WARNINGS: nothing that was judged stops it, but read what is below',
    fail: 'FAIL: fix what is below before sending',
    unknown: 'UNDECIDED: what counts could not all be judged',
  } satisfies Record<Verdict, string>,
  stage: { template: 'template', rendered: 'as it will be sent', received: 'copy of a test send' },
  forecast: 'What to expect',
  forecastNote:
    'Expected shares of recipients over campaigns like this one; ranges show what is not known. User filters are not predicted.',
  columns: { provider: 'provider', list: 'of list', expect: 'expect', sure: 'sure' },
  all: 'all',
  assumed: 'Taken for granted',
  because: 'because of',
  points: 'points',
  itsReply: 'it would say',
  fix: 'fix',
  evidence: 'as published',
  ignored: 'ignored',
  baseline: 'in the baseline',
  until: 'until',
  passed: 'passed',
  budgets: 'Budgets',
  limit: 'limit',
  predicted: 'predicted',
  exceeded: 'exceeded',
  held: 'held',
  privacy: (queries: number) => `0 recipients' addresses left this machine; ${queries} DNS questions were asked`,
  ignores: { unused: 'matches no finding: remove it', expired: 'has expired' },
  rules: 'rules',
  why: {
    timeout: 'no answer',
    servfail: 'the name server failed',
    refused: 'the name server refused',
    malformed: 'the answer cannot be read',
    'over-budget': 'too many look-ups',
    limit: 'a limit was reached',
    'needs-unknown': 'it needs what is not known',
    crashed: 'a fault in deliv',
    'not-provided': 'not given',
    'opt-in': 'left aside',
    'needs-key': 'needs a key',
    offline: 'offline',
    'outside-zone': 'outside the zone files',
    'added-by-esp': 'added later',
    template: 'a template',
    'not-applicable': 'does not apply',
    only: 'left out',
  } satisfies Record<Because['why'], string>,
};

export type Words = typeof en;
