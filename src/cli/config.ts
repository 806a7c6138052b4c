/** `deliv config --print`: each value and where it came from. Nothing is judged, and no socket opened. */
import { resolve } from 'node:path';
import { defaultBudgets, vocabulary } from '../index.ts';
import type { ConfigReport } from '../model/config-report.ts';
import type { Setting } from '../model/setting.ts';
import { ignorableIn } from '../model/vocabulary.ts';
import { escaped } from '../report/json.ts';
import { settingsInForce } from '../report/settings.ts';
import { configText } from '../report/text/config.ts';
import type { ConfigFlags } from './flags.ts';
import { usualHistory } from './history-settings.ts';
import { languageOf, spoken } from './language.ts';
import { writeStdout } from './output.ts';
import { screenOf } from './screen.ts';
import { type Settings, settingsFor } from './settings.ts';

export async function runConfig(campaign: string | undefined, flags: ConfigFlags): Promise<number> {
  const settings = await settingsFor(flags);
  const report = await configReport(campaign, settings, flags.now ?? new Date());
  if (flags.format === 'json') writeStdout(`${escaped(JSON.stringify(report, null, 2))}\n`);
  else writeStdout(configText(report, { language: await spoken({ lang: settings.lang }), ...screenOf(flags) }));
  return 0;
}

async function configReport(path: string | undefined, { options, found }: Settings, now: Date): Promise<ConfigReport> {
  const campaign = path === undefined ? null : await readCampaign(path);
  const all = settingsInForce(options.settings ?? [], campaign?.settings ?? [], usual());
  const below = (block: string) => all.filter(({ key }) => key.startsWith(`${block}.`));
  const elsewhere = [...below('budgets'), ...below('rules'), ...all.filter(({ key }) => key === 'ignore')];
  const today = now.toISOString().slice(0, 10);
  const ignores = (campaign?.ignore ?? options.ignore ?? []).map(one => ({
    ...one,
    state: one.until !== undefined && one.until < today ? ('expired' as const) : ('holds' as const),
    from: all.find(({ key }) => key === 'ignore')?.from ?? '',
  }));
  return {
    schemaVersion: 1,
    config: found?.file ?? null,
    campaign: path ?? null,
    settings: all.filter(one => !elsewhere.includes(one)),
    budgets: below('budgets'),
    ignores,
    rules: Object.entries(found?.rules ?? {}).map(([id, setting]) => ({ id, ...setting })),
  };
}

/** Loaded only for a campaign, with schema and YAML parser. */
async function readCampaign(path: string) {
  return (await import('../parse/campaign.ts')).parseCampaign(resolve(path), 'list', {
    addresses: 'any',
    esps: vocabulary.esps,
    findings: ignorableIn(vocabulary.rules),
  });
}

/** What holds where nobody says so. */
function usual(): Setting[] {
  const { id, from } = languageOf(undefined, process.env);
  const values = {
    'fail-on': 'fail',
    resolver: 'system',
    history: usualHistory(process.env),
    offline: false,
    'online-fetch': false,
    stream: 'promotional',
    ...Object.fromEntries(Object.entries(defaultBudgets).map(([name, limit]) => [`budgets.${name}`, limit])),
  };
  const settings = Object.entries(values).map(([key, value]) => ({ key, value, from: 'default' }));
  return [{ key: 'lang', value: id, from }, ...settings];
}
