/** What share of addresses of each kind is dead, what ESPs bear, and what to do first. */
import type { BounceLore, EspLimit } from '../../../src/model/list-lore.ts';

/** Priors by judgement (vetting.md section 4, 2026-11) until a sender's own bounces replace them. */
export const bounceLore: BounceLore = {
  kinds: {
    malformed: { low: 1, likely: 1, high: 1 },
    'no-such-domain': { low: 1, likely: 1, high: 1 },
    'null-mx': { low: 1, likely: 1, high: 1 },
    'implicit-mx': { low: 0.1, likely: 0.3, high: 0.7 },
    'dns-unknown': { low: 0.001, likely: 0.015, high: 0.3 },
    'typo-domain': { low: 0.2, likely: 0.5, high: 0.9 },
    disposable: { low: 0.2, likely: 0.5, high: 0.9 },
    defunct: { low: 0.3, likely: 0.8, high: 1 },
    nobody: { low: 0.05, likely: 0.3, high: 0.8 },
    'machine-made': { low: 0.1, likely: 0.4, high: 0.8 },
  },
  /**
   * Of addresses that look sound, by their last sign of life: under 6 months, under 12, longer. Lists that are mailed
   * lose their dead as they go; of what vendors see uploaded 23 to 28 % die in a year (ZeroBounce, 2024-2025).
   */
  recent: { low: 0.0005, likely: 0.002, high: 0.01 },
  quiet: { low: 0.002, likely: 0.01, high: 0.05 },
  silent: { low: 0.01, likely: 0.05, high: 0.25 },
  ageless: { low: 0.003, likely: 0.015, high: 0.08 },
  steps: [
    { id: 'suppressed', removes: ['suppressed'] },
    { id: 'impossible', removes: ['malformed', 'no-such-domain', 'null-mx'] },
    { id: 'gone', removes: ['defunct', 'disposable'] },
    { id: 'misspelt', removes: ['typo-domain'] },
    { id: 'nobody', removes: ['nobody', 'machine-made'] },
    { id: 'silent', removes: ['silent'] },
  ],
};

/** Help pages read 2026-11; docs.sendwithses.com for Amazon SES. */
export const espLimits: readonly EspLimit[] = [
  { who: 'Brevo', share: 0.02, does: 'suspend the account', source: 'help.brevo.com (2026-11)' },
  { who: 'HubSpot', share: 0.05, does: 'suspend sending', source: 'knowledge.hubspot.com (2024)' },
  { who: 'Amazon SES', share: 0.05, does: 'review the account', source: 'SES developer guide (2026)' },
  { who: 'Amazon SES', share: 0.1, does: 'pause sending', source: 'SES developer guide (2026)' },
];
