/** Earlier runs on disk: what was observed, and what was reported. */
import { type Observed, version } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { readText } from '../parse/files.ts';
import { ownFiles } from '../parse/own-files.ts';

const schemaVersion = 1;

export function recordOf(observed: Observed): string {
  return `${JSON.stringify({ schemaVersion, tool: { name: 'deliv', version }, ...observed }, null, 1)}\n`;
}

/** Throws InputError for what is no record of ours. */
export async function readRecord(file: string): Promise<Observed> {
  const record = parsed(await readText(file, ownFiles.recordBytes), file) as Partial<Observed> & {
    schemaVersion?: unknown;
  };
  const { campaigns, observations } = record;
  const ours = record.schemaVersion === schemaVersion && Array.isArray(campaigns) && Array.isArray(observations);
  if (!ours || !observations.every(isObservation)) {
    throw new InputError('is not a record of facts', { file }, 'make one with deliv gather INPUT -o FILE');
  }
  // A record of an earlier version knows no settings of campaigns.
  return { campaigns: campaigns.map(one => ({ ...one, settings: one.settings ?? [] })), observations };
}

/** The fingerprints of the findings in an earlier JSON report. Throws InputError for what is none. */
export async function readBaseline(file: string): Promise<Set<string>> {
  const report = parsed(await readText(file, ownFiles.recordBytes), file);
  const { baselineSchema } = await import('../parse/report-schema.ts');
  const { data, error } = baselineSchema.safeParse(report);
  if (data === undefined) {
    const place = error.issues[0]?.path.join('.') ?? '';
    const at = place === '' || place === 'schemaVersion' ? '' : ` (at ${place})`;
    throw new InputError(`is not a JSON report of deliv${at}`, { file }, 'make one with deliv check INPUT -f json');
  }
  const findings = data.reports.flatMap(one => one.verdicts.flatMap(verdict => verdict.findings));
  return new Set(findings.map(({ fingerprint }) => fingerprint));
}

function isObservation(value: unknown): value is Observed['observations'][number] {
  return typeof value === 'object' && value !== null && 'facts' in value && 'input' in value && 'ignore' in value;
}

function parsed(text: string, file: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // falls through to the error below
  }
  throw new InputError('is not JSON', { file });
}
