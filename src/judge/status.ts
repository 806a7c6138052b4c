/** One word for a verdict: the worst finding that is not ignored, else whether anything was left unjudged. */
import { isSkipped } from '../model/fact.ts';
import type { Because, Finding, Status } from '../model/verdict.ts';

export function statusOf(findings: readonly Finding[], because: readonly Because[]): Status {
  const levels = findings.filter(({ ignored }) => ignored === undefined).map(({ level }) => level);
  if (levels.includes('fail')) return 'fail';
  if (levels.includes('warn')) return 'warn';
  if (because.some(({ why }) => !isSkip(why))) return 'unknown';
  if (levels.includes('info')) return 'info';
  return because.length > 0 ? 'skipped' : 'pass';
}

/** True for what the user chose not to supply, false for what was tried and could not be learned. */
export function isSkip(why: Because['why']): boolean {
  return why === 'only' || isSkipped(why);
}
