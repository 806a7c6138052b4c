/**
 * How far a provider's words carry. No provider publishes how often a violation leads to which outcome: what is
 * documented is the outcome, the numbers are our judgement (2026-11) until own campaigns replace them.
 */
import type { Conf, Consequence, Range, Reply } from '../../src/model/prediction.ts';

/** The text says it is refused. */
export const always: Range = { best: 0.6, likely: 0.9, worst: 1 };
/** The text names it as what follows, beside others. */
export const mostly: Range = { best: 0.2, likely: 0.6, worst: 1 };
/** The text names several outcomes, or says it may. */
export const often: Range = { best: 0.1, likely: 0.4, worst: 0.95 };
/** The text names it among what lowers standing. */
export const sometimes: Range = { best: 0, likely: 0.1, worst: 0.5 };

/** A statement of a provider, with the date of its text, and what follows from it. */
export function stated(source: string, asOf: string, conf: Conf) {
  return (effect: Pick<Consequence, 'refuse' | 'defer' | 'junk' | 'applies' | 'wait'>, reply?: Reply): Consequence => ({
    ...effect,
    ...(reply === undefined ? {} : { reply }),
    source,
    asOf,
    conf,
  });
}

export function reply(code: number, enhanced: string, text: string): Reply {
  return { code, enhanced, text };
}

export const judgement = stated('judgement', '2026-11', 'J');
/** Tables that operators of mail servers read replies by. */
export const sisimai = stated('sisimai reply tables', '2025-02', 'O');
export const fieldManual = stated('SMTP Field Manual', '2025-02', 'O');
export const kumo = stated('KumoMTA community bounce tables', '2026-08', 'O');
export const zoneMta = stated('ZoneMTA bounce rules', '2026-07', 'O');
export const observed = stated('replies seen in use: sisimai, SMTP Field Manual', '2025', 'O');
