/** Which findings speak for which cause, and how loudly. vetting.md section 3; weights by judgement, 2026-11. */
import type { CauseLore, Evidence } from '../../../src/model/cause.ts';

/** `finding weight cluster`; 3 speaks alone, 1 only with others. */
const table: Readonly<Record<Evidence['cause'], readonly string[]>> = {
  bought: [
    'bought-columns/many 3 file',
    'role-addresses/many 1.5 roles',
    'opt-in-record/one-time 2 consent',
    'opt-in-proof/time-missing 1 consent',
    'opt-in-proof/no-column 0.5 consent',
    'market/abroad 2 market',
    'dead-domains/gone 0.5 domains',
    'traps/scraped 1 scraped',
    'bought-columns/capitals 1 file',
    'made-up-addresses/other-names 2 shared',
  ],
  guessed: [
    'guessed-names/variants 3 names',
    'made-up-addresses/dictionary 3 words',
    'made-up-addresses/numbered 3 numbers',
    'traps/named 1 traps',
    'traps/scraped 1 traps',
    'role-addresses/many 1 roles',
    'dead-domains/gone 1 domains',
  ],
  stale: [
    'list-age/silent-year 3 age',
    'list-age/old-opt-in 1 age',
    'list-age/early-providers 1 providers',
    'dead-domains/closed 3 domains',
    'dead-domains/gone 1 domains',
    'engagement/asleep 2 age',
  ],
  'broken-form': [
    'address-form/malformed 3 form',
    'address-form/repairable 2 dirt',
    'misspelt-domains/many 3 typos',
    'misspelt-domains/one-spelling 1 spelling',
    'address-form/impossible-at-gmail 1 form',
  ],
  bots: [
    'made-up-addresses/random 3 random',
    'opt-in-record/same-second 3 time',
    'opt-in-record/one-day 1 time',
    'opt-in-record/hasty 2 time',
    'opt-in-record/one-address 1 address',
    'disposable-addresses/many 2 disposable',
    'duplicates/same-mailbox 1 variants',
  ],
  'lost-suppression': [
    'suppressed-addresses/contained 4 suppression',
    'suppressed-addresses/said-no-in-list 4 suppression',
  ],
};

export const causes: CauseLore = {
  evidence: Object.entries(table).flatMap(([cause, lines]) =>
    lines.map((line): Evidence => {
      const [finding = '', weight = '', cluster = ''] = line.split(' ');
      return { cause: cause as Evidence['cause'], finding, weight: Number(weight), cluster };
    }),
  ),
  open: ['expected-bounces/over-limits', 'expected-bounces/far-over-limits'],
  weak: 2,
  moderate: 3,
  strong: 5,
  second: 0.5,
};
