/** The report on the summary page of a GitHub Actions job: appended to the file it names in `GITHUB_STEP_SUMMARY`. */
import { appendFileSync, statSync } from 'node:fs';
import type { Language, Report } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { markdown } from '../report/markdown/markdown.ts';

/** Of one step, in bytes; GitHub shows nothing of a longer one. */
const mostBytes = 1024 * 1024;
const variable = 'GITHUB_STEP_SUMMARY';

/** Nothing where the variable is not set. Throws InputError where the file cannot be written. */
export function addJobSummary(report: Report, language: Language, env: NodeJS.ProcessEnv = process.env): void {
  const file = env[variable];
  if (!file) return;
  try {
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = `\n${markdown(report, { language, limit: mostBytes - before - 2 })}`;
    if (before + Buffer.byteLength(text) <= mostBytes) appendFileSync(file, text);
  } catch (error) {
    throw new InputError(`cannot be written (${(error as NodeJS.ErrnoException).code})`, {
      file: `${variable}: ${file}`,
    });
  }
}
