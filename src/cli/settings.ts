/** Command line over environment over configuration, each setting with where it came from. */

import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { FailOn, Options } from '../index.ts';
import { parseAddress } from '../mail/address.ts';
import { domainName } from '../mail/domain.ts';
import type { DkimIdentity, Ignore, Outbound, Sender } from '../model/campaign.ts';
import { InputError } from '../model/input-error.ts';
import type { Setting } from '../model/report.ts';
import { readConfig } from '../parse/config.ts';
import type { ConfigFile } from '../parse/config-schema.ts';
import { readText } from '../parse/files.ts';
import { limits } from '../parse/limits.ts';
import type { CheckFlags } from './flags.ts';
import { pastOf } from './history-settings.ts';
import { readBaseline } from './records.ts';

interface Settings {
  readonly options: Options;
  readonly failOn: FailOn;
}

/** Throws InputError for a value that cannot be meant. */
export async function settingsFor(flags: CheckFlags, env: NodeJS.ProcessEnv = process.env): Promise<Settings> {
  const found = await readConfig(flags.config ?? env['DELIV_CONFIG'], process.cwd());
  const config: ConfigFile = found?.config ?? {};
  const settings: Setting[] = [];
  const setting = <T extends string | boolean>(key: string, ...from: [string, T | undefined][]): T | undefined => {
    const first = from.find(([, value]) => value !== undefined);
    if (first?.[1] !== undefined) settings.push({ key, value: first[1], from: first[0] });
    return first?.[1];
  };
  const file = found?.file ?? '';
  const failOn =
    setting<FailOn>('fail-on', ['command line', flags.failOn], [file, config.failOn], ['default', 'fail']) ?? 'fail';
  const resolver = setting(
    'resolver',
    ['command line', flags.resolver],
    ['environment', env['DELIV_RESOLVER']],
    [file, config.resolver],
  );
  const offline =
    setting('offline', ['command line', flags.offline], ['environment', env['DELIV_OFFLINE'] ? true : undefined]) ??
    false;
  const onlineFetch = setting('online-fetch', ['command line', flags.onlineFetch], [file, config.onlineFetch]) ?? false;
  const past = pastOf(flags, env);
  if (past !== null) setting('history', [past.from, past.path]);
  const rehearse = setting('rehearse', ['command line', flags.rehearse]);
  const listOf = (key: 'provider' | 'dnsbl' | 'engine', configured: readonly string[] = []) => {
    const given = flags[key]?.length > 0;
    const values = given ? flags[key] : configured;
    if (values.length > 0) setting(key, [given ? 'command line' : file, values.join(', ')]);
    return values;
  };
  for (const key of ['only', 'skip', 'require', 'whatIf', 'zone', 'zoneOverlay'] as const) {
    if (flags[key]?.length > 0) setting(key, ['command line', flags[key].join(', ')]);
  }
  return {
    failOn,
    options: {
      given: givenOf(flags),
      world: {
        offline,
        onlineFetch,
        engines: listOf('engine', config.engines),
        ...(resolver === undefined ? {} : { resolver }),
        ...(rehearse === undefined ? {} : { rehearse }),
        ...(config.reviewers === undefined ? {} : { reviewers: config.reviewers }),
        ...(flags.now === undefined ? {} : { now: flags.now }),
        zones: await Promise.all(flags.zone.map(zoneFile)),
        overlays: await Promise.all(flags.zoneOverlay.map(zoneFile)),
      },
      providers: listOf('provider', config.providers),
      only: flags.only ?? [],
      skip: flags.skip ?? [],
      require: flags.require ?? [],
      whatIf: flags.whatIf ?? [],
      dnsbl: listOf('dnsbl', config.dnsbl),
      keys: keysFrom(config.keys, env),
      sketchKey: sketchKeyFrom(env),
      listCache: join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'deliv', 'lists'),
      ...(past === null ? {} : { history: past }),
      ignore: (config.ignore ?? []) as readonly Ignore[],
      budgets: (config.budgets ?? {}) as NonNullable<Options['budgets']>,
      ...(flags.baseline === undefined ? {} : { baseline: await readBaseline(flags.baseline) }),
      settings,
    },
  };
}

/** Keys of keyed block lists, by the list's id: `DELIV_KEY_SPAMHAUS_DQS`, or `keys` in the configuration. */
function keysFrom(configured: Readonly<Record<string, string>> = {}, env: NodeJS.ProcessEnv): Record<string, string> {
  const prefix = 'DELIV_KEY_';
  const named = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith(prefix) && value ? [[name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), value]] : [],
  );
  return { ...configured, ...Object.fromEntries(named) };
}

/** `DELIV_VETTING_KEY`, or a file in the user's own configuration folder (XDG Base Directory Specification). */
function sketchKeyFrom(env: NodeJS.ProcessEnv): NonNullable<Options['sketchKey']> {
  const given = env['DELIV_VETTING_KEY'];
  const file = join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'deliv', 'vetting.key');
  return { file, ...(given === undefined ? {} : { given }) };
}

async function zoneFile(path: string): Promise<{ path: string; text: string }> {
  return { path, text: await readText(path, limits.zoneBytes) };
}

function givenOf(flags: CheckFlags): NonNullable<Options['given']> {
  return {
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.subject === undefined ? {} : { subject: flags.subject }),
    ...(flags.stage === undefined ? {} : { stage: flags.stage }),
    ...(flags.list === undefined ? {} : { list: flags.list }),
    ...(flags.authFromHeaders === undefined
      ? {}
      : { authFromHeaders: flags.authFromHeaders === true ? null : flags.authFromHeaders }),
    sender: senderFrom(flags),
    outbound: outboundFrom(flags),
  };
}

function senderFrom({ stream, trait }: CheckFlags): Partial<Sender> {
  return {
    ...(stream === undefined ? {} : { stream }),
    ...(trait.length === 0 ? {} : { traits: trait }),
  };
}

export function outboundFrom({
  esp,
  ip,
  helo,
  mailFrom,
  dkim,
}: Pick<CheckFlags, 'esp' | 'ip' | 'helo' | 'mailFrom' | 'dkim'>): Partial<Outbound> {
  const wrong = ip.find(address => isIP(address) === 0);
  if (wrong !== undefined) throw new InputError(`is not an IP address: ${JSON.stringify(wrong)}`, { file: '--ip' });
  return {
    ...(esp === undefined ? {} : { esp }),
    ...(ip.length === 0 ? {} : { ips: ip }),
    ...(helo === undefined ? {} : { hostname: domainOr(helo, '--helo') }),
    ...(mailFrom === undefined
      ? {}
      : { mailFrom: parseAddress(mailFrom)?.domain ?? domainOr(mailFrom, '--mail-from') }),
    ...(dkim.length === 0 ? {} : { dkim: dkim.map(identity) }),
  };
}

function identity(text: string): DkimIdentity {
  const [domain, selector, ...more] = text.split(':');
  if (!selector || more.length > 0) {
    throw new InputError(`is not DOMAIN:SELECTOR: ${JSON.stringify(text)}`, { file: '--dkim' }, 'as acme.example:s1');
  }
  return { domain: domainOr(domain ?? '', '--dkim'), selector };
}

function domainOr(text: string, option: string) {
  const name = domainName(text);
  if (name === null) throw new InputError(`is not a domain name: ${JSON.stringify(text)}`, { file: option });
  return name;
}
