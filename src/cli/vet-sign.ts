/** `deliv vet sign`: a reviewer's decision about a list, added to the file of decisions. */
import { decide, type VetOptions } from '../index.ts';
import type { DecisionRecord } from '../model/decision.ts';
import { InputError } from '../model/input-error.ts';
import type { Finding } from '../model/verdict.ts';
import { reviewerPattern } from '../parse/decision.ts';
import { printable } from '../report/terminal.ts';
import type { SignFlags } from './flags.ts';
import { listSettingsFor } from './list-settings.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { startProgress } from './progress.ts';

type Wish = Parameters<typeof decide>[1]['wish'];

export async function runSign(list: string, flags: SignFlags): Promise<number> {
  const { reviewer, key, output: file } = flags;
  if (!reviewerPattern.test(reviewer))
    throw new InputError(`is no name of a reviewer: ${JSON.stringify(reviewer)}`, { file: '--reviewer' });
  const wish = wishOf(flags);
  const { options } = await listSettingsFor(flags);
  refuseWithoutReviewers(options);
  const progress = await startProgress(flags.progress);
  progress.say(`reading ${list}`);
  const { text, record, seen } = await decide(list, { file, reviewer, key, wish }, options).finally(progress.stop);
  await writeFileWhole(file, text, [list, key]);
  const findings = seen.verdicts.flatMap(one => one.findings);
  writeStdout(`${linesOf(list, record, findings).map(printable).join('\n')}\n`);
  return 0;
}

function refuseWithoutReviewers({ world }: VetOptions): void {
  if (world?.reviewers === undefined)
    throw new InputError(
      'names no reviewers',
      { file: 'the configuration' },
      'add reviewers: FILE to deliv.config.yaml, in the form of allowed_signers (ssh-keygen(1))',
    );
}

/** Null for a second signature. Throws InputError for options that do not fit together. */
function wishOf({ decision, condition, override, because, until, cosign }: SignFlags): Wish {
  const wishes = [condition, override, because, until].some(({ length }) => length > 0);
  if (cosign === true) {
    if (wishes || decision !== undefined)
      throw new InputError('signs what was decided already', { file: '--cosign' }, 'give no decision with it');
    return null;
  }
  if (decision === undefined) throw new InputError('is missing', { file: '--decision' }, 'or --cosign');
  if (because.length !== override.length || until.length !== override.length)
    throw new InputError('needs a --because and an --until each', { file: '--override' });
  const wrong = until.find(date => !isDate(date));
  if (wrong !== undefined)
    throw new InputError(`is not a date: ${JSON.stringify(wrong)}`, { file: '--until' }, 'write it as 2027-01-31');
  const overrides = override.map((finding, at) => ({
    finding,
    because: because[at] as string,
    until: until[at] as string,
  }));
  return { decision, conditions: condition, overrides };
}

/** Of the calendar: there is no 31 February. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** What was signed, and what will still stop the campaign. */
function linesOf(list: string, { body, signatures }: DecisionRecord, findings: readonly Finding[]): string[] {
  const overridden = body.overrides.map(({ finding }) => finding);
  const fails = findings.filter(({ level, id }) => level === 'fail' && !overridden.includes(id));
  const alone = body.overrides.filter(({ level }) => level === 'fail' && signatures.length < 2);
  return [
    `${body.decision}: ${list}, ${body.list.rows} rows, signed by ${signatures.map(({ reviewer }) => reviewer).join(' and ')}`,
    ...body.conditions.map(condition => `on condition: ${condition}`),
    ...body.overrides.map(({ finding, because, until }) => `overrides ${finding} until ${until}: ${because}`),
    ...alone.map(({ finding }) => `${finding} fails: a second reviewer must sign too (--cosign)`),
    ...(body.decision === 'refuse' ? [] : fails.map(({ id, text }) => `still fails: ${id} (${text})`)),
  ];
}
