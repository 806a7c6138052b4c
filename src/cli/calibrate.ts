/** `deliv calibrate`: was it right? */
import { calibrate } from '../index.ts';
import { calibrationSvg } from '../report/calibration-svg.ts';
import { calibrationText } from '../report/text/calibration.ts';
import type { CalibrateFlags } from './flags.ts';
import { historyFrom } from './history-settings.ts';
import { spoken } from './language.ts';
import { writeFileWhole, writeStdout } from './output.ts';

/** 0 whatever comes out: a forecast that was wrong is no fault of a mail. */
export async function runCalibrate(flags: CalibrateFlags): Promise<number> {
  const place = await historyFrom(flags, process.env);
  const calibration = await calibrate({ ...place, now: flags.now ?? new Date(), apply: flags.apply === true });
  const { words } = await spoken(flags);
  const renderings = {
    svg: () => calibrationSvg(calibration),
    json: () => `${JSON.stringify({ schemaVersion: 1, ...calibration }, null, 2)}\n`,
    text: () => calibrationText(calibration, words),
  };
  const rendered = renderings[flags.format ?? 'text']();
  if (flags.output === undefined) writeStdout(rendered);
  else await writeFileWhole(flags.output, rendered, [place.path]);
  return 0;
}
