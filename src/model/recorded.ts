/** What was forecast, kept until it is known. */
import type { ProviderPrediction } from './prediction.ts';

/** A forecast that was recorded (`check --record`), to be held against what happened. */
export interface RecordedPrediction {
  readonly campaign: string;
  /** ISO time. */
  readonly at: string;
  readonly version: string;
  readonly providers: readonly Pick<
    ProviderPrediction,
    'id' | 'recipients' | 'firstAttempt' | 'final' | 'bounceBy' | 'basis'
  >[];
}
