/** What a report tells, without where in the file and how large: that is what a change may change. */
import type { MessageReport } from '../../src/index.ts';

export interface Told {
  readonly verdict: string;
  readonly findings: readonly string[];
  readonly odds: readonly string[];
}

export function toldBy({ verdict, verdicts, prediction }: MessageReport): Told {
  return {
    verdict,
    findings: verdicts
      .flatMap(({ rule, status, findings }) => [
        `${rule} ${status}`,
        ...findings.map(({ id, level, subject }) => `${id} ${level} ${subject}`),
      ])
      .sort(),
    odds: prediction.providers.map(({ id, final }) => `${id} ${JSON.stringify(final.likely)}`),
  };
}

/** What one tells and the other does not. */
/** `spamScore`: whether it has to stay, and with it the odds. */
export function differences(before: Told, after: Told, spamScore = true): string[] {
  const less = (one: readonly string[], other: readonly string[], sign: string) =>
    one
      .filter(line => !other.includes(line) && (spamScore || !line.startsWith('spam-likeness')))
      .map(line => `${sign} ${line}`);
  return [
    ...(before.verdict === after.verdict ? [] : [`${before.verdict} has become ${after.verdict}`]),
    ...less(before.findings, after.findings, '-'),
    ...less(after.findings, before.findings, '+'),
    ...(spamScore ? less(after.odds, before.odds, 'odds') : []),
  ];
}
