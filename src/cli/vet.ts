/** `deliv vet`: lists alone. */
import { join } from 'node:path';
import { exitCode, type VetOptions, vet } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { printable } from '../report/terminal.ts';
import { outputsOf, writeReport } from './check.ts';
import type { VetFlags } from './flags.ts';
import { listProgress } from './list-progress.ts';
import { listSettingsFor } from './list-settings.ts';
import { writeFileWhole } from './output.ts';
import { startProgress } from './progress.ts';
import { filesRead } from './read-files.ts';

export async function runVet(named: readonly string[], flags: VetFlags): Promise<number> {
  const outputs = outputsOf(flags, flags.tally);
  const settings = await listSettingsFor(flags);
  const { options, failOn, lang, file } = settings;
  const lists = named.length > 0 ? named : file === undefined ? [] : [file];
  if (lists.length === 0)
    throw new InputError('names no list', { file: 'vet' }, 'deliv vet LIST, or --campaign FILE with list.file');
  if (lists.includes('-'))
    throw new InputError(
      'is standard input, and a list is a file: it is read more than once',
      { file: '-' },
      'write it to a file, and name that',
    );
  const { split, tally } = flags;
  const twice = lists.find((list, at) => lists.indexOf(list) !== at);
  if (twice !== undefined) throw new InputError('is named twice', { file: twice });
  if (lists.length > 1 && (split !== undefined || tally !== undefined))
    throw new InputError('takes one list at a time', { file: split === undefined ? '--tally' : '--split' });
  const progress = await startProgress(flags.progress && flags.quiet !== true);
  const say = listProgress(lists.join(', '), progress.say);
  try {
    const wanted = { sketch: tally !== undefined, ...(split === undefined ? {} : { split }) };
    const { report, lists: vetted } = await vet(lists, {
      ...options,
      ...wanted,
      ...(flags.reveal ? { reveal: true } : {}),
      say,
    });
    progress.stop();
    const read = [...lists, ...filesRead({ ...flags, ...suppressionOf(options) }, settings)];
    if (tally !== undefined) await writeFileWhole(tally, vetted[0]?.tally ?? '', read);
    if (split !== undefined && flags.quiet !== true) tellSplit(split, vetted[0]?.split ?? {});
    await writeReport(report, outputs, { ...flags, failOn, lang }, read);
    return exitCode(report, failOn);
  } finally {
    progress.stop();
  }
}

function tellSplit(folder: string, rows: Readonly<Record<string, number>>): void {
  for (const [pile, count] of Object.entries(rows))
    process.stderr.write(`deliv: ${printable(join(folder, `${pile}.csv`))} is written (rows: ${count})\n`);
}

/** The campaign may name it. */
function suppressionOf({ suppression }: VetOptions): Pick<VetFlags, 'suppression'> {
  return suppression === undefined ? {} : { suppression };
}
