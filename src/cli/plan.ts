/** `deliv plan`: a sending schedule for a campaign. */
import { resolve } from 'node:path';
import { type Language, type PlanReport, plan } from '../index.ts';
import { json } from '../report/json.ts';
import { planCsv } from '../report/plan-csv.ts';
import { planText } from '../report/text/plan.ts';
import { wantsColor } from './color.ts';
import type { PlanFlags } from './flags.ts';
import { spoken } from './language.ts';
import { listProgress } from './list-progress.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { startProgress } from './progress.ts';
import { filesRead } from './read-files.ts';
import { settingsFor } from './settings.ts';

const defaultWidth = 100;

/** 0 where everybody is written to in time, 1 where somebody is left over. */
export async function runPlan(campaign: string, flags: PlanFlags): Promise<number> {
  const settings = await settingsFor(flags);
  const { options, lang } = settings;
  const progress = await startProgress(flags.progress);
  const say = listProgress('the list', progress.say);
  const report = await plan(campaign, { ...options, say }).finally(progress.stop);
  const rendered = render(report, flags, await spoken({ lang }));
  if (flags.output === undefined) writeStdout(rendered);
  else
    await writeFileWhole(flags.output, rendered, [
      campaign,
      ...(await listOf(campaign)),
      ...filesRead(flags, settings),
    ]);
  return report.plan.left.length === 0 ? 0 : 1;
}

/** The files its campaign names. */
async function listOf(campaign: string): Promise<string[]> {
  const { list } = await (await import('../parse/campaign.ts')).parseCampaign(resolve(campaign), 'list');
  return [list?.file, list?.suppression, list?.tally].filter(file => file !== undefined);
}

function render(report: PlanReport, { format, output, color }: PlanFlags, language: Language): string {
  if (format === 'json') return json(report);
  if (format === 'csv') return planCsv(report.plan);
  const isTerminal = output === undefined && process.stdout.isTTY === true;
  return planText(report, {
    language,
    color: wantsColor(color, process.env, isTerminal),
    width: isTerminal ? process.stdout.columns : defaultWidth,
    verbose: false,
    quiet: false,
  });
}
