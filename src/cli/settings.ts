/** What a command is run with: the settings that somebody chose, as options of the engine. */
import { join } from 'node:path';
import { type FailOn, type Options, vocabulary } from '../index.ts';
import type { Ignore, Stream, Trait } from '../model/campaign.ts';
import type { LanguageId } from '../model/language.ts';
import type { Stage } from '../model/mail.ts';
import type { Setting } from '../model/setting.ts';
import { type FoundConfig, readConfig } from '../parse/config.ts';
import { readText } from '../parse/files.ts';
import { ownFiles } from '../parse/own-files.ts';
import { printable } from '../report/terminal.ts';
import { pastOf } from './history-settings.ts';
import { readBaseline } from './records.ts';
import { type Chosen, choose, type SettingFlags } from './settings/choose.ts';
import { listKeysIn, unreadVariables } from './settings/environment.ts';
import { outboundFrom } from './settings/outbound.ts';
import { masked, sketchKeyFrom } from './settings/secrets.ts';
import { rows } from './settings/table.ts';
import { userFolder } from './settings/user-folder.ts';

export interface Settings {
  readonly options: Options;
  readonly failOn: FailOn;
  /** Undefined: by the user's locale. */
  readonly lang: LanguageId | undefined;
  readonly found: FoundConfig | null;
}

/** `of` a list there is nothing to say of mail. Throws InputError for a value that cannot be meant. */
export async function settingsFor(
  flags: SettingFlags,
  of: 'mail' | 'list' = 'mail',
  env: NodeJS.ProcessEnv = process.env,
): Promise<Settings> {
  for (const warning of unreadVariables(env, vocabulary)) process.stderr.write(`deliv: ${printable(warning)}\n`);
  const named = choose({ flags, env, found: null, words: vocabulary }, false).text('config');
  const found = await readConfig(named, process.cwd(), () => vocabulary);
  const chosen = choose({ flags, env, found, words: vocabulary }, of === 'mail');
  return {
    failOn: (chosen.text('fail-on') as FailOn | undefined) ?? 'fail',
    lang: chosen.text('lang') as LanguageId | undefined,
    found,
    options: await optionsFrom(chosen, flags, found, env),
  };
}

async function optionsFrom(
  chosen: Chosen,
  flags: SettingFlags,
  found: FoundConfig | null,
  env: NodeJS.ProcessEnv,
): Promise<Options> {
  const { keys, reviewers, ignore = [], budgets = {}, limits = {} } = found?.config ?? {};
  const past = pastOf(chosen, env);
  const baseline = chosen.text('baseline');
  return {
    given: givenFrom(chosen, flags),
    world: {
      offline: chosen.isOn('offline'),
      onlineFetch: chosen.isOn('online-fetch'),
      engines: chosen.list('engine'),
      ...defined({ resolver: chosen.text('resolver'), rehearse: chosen.text('rehearse'), reviewers, now: flags.now }),
      zones: await Promise.all(chosen.list('zone').map(zoneFile)),
      overlays: await Promise.all(chosen.list('zone-overlay').map(zoneFile)),
    },
    providers: chosen.list('provider'),
    only: chosen.list('only'),
    skip: chosen.list('skip'),
    require: chosen.list('require'),
    whatIf: chosen.list('what-if'),
    dnsbl: chosen.list('dnsbl'),
    keys: defined({ ...keys, ...listKeysIn(env) }) as Record<string, string>,
    sketchKey: sketchKeyFrom(env),
    listCache: join(userFolder('XDG_CACHE_HOME', env), 'lists'),
    ...defined({ lang: chosen.text('lang') as LanguageId | undefined }),
    ...(past === null ? {} : { history: past }),
    rules: found?.rules ?? {},
    ignore: ignore as readonly Ignore[],
    budgets: budgets as NonNullable<Options['budgets']>,
    limits: defined(limits),
    ...(baseline === undefined ? {} : { baseline: await readBaseline(baseline) }),
    settings: [...chosen.settings, ...otherSettings(found, env)],
  };
}

/** What has no option: of the configuration, and secrets. */
function otherSettings(found: FoundConfig | null, env: NodeJS.ProcessEnv): Setting[] {
  const optional = new Set(Object.values(rows).map(({ config }) => config as string | undefined));
  const secrets = [
    ...Object.keys(listKeysIn(env)).map(id => `keys.${id}`),
    ...(env['DELIV_VETTING_KEY'] ? ['vetting-key'] : []),
    ...(env['DELIV_HISTORY_KEY'] ? ['history-key'] : []),
  ];
  const configured = (found?.settings ?? []).filter(({ key }) => !optional.has(key) && !secrets.includes(key));
  return [...configured, ...secrets.map(key => ({ key, value: '', from: 'environment' }))].map(masked);
}

async function zoneFile(path: string): Promise<{ path: string; text: string }> {
  return { path, text: await readText(path, ownFiles.zoneBytes) };
}

function givenFrom(chosen: Chosen, { authFromHeaders }: SettingFlags): NonNullable<Options['given']> {
  const traits = chosen.list('trait') as readonly Trait[];
  return {
    ...defined({
      from: chosen.text('from'),
      subject: chosen.text('subject'),
      stage: chosen.text('stage') as Stage | undefined,
      list: chosen.text('list'),
      authFromHeaders: authFromHeaders === true ? null : authFromHeaders,
    }),
    sender: {
      ...defined({ stream: chosen.text('stream') as Stream | undefined }),
      ...(traits.length === 0 ? {} : { traits }),
    },
    outbound: outboundFrom({
      ...defined({ esp: chosen.text('esp'), helo: chosen.text('helo'), mailFrom: chosen.text('mail-from') }),
      ip: chosen.list('ip'),
      dkim: chosen.list('dkim'),
    }),
  };
}

/** Without the keys that have no value. */
function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
