/** `deliv doctor`: whether this machine can judge. 0 all well or only warned of, 1 something fails, 3 something could not be found out. */
import { doctor, doctorCode, speak } from '../index.ts';
import { doctorJson } from '../report/doctor.ts';
import { doctorText } from '../report/text/doctor.ts';
import type { DoctorFlags } from './flags.ts';
import { spoken } from './language.ts';
import { writeStdout } from './output.ts';
import { startProgress } from './progress.ts';
import { screenOf } from './screen.ts';
import { settingsFor } from './settings.ts';

export async function runDoctor({ format, ...flags }: DoctorFlags): Promise<number> {
  const { options, lang } = await settingsFor(flags);
  const progress = await startProgress(flags.progress);
  progress.say('looking at this machine, and asking DNS');
  const diagnosis = await doctor(options).finally(progress.stop);
  if (format === 'json') writeStdout(doctorJson(diagnosis, await speak('en')));
  else writeStdout(doctorText(diagnosis, { language: await spoken({ lang }), ...screenOf(flags) }));
  return doctorCode(diagnosis.checks);
}
