/** `deliv vet sample`: rows to prove, and what the proofs show. */
import { vet } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { readProofs } from '../parse/proofs.ts';
import { atMost, interval } from '../review/proof.ts';
import { proofSheet } from '../review/sample-file.ts';
import type { SampleFlags } from './flags.ts';
import { listSettingsFor } from './list-settings.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { startProgress } from './progress.ts';
import { filesRead } from './read-files.ts';

export async function runSample(list: string, flags: SampleFlags): Promise<number> {
  const { seed, rows: wanted, output, proofs, reveal } = flags;
  if (wanted === 0) throw new InputError('draws nothing', { file: '--rows 0' });
  const settings = await listSettingsFor(flags);
  const { options } = settings;
  const progress = await startProgress(flags.progress);
  progress.say(`reading ${list}`);
  // Which rows are drawn depends on no domain: none is asked about.
  const world = { ...options.world, offline: true };
  const sample = { seed, random: wanted, worst: 0, reveal: reveal === true };
  const vetted = await vet([list], { ...options, world, sample }).finally(progress.stop);
  const rows = vetted.lists[0]?.sample?.random ?? [];
  if (rows.length === 0) throw new InputError('holds no address to draw', { file: list });
  if (proofs !== undefined) {
    writeStdout(
      `${shown(
        await failuresIn(
          proofs,
          rows.map(({ row }) => row),
          seed,
        ),
        rows.length,
      )}\n`,
    );
    return 0;
  }
  if (output === undefined) writeStdout(proofSheet(rows));
  else await writeFileWhole(output, proofSheet(rows), [list, ...filesRead(flags, settings)]);
  const note = `${rows.length} of ${rows.length} proven would leave at most ${percent(atMost(0, rows.length))} unproven`;
  process.stderr.write(`${note} (95 % confidence, exact binomial)\n`);
  return 0;
}

/** Rows that were drawn and not proven. Throws InputError where another sample was proven. */
async function failuresIn(file: string, drawn: readonly number[], seed: number): Promise<number> {
  const proofs = await readProofs(file);
  const stray = [...proofs.keys()].find(row => !drawn.includes(row));
  if (stray !== undefined)
    throw new InputError(
      `row ${stray} is not among the ${drawn.length} that seed ${seed} draws from this list`,
      { file },
      'give the seed, the list and --rows as they were when the sample was drawn',
    );
  return drawn.filter(row => proofs.get(row) !== true).length;
}

function shown(failures: number, of: number): string {
  const { low, high } = interval(failures, of);
  return [
    `${of - failures} of ${of} rows proven: at most ${percent(atMost(failures, of))} of the list is unproven (95 % confidence)`,
    `${percent(failures / of)} in the sample, 95 % interval ${percent(low)} to ${percent(high)} (Clopper-Pearson)`,
  ].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
