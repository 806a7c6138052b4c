/** What `deliv plan` says; as JSON a contract (schemaVersion 1). */
import type { Plan } from './plan.ts';
import type { Report } from './report.ts';

export interface PlanReport extends Pick<Report, 'schemaVersion' | 'tool' | 'run'> {
  /** Path of the campaign file, as the user named it. */
  readonly campaign: string;
  readonly plan: Plan;
  /** What was taken for granted because it was not supplied, or nobody publishes it. */
  readonly assumed: readonly string[];
}
