/** The interface's own words in English. */
import type { FailOn } from '../../judge/gate.ts';
import type { From } from '../../model/fact.ts';
import type { Confidence, Outcome } from '../../model/prediction.ts';
import type { Outcome as Verdict } from '../../model/report.ts';
import type { Because, Status } from '../../model/verdict.ts';
import { cli } from './cli.ts';
import { calibration, history, learn } from './feedback.ts';
import { date, number, percent, range } from './forms.ts';
import { list } from './list.ts';
import { markdown } from './markdown.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';

export const en = {
  number,
  percent,
  range,
  date,
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
  /** So many rules or findings of that status: `3 warn`. */
  counted: (count: number, status: Status) => `${number(count)} ${status}`,
  verdict: {
    pass: 'PASS: nothing that was judged stands in the way of sending',
    warn: 'PASS WITH WARNINGS: nothing that was judged stops it, but read what is below',
    fail: 'FAIL: fix what is below before sending',
    unknown: 'UNDECIDED: what counts could not all be judged',
  } satisfies Record<Verdict, string>,
  stage: {
    unread: 'not read',
    template: 'template',
    rendered: 'as it will be sent',
    received: 'copy of a test send',
    list: 'recipient list',
  },
  ofMail: { refuse: 'refused', defer: 'deferred', junk: 'spam' },
  own: (campaigns: number, placed: number) =>
    `${campaigns === 1 ? '1 campaign' : `${campaigns} campaigns`} of your own; where it lands: ${placed === 0 ? 'not observed' : `seen in ${placed}`}`,
  forecast: 'What to expect',
  forecastNote:
    'Expected shares of recipients over campaigns like this one; “expect” and “deferral” are of the first attempt, the other columns after the retries. Ranges show what is not known. User filters are not predicted.',
  late: (median: string, most: string) =>
    `of what is deferred and arrives, half comes within ${median}, 95 % within ${most}`,
  fixFirst: 'Fix this first',
  moreInbox: (gain: string, together: string, recipients: number, isFirst: boolean) => {
    const many =
      recipients >= 1 ? ` (about ${number(recipients)} ${recipients === 1 ? 'recipient' : 'recipients'})` : '';
    return `${isFirst ? `${together} more inbox` : `${gain} more inbox, ${together} with those before it`}${many}`;
  },
  whatIf: 'If it passed',
  expectThen: (outcome: string, points: string) => `expect ${outcome}; ${points} more inbox`,
  wouldHelp: 'What would narrow the ranges',
  narrower: (points: string) => `by ${points}`,
  afterwards: 'What readers do next, and what comes of it',
  comparison: 'Variants, the most inbox first',
  besides: 'besides:',
  apart: (points: string | null) =>
    points === null ? 'no difference that could be told' : `${points} of inbox lie between the first and the last`,
  written: 'written; fill in what stands there as a comment, then run deliv check on it',
  adviceFor: (stream: string, traits: readonly string[]) =>
    `Settings to begin with (${[stream, ...traits].join(', ')}):`,
  advice: 'Settings a sender of this kind begins with, still to do',
  adviceWhole: 'Settings a sender of this kind begins with',
  adviceState: { followed: 'done', open: 'to do', unseen: 'not seen from here' },
  columns: { provider: 'provider', list: 'of list', expect: 'expect', sure: 'sure' },
  all: 'all',
  /** What is about no single provider: at the head of a sentence, and within one. */
  allProviders: { first: 'All providers together', within: 'all providers together' },
  assumed: 'Assumed or not judged, and what it would take',
  because: 'because of',
  points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
  fix: 'fix',
  evidence: 'as found',
  ignored: 'ignored',
  baseline: 'in the baseline',
  until: 'until',
  passed: 'passed',
  budgetNames: { bounce: 'dead addresses', blocked: 'refused by policy', spam: 'spam' },
  budget: 'budget',
  budgets: 'Budgets',
  limit: 'limit',
  predicted: 'predicted',
  exceeded: 'exceeded',
  held: 'held',
  nobodyThere: 'nobody of the list is there',
  privacy: (queries: number) =>
    `0 recipients' addresses left this machine; ${number(queries)} DNS questions were asked`,
  ignores: { unused: 'matches no finding: remove it', expired: 'has expired, and counts again' },
  rules: 'rules',
  overview: (count: number) => `${number(count)} inputs`,
  /** 0 passed, 1 failed, 3 undecided: what a CI job gets. */
  gate: (code: 0 | 1 | 3, failOn: FailOn, budgets: number) => {
    const said = { 0: 'passed', 1: 'failed', 3: 'undecided, try again' }[code];
    const over = budgets === 0 || code !== 1 ? '' : `; ${budgets === 1 ? '1 budget' : `${budgets} budgets`} exceeded`;
    return `Gate (--fail-on ${failOn}): ${said}, exit code ${code}${over}`;
  },
  facts: 'What was observed, and from where',
  from: {
    input: 'from the input',
    derived: 'derived from other facts',
    network: 'from DNS or the network',
    zone: 'from the zone files',
    recording: 'from a recording',
    none: 'not asked',
  } satisfies Record<From, string>,
  domains: 'Domains in the mail, and their roles',
  listedAt: 'listed at',
  ageDays: (days: number) => (days === 1 ? 'registered 1 day ago' : `registered ${number(days)} days ago`),
  settings: 'Settings, and where each came from',
  why: {
    timeout: 'no answer',
    servfail: 'the name server failed',
    refused: 'the name server refused',
    unreachable: 'nobody answers there',
    malformed: 'the answer cannot be read',
    'over-budget': 'too many look-ups',
    limit: 'a limit was reached',
    'needs-unknown': 'it needs what is not known',
    unverifiable: 'it cannot be verified',
    unreadable: 'it cannot be read',
    crashed: 'a fault in deliv',
    'not-provided': 'not given',
    'opt-in': 'left aside',
    'needs-key': 'needs a key',
    offline: 'offline',
    'outside-zone': 'outside the zone files',
    'added-by-esp': 'added later',
    template: 'a template',
    'no-history': 'no history',
    'not-applicable': 'does not apply',
    only: 'left out',
  } satisfies Record<Because['why'], string>,
  list,
  markdown,
  plan,
  learn,
  history,
  calibration,
  cli,
  page,
};
