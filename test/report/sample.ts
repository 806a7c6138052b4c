/** A small report with something of everything, and text from outside wherever it can stand. */
import type { Odds } from '../../src/model/prediction.ts';
import type { MessageReport, Report } from '../../src/model/report.ts';
import type { Finding, Verdict } from '../../src/model/verdict.ts';

const even = { inbox: 0.6, spam: 0.2, deferral: 0.1, bounce: 0.1 };
const odds: Odds = { likely: even, best: even, worst: even };
const prediction = {
  outcome: 'inbox',
  basis: 'policy',
  confidence: 'low',
  firstAttempt: odds,
  final: odds,
  bounceBy: { address: 0.03, policy: 0.05, expired: 0.02 },
} as const;

export function finding(id: string, level: Finding['level'], more: Partial<Finding> = {}): Finding {
  const subject = more.subject ?? 'acme.example';
  return {
    id,
    level,
    subject,
    text: `${id} of ${subject}`,
    fix: 'Mend it',
    data: {},
    fingerprint: `${id} ${subject}`,
    ...more,
  };
}

export function verdict(rule: string, status: Verdict['status'], more: Partial<Verdict> = {}): Verdict {
  return { rule, criterion: 'authentication', status, because: [], findings: [], undecided: false, ...more };
}

/** `outside` stands in every place that is not ours to write. */
export function message(outside: string, more: Partial<MessageReport> = {}): MessageReport {
  const told = { subject: outside, text: `Said of ${outside}`, fix: `${outside} to be mended` };
  const because = [{ why: 'timeout', subject: outside, detail: outside }] as const;
  return {
    schemaVersion: 1,
    input: {
      kind: 'message',
      path: `m/${outside}`,
      sha256: '0'.repeat(64),
      campaign: outside,
      variant: outside,
      stage: 'rendered',
    },
    verdict: 'fail',
    prediction: {
      ...prediction,
      assumed: [outside],
      wouldHelp: [{ input: outside, narrowsBy: 0.1 }],
      fixFirst: [{ finding: 'spf-result/not-covered', alone: 0.2, inbox: 0.2, recipients: 3 }],
      providers: [
        {
          ...prediction,
          id: 'gmail',
          name: outside,
          recipients: 3,
          share: 1,
          because: [
            {
              finding: 'spf-result/not-covered',
              stage: 'defer',
              effect: 0.2,
              reply: { code: 421, text: outside },
              source: outside,
            },
          ],
          notes: [{ text: outside, source: outside }],
        },
      ],
    },
    verdicts: [
      verdict('spf-result', 'fail', {
        findings: [
          finding('spf-result/not-covered', 'fail', { ...told, evidence: `v=spf1\n${outside}\nx${outside}` }),
          finding('spf-result/not-covered', 'fail', { ...told, ignored: { because: outside, until: '2027-01-31' } }),
        ],
      }),
      verdict('one-click', 'warn', {
        criterion: 'content',
        findings: [
          finding('one-click/not-offered', 'warn', {
            ...told,
            location: { file: `m/${outside}`, line: 8, header: outside },
          }),
        ],
      }),
      verdict('list-headers', 'info', {
        criterion: 'content',
        findings: [finding('list-headers/missing', 'info', told)],
      }),
      verdict('dmarc-record', 'unknown', { because, undecided: true }),
      verdict('listed', 'unknown', { criterion: 'reputation', because }),
      verdict('rehearsal', 'skipped', { because: [{ why: 'not-provided', subject: outside, detail: outside }] }),
      verdict('spf-record', 'pass'),
    ],
    domains: [],
    advice: [],
    facts: {} as MessageReport['facts'],
    privacy: { dnsQueries: 12, ownNames: [], recipientDomains: 0, addressesSent: 0 },
    ...more,
  };
}

export function sample(outside: string, more: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'deliv', version: '0.1.0', dataDates: {} },
    run: { at: '2027-03-10T00:00:00.000Z', offline: false, resolver: 'zone', lang: 'en', settings: [] },
    verdict: 'fail',
    summary: { pass: 1, info: 1, warn: 1, fail: 1, unknown: 2, skipped: 1, ignored: 1 },
    campaigns: [
      {
        path: `c/${outside}`,
        prediction,
        budgets: [
          { name: 'bounce', limit: 0.02, predicted: 0.03, exceeded: true },
          { name: 'spam', provider: 'gmail', limit: 0.3, predicted: 0.2, exceeded: false },
          { name: 'spam', provider: 'gmx', limit: 0.3, predicted: 0, exceeded: false, unjudged: true },
        ],
        comparison: {
          variants: ['A', outside].map(variant => ({
            variant,
            outcome: 'inbox',
            final: odds,
            apart: ['spf-result/not-covered'],
          })),
          inbox: 0.1,
        },
      },
    ],
    reports: [message(outside)],
    unusedIgnores: [
      { finding: outside, subject: outside, problem: 'unused' },
      { finding: 'spf-policy', problem: 'expired' },
    ],
    ...more,
  };
}
