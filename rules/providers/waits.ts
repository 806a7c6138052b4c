/**
 * How deferrals end. Waits are the receivers’ and operators’ own where they say them; how often a retry passes nobody
 * publishes: judgement (2026-11) until own campaigns replace it.
 */
import type { Retries, Wait } from '../../src/model/prediction.ts';

/** A rush that passes: most of the next attempts are taken. */
export const rush: Wait = { minutes: 10, passes: { best: 0.9, likely: 0.6, worst: 0.08 } };

/** A fault of the sender’s that stays until it is mended: what passes, passes by chance. */
export const fault: Wait = { minutes: 0, passes: { best: 0.08, likely: 0.02, worst: 0 } };

/** A stranger is put off once (RFC 6647; five minutes at Barracuda and Rspamd). */
export const greylist: Wait = { minutes: 5, passes: { best: 0.99, likely: 0.95, worst: 0.6 } };

/** Too fast, or too much: after the silence the provider wants, mail passes again, slowly. */
export function rateLimit(minutes: number): Wait {
  return { minutes, passes: { best: 0.7, likely: 0.35, worst: 0.06 } };
}

/** First after half an hour (RFC 5321 section 4.5.4.1), then at twice the gap up to four hours; ESPs stop after two or three days. */
export const retries: Retries = { first: 30, factor: 2, longest: 240, jitter: 0.2, hours: 72 };
