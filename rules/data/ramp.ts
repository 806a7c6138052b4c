/**
 * How a sender begins and grows: judgement, 2026-11; no provider publishes a day table. Published are directions: begin
 * low with who is engaged, at a constant rate; doubling at once is a trigger (Google Email sender guidelines, 2026-03); a
 * new address is known after about two weeks (Outlook.com Postmaster pages, 2026-06). Thirteen days of this factor make
 * of the first 500 some 65,000.
 */

import type { Ramp } from '../../src/model/plan.ts';
import type { Sourced } from '../../src/model/provider-limits.ts';

const judged = <T>(value: T, published: string): Sourced<T> => ({
  value,
  source: `judgement, no provider publishes a day table; ${published}`,
  asOf: '2026-11',
  conf: 'J',
});

/** Reputation data of most systems keeps about a month; T-Online refuses addresses long idle (senders’ reports, 2025). */
export const idleDays = 30;

export const ramp: Ramp = {
  first: judged(500, 'begin low, with who is engaged (Google Email sender guidelines)'),
  factor: judged(1.5, 'doubling at once is a trigger (Google Email sender guidelines)'),
  idleDays,
  historyDays: 30,
  /** Google says “close to 5,000” (2026-03), and other mail of the domain counts. */
  bulkMargin: 0.8,
  horizon: 400,
  hours: 10,
};
