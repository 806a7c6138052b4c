/** `deliv vet`: lists alone. */
import { exitCode, vet } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { columnRoles } from '../model/list.ts';
import { outputsOf, writeReport } from './check.ts';
import type { VetFlags } from './flags.ts';
import { writeFileWhole } from './output.ts';
import { startProgress } from './progress.ts';
import { settingsFor } from './settings.ts';

export async function runVet(lists: readonly string[], flags: VetFlags): Promise<number> {
  const outputs = outputsOf(flags);
  const { options, failOn } = await settingsFor({ ...ofMessages, ...flags });
  if (lists.length > 1 && (flags.split !== undefined || flags.tally !== undefined))
    throw new InputError('takes one list at a time', { file: flags.split === undefined ? '--tally' : '--split' });
  const progress = await startProgress(flags.progress && flags.quiet !== true);
  progress.say(`reading ${lists.join(', ')}`);
  try {
    const { report, tallies } = await vet(lists, {
      ...options,
      columns: columnsOf(flags.columns),
      ...(flags.suppression === undefined ? {} : { suppression: flags.suppression }),
      ...(flags.audience === undefined ? {} : { audience: flags.audience }),
      ...(flags.country === undefined ? {} : { country: flags.country }),
      ...(flags.split === undefined ? {} : { split: flags.split }),
    });
    progress.stop();
    if (flags.tally !== undefined) await writeFileWhole(flags.tally, tallies[0] ?? '', lists);
    await writeReport(report, outputs, flags, lists);
    return exitCode(report, failOn);
  } finally {
    progress.stop();
  }
}

/** What is said of messages, and nothing of lists. */
const ofMessages = {
  ip: [],
  dkim: [],
  trait: [],
  dnsbl: [],
  engine: [],
  provider: [],
  only: [],
  skip: [],
  require: [],
};

/** `email=Correo,optInAt=Fecha alta` */
function columnsOf(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map(pair => {
      const [role = '', ...name] = pair.split('=');
      if (!(columnRoles as readonly string[]).includes(role) || name.length === 0)
        throw new InputError(
          `is not MEANING=NAME: ${JSON.stringify(pair)}`,
          { file: '--columns' },
          `meanings: ${columnRoles.join(', ')}`,
        );
      return [role, name.join('=')];
    }),
  );
}
