/** One set of files: each judged twice, with other line ends, and after changes that change nothing. What is wrong is told file by file. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { check, InputError, type MessageReport, type Report } from '../../src/index.ts';
import { learned, readerFor } from '../../src/learn/learn.ts';
import { readersFor } from '../../src/learn/readers.ts';
import { json } from '../../src/report/json.ts';
import { changes } from '../../test/metamorphic/changes.ts';
import { withoutSignatures } from '../../test/metamorphic/message.ts';
import { differences, toldBy } from '../../test/metamorphic/told.ts';
import { stopwatch } from '../../test/tools/judge-mail.ts';
import { learnInput } from '../../test/tools/learn-input.ts';
import { classifyLore } from '../../test/tools/mail-lore.ts';
import { reportFaults } from '../../test/tools/report-faults.ts';

export interface FileResult {
  readonly refused: boolean;
  readonly ms: number;
  readonly megabytes: number;
  readonly changes: number;
  /** `what: details` */
  readonly faults: readonly string[];
}

const now = new Date('2027-01-12T00:00:00Z');
const readers = await readersFor(now);

/** Null where it is refused by name. */
async function judge(bytes: Buffer): Promise<Report | null> {
  try {
    return await check(['-'], { stdin: Readable.from([bytes]), world: { offline: true, now } });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

async function tryFile(path: string): Promise<FileResult> {
  const bytes = readFileSync(path);
  const faults: string[] = [];
  const took = stopwatch();
  const report = await judge(bytes);
  const ms = took();
  const again = await judge(bytes);
  if (JSON.stringify(report) !== JSON.stringify(again)) faults.push('twice: another report the second time');
  if (report !== null && json(report).length < 2) faults.push('json: nothing was written');
  for (const fault of report === null ? [] : await reportFaults(report)) faults.push(`json: ${fault}`);
  const wire = bytes.toString('latin1').replaceAll(/\r?\n/g, '\r\n');
  let tried = 0;
  for (const { name, apply, breaksSignatures, movesSpamScore } of changes) {
    const base = breaksSignatures ? withoutSignatures(wire) : wire;
    const changed = apply(base);
    if (changed === null || changed === base) continue;
    const before = await judge(Buffer.from(base, 'latin1'));
    if (before?.reports.some(isBroken)) continue;
    tried++;
    const after = await judge(Buffer.from(changed, 'latin1'));
    const [one, other] = [before?.reports[0], after?.reports[0]];
    if (one === undefined || other === undefined) {
      if (one !== other) faults.push(`${name}: refused one way only`);
      continue;
    }
    const apart = differences(toldBy(one), toldBy(other), movesSpamScore !== true);
    if (apart.length > 0) faults.push(`${name}: ${apart.slice(0, 4).join('; ')}`);
  }
  await learn(bytes);
  return {
    refused: report === null,
    ms,
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
    changes: tried,
    faults,
  };
}

/** What is read two ways already, or repaired by each reader in its own way, may be read a third way after a change. */
const broken = ['broken-part', 'ambiguous-structure', 'header-form', 'eight-bit', 'line-length', 'line-ends'];
function isBroken({ verdicts }: MessageReport): boolean {
  return verdicts.some(({ rule, findings }) => broken.includes(rule) && findings.length > 0);
}

async function learn(bytes: Buffer): Promise<void> {
  const input = learnInput(bytes);
  try {
    for await (const _ of learned(input, readerFor(input, readers), { readers, lore: classifyLore }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

process.on('message', (path: string) => {
  tryFile(path).then(
    result => process.send?.(result),
    (error: unknown) => {
      const fault = `crash: ${String((error as Error)?.stack ?? error).slice(0, 500)}`;
      process.send?.({ refused: false, ms: 0, megabytes: 0, changes: 0, faults: [fault] } satisfies FileResult);
    },
  );
});
