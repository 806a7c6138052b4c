/** Senders' needs differ, and so what a finding means to them: levels by stream and trait. Where several apply, the stricter wins. */
import type { Stream, Trait } from '../../src/model/campaign.ts';
import type { Level } from '../../src/model/rule.ts';
import type { FindingRef } from '../index.ts';

type Preset = { readonly [R in FindingRef]?: Level };

export const presets: Readonly<Record<Stream | Trait, Preset>> = {
  promotional: {},
  /**
   * Who gets a receipt gave the address for it: no opt-in is wanted, silence is normal, and shops' offices order too.
   * Judgement.
   */
  transactional: {
    'engagement/asleep': 'info',
    'list-age/silent-year': 'info',
    'role-addresses/many': 'info',
    'opt-in-proof/time-missing': 'info',
    'opt-in-proof/source-missing': 'info',
    'market/abroad': 'info',
  },
  /** A strong brand shows its logo (BIMI) only under an enforced policy. Judgement. */
  brand: { 'dmarc-policy/monitoring': 'warn', 'dmarc-policy/testing': 'warn' },
  /** Whoever is imitated needs p=reject and the reports that show the imitations. Judgement. */
  'phishing-target': {
    'dmarc-policy/monitoring': 'warn',
    'dmarc-policy/testing': 'warn',
    'dmarc-policy/no-reports': 'warn',
  },
};

/** Brevo suspends a sender at 2 % hard bounces (help page read 2026-11). */
export const defaultBudgets = { bounce: 0.02 };
