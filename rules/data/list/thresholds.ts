/**
 * From which share of a list each signal is spoken of, by audience where that matters. `default` is our judgement
 * (vetting.md section 2, 2026-11): nobody has published a measured one; a sender's own outcomes will replace it.
 */
import type { Audience, ListFacts } from '../../../src/model/list.ts';

export interface Threshold {
  readonly share: number | Readonly<Record<Audience, number>>;
  /** Rows that must show it, however small the list. */
  readonly least?: number;
  readonly source: string;
}

const judged = 'default';

export const thresholds = {
  rejected: { share: 0.002, least: 3, source: judged },
  /** As of domains that gave no answer: what was not judged is no pass. */
  'too-many-rejected': { share: 0.02, least: 3, source: 'vetting.md section 2E, default' },
  malformed: { share: 0.005, source: 'a quarter of the hard bounces at which Brevo suspends (help page read 2026-11)' },
  repairable: { share: 0.01, source: judged },
  'impossible-at-gmail': {
    share: 0.002,
    source: 'MailerLite refuses such addresses on import (2026-11); share default',
  },
  'exact-duplicates': { share: 0.02, source: judged },
  'same-mailbox': { share: 0.03, source: judged },
  /** Small firms really use info@. */
  role: { share: { b2c: 0.02, b2b: 0.2, nonprofit: 0.05 }, source: judged },
  'never-a-person': { share: 0.0005, least: 1, source: judged },
  disposable: { share: 0.005, source: judged },
  'perhaps-disposable': { share: 0.01, source: judged },
  /** Sign-up forms that are in order leave 0.3 to 1 %. */
  misspelt: { share: 0.012, source: judged },
  /** Half of the misspelt rows have one and the same wrong domain. */
  'one-misspelling': { share: 0.5, least: 20, source: judged },
  closed: { share: 0.003, source: judged },
  'no-such-domain': {
    share: 0.005,
    source: 'a quarter of the hard bounces at which Brevo suspends (help page read 2026-11)',
  },
  'takes-no-mail': { share: 0.002, source: 'RFC 7505; share default' },
  parked: { share: 0.002, source: judged },
  'no-mx': { share: 0.01, source: 'RFC 5321 section 5.1; share default' },
  'dns-unknown': { share: 0.02, least: 1, source: 'vetting.md L-DNS-7, default' },
  numbered: { share: 0.01, source: judged },
  random: { share: 0.01, source: judged },
  /** The commonest first name of a country is under 1 % of its people; firms give out first names. */
  'one-local-part': { share: { b2c: 0.015, b2b: 0.04, nonprofit: 0.04 }, least: 20, source: judged },
  /** Real aliases exist. */
  variants: { share: 0.02, least: 10, source: judged },
  'one-domain': { share: { b2c: 0.05, b2b: 0.3, nonprofit: 0.3 }, least: 50, source: judged },
  early: { share: { b2c: 0.15, b2b: 0.1, nonprofit: 0.15 }, source: judged },
  /** Exporters, holiday homes. */
  abroad: { share: 0.5, least: 20, source: judged },
  'private-mailboxes': { share: 0.5, source: judged },
  'other-script': { share: 0.2, source: judged },
  capitals: { share: 0.95, least: 50, source: judged },
  'foreign-tags': { share: 0.001, source: judged },
  traps: { share: 0.001, least: 3, source: 'GetResponse refuses spamtrap@ and nospam@ (2026-11); share default' },
  scraps: { share: 0.0002, least: 3, source: judged },
  'one-time': { share: 0.2, least: 20, source: judged },
  /** A till, a fair, a tablet: one machine serves many people. */
  'one-machine': { share: 0.05, least: 20, source: judged },
  'no-visitor': { share: 0.02, source: judged },
  impossible: { share: 0.02, source: judged },
  unreadable: { share: 0.05, source: judged },
  hasty: { share: 0.1, source: judged },
  'one-second': { share: 0, least: 50, source: judged },
  'one-day': { share: 0.1, least: 50, source: judged },
  /** Rows in no order give half. */
  'in-order': { share: 0.95, least: 50, source: 'vetting.md L-ORD, default' },
  'no-time': { share: 0.2, source: 'GDPR article 7(1); share default' },
  'no-source': { share: 0.5, source: 'GDPR article 7(1); share default' },
  silent: {
    share: 0.5,
    source: 'Word to the Wise: more than a year (2019); GetResponse: 6 months (2026-11); share default',
  },
  'old-opt-in': { share: 0.5, source: 'decay 23 to 28 % a year (ZeroBounce 2024-2025); share default' },
  'unreadable-activity': { share: 0.05, source: judged },
  asleep: { share: 0.65, source: 'Validity: suppress the unengaged (2019); share default' },
  /** So many may have come back by themselves. */
  'came-back': { share: 0.005, least: 1, source: judged },
  'under-age': { share: 0.001, least: 1, source: 'GDPR article 8; share default' },
  'sensitive-domain': { share: 0, least: 5, source: 'GDPR article 9; count default' },
} as const satisfies Record<string, Threshold>;

export type ThresholdId = keyof typeof thresholds;

/** Share from 0 to 1, and how many rows at least. */
export function thresholdFor(
  id: ThresholdId,
  { audience }: Pick<ListFacts, 'audience'>,
): { share: number; least: number } {
  const { share, least = leastCount }: Threshold = thresholds[id];
  return { share: typeof share === 'number' ? share : share[audience], least };
}

/** Fewer rows than this say nothing. vetting.md section 2, default. */
const leastCount = 5;
