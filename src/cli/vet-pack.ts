/** `deliv vet pack`: a folder of evidence about a list. */
import { randomInt } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, readingFault } from '../disk/fault.ts';
import { makeFolder } from '../disk/folder.ts';
import { questions, version, vet } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { readAnswers } from '../parse/answers.ts';
import { json } from '../report/json.ts';
import { type Files, manifestOf, maskedAnswers } from '../review/pack.ts';
import { evidenceSheet } from '../review/sample-file.ts';
import type { PackFlags } from './flags.ts';
import { listSettingsFor } from './list-settings.ts';
import { writeFileWhole } from './output.ts';
import { startProgress } from './progress.ts';

/** As many as a person looks through with care. */
const rows = { random: 30, worst: 30 } as const;

export async function runPack(list: string, flags: PackFlags): Promise<number> {
  const { output: folder, answers } = flags;
  const { options } = await listSettingsFor(flags);
  await emptyFolder(folder);
  const seed = flags.seed ?? randomInt(1_000_000_000);
  const progress = await startProgress(flags.progress);
  progress.say(`reading ${list}`);
  const vetted = await vet([list], { ...options, sample: { ...rows, seed, reveal: false } }).finally(progress.stop);
  const { report } = vetted;
  const { tally = '', sample = { random: [], worst: [] }, identity } = vetted.lists[0] ?? {};
  const files: Files = {
    'report.json': json(report),
    'tally.json': tally,
    'random-rows.csv': evidenceSheet(sample.random),
    'worst-rows.csv': evidenceSheet(sample.worst),
    ...(answers === undefined ? {} : { 'answers.json': maskedAnswers(await readAnswers(answers, questions)) }),
  };
  const facts = report.reports[0]?.list;
  const about = { path: list, sha256: identity?.sha256 ?? '', rows: facts?.rows ?? 0, columns: facts?.columns ?? [] };
  const made = { list: about, by: `deliv ${version}`, at: report.run.at, seed };
  for (const [name, text] of Object.entries({ ...files, 'manifest.json': manifestOf(files, made) }))
    await writeFileWhole(join(folder, name), text, [list]);
  process.stderr.write(`${Object.keys(files).length + 1} files in ${folder}, drawn with seed ${seed}\n`);
  return 0;
}

/** Evidence of two lists must not mix. */
async function emptyFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new InputError(`cannot be made (${codeOf(error)})`, { file: folder });
  }
  const names = await readdir(folder).catch(error => {
    throw readingFault(error, folder);
  });
  if (names.length > 0) throw new InputError('is not empty', { file: folder }, 'name a new folder');
}
