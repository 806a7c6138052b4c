/** `deliv history`: what is remembered; shown, exported, forgotten, verified. */
import { exportRows } from '../history/export.ts';
import { forgetBefore, forgetCampaign, forgetPerson, setRetention } from '../history/forget.ts';
import { type History, openHistory } from '../history/open.ts';
import { recordPrediction } from '../history/prediction.ts';
import { outcomes, totals } from '../history/read.ts';
import { suppressedRows } from '../history/suppression-list.ts';
import { verify } from '../history/verify.ts';
import { learnFiles } from '../learn/inputs.ts';
import { InputError } from '../model/input-error.ts';
import type { RecordedPrediction } from '../model/recorded.ts';
import { historyText, verifiedText } from '../report/text/history.ts';
import type { ForgetFlags, HistoryFlags, SuppressionFlags } from './flags.ts';
import { historyFrom } from './history-settings.ts';
import { spoken } from './language.ts';
import { writeFileWhole, writeStdout } from './output.ts';

async function opened(flags: HistoryFlags & { readonly config?: string }, readOnly: boolean): Promise<History> {
  const { path, key } = await historyFrom(flags, process.env);
  return openHistory(path, { key, now: flags.now ?? new Date(), readOnly });
}

export async function runShow(flags: HistoryFlags & { readonly format?: string }): Promise<number> {
  const { words } = await spoken(flags);
  using history = await opened(flags, true);
  const whole = totals(history);
  const rows = outcomes(history);
  if (flags.format === 'json')
    writeStdout(`${JSON.stringify({ schemaVersion: 1, ...whole, outcomes: rows }, null, 2)}\n`);
  else writeStdout(historyText(history.path, whole, rows, words));
  return 0;
}

/** One JSON object a line; recipients are pseudonyms. */
export async function runExport(flags: HistoryFlags): Promise<number> {
  using history = await opened(flags, true);
  let lines: string[] = [];
  for (const line of exportRows(history)) {
    lines.push(`${line}\n`);
    if (lines.length < 1000) continue;
    writeStdout(lines.join(''));
    lines = [];
  }
  writeStdout(lines.join(''));
  return 0;
}

export async function runForget(all: ForgetFlags): Promise<number> {
  const { address, campaign, before, counts, keep, ...flags } = all;
  const asked = [address, campaign, before, keep].filter(one => one !== undefined).length;
  if (asked !== 1)
    throw new InputError(
      'one of them is needed',
      { file: '--address, --campaign, --before, --keep' },
      'deliv history forget --before 2026-01-01',
    );
  using history = await opened(flags, false);
  const gone =
    address !== undefined
      ? forgetPerson(history, address)
      : campaign !== undefined
        ? forgetCampaign(history, campaign)
        : before !== undefined
          ? forgetBefore(history, before, { counts: counts === true })
          : setRetention(history, keep === 0 ? null : (keep ?? null));
  const { words } = await spoken(flags);
  process.stderr.write(`${words.history.forgotten(gone)}\n`);
  return 0;
}

/** 1 where anything differs from what was written. */
export async function runVerify(flags: HistoryFlags): Promise<number> {
  const { words } = await spoken(flags);
  using history = await opened(flags, true);
  const verified = verify(history);
  writeStdout(verifiedText(history.path, verified, words));
  return verified.sound ? 0 : 1;
}

export async function runSuppression({ list, output, ...flags }: SuppressionFlags): Promise<number> {
  using history = await opened(flags, true);
  const lines: string[] = [];
  const counts = { dead: 0, complaint: 0, unsubscribe: 0 };
  for (const file of await learnFiles([list], process.stdin))
    for (const input of await file.inputs())
      for await (const { line, because } of suppressedRows(history, input.lines())) {
        lines.push(`${line}\n`);
        counts[because]++;
      }
  if (output === undefined) writeStdout(lines.join(''));
  else await writeFileWhole(output, lines.join(''), [list]);
  const { words } = await spoken(flags);
  process.stderr.write(`${words.history.suppressed(counts)}\n`);
  return 0;
}

/** How many are new. */
export async function recordForecasts(
  forecasts: readonly RecordedPrediction[],
  flags: Pick<HistoryFlags, 'history' | 'now'> & { readonly config?: string },
): Promise<number> {
  using history = await opened(flags, false);
  return forecasts.filter(forecast => recordPrediction(history, forecast)).length;
}
