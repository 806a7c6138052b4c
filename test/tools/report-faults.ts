/** What is wrong with a report as it is written, in any format: nothing of it may act, and the JSON is what its schema says. */
import { formatNames, render } from '../../src/cli/formats.ts';
import { type Report, speak } from '../../src/index.ts';
import { reportSchema } from '../../src/parse/report-schema.ts';

/** Controls, bidi and other formats, surrogates, separators: whatever a terminal, a parser or a CI server might act on. */
const active = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const command = /^\s*(?:::|##\[|##vso\[)/m;

const language = await speak('en');
const showing = {
  language,
  color: false,
  width: 80,
  verbose: true,
  quiet: false,
  failOn: 'fail',
  isSplit: false,
} as const;

export async function reportFaults(report: Report): Promise<string[]> {
  const faults: string[] = [];
  for (const format of formatNames) {
    const written = (await render(report, format, showing)).replaceAll('\n', '');
    const found = active.exec(written);
    if (found !== null) {
      const code = found[0].codePointAt(0)?.toString(16);
      faults.push(
        `${format} has U+${code} after ${JSON.stringify(written.slice(Math.max(0, found.index - 60), found.index))}`,
      );
    }
  }
  if (command.test(await render(report, 'text', showing))) faults.push('text has a command for a CI service');
  const read = reportSchema.safeParse(JSON.parse(await render(report, 'json', showing)));
  if (!read.success) faults.push(`json is not as its schema says: ${JSON.stringify(read.error.issues.slice(0, 3))}`);
  return faults;
}
