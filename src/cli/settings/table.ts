/**
 * Every setting that has an option: whether it may also stand in the environment (DELIV_…) or in the configuration.
 * What could disarm a gate unseen has no form in the environment.
 */
import { failOns } from '../../judge/gate.ts';
import { streams, traits } from '../../model/campaign.ts';
import { languageIds } from '../../model/language.ts';
import type { ConfigFile } from '../../parse/config-schema.ts';
import type { CheckFlags } from '../flags.ts';
import {
  address,
  blockList,
  envelopeSender,
  type Fault,
  hostName,
  oneOf,
  ruleOrCriterion,
  signature,
} from './faults.ts';

interface Row {
  /** As commander names it. */
  readonly flag: keyof CheckFlags;
  readonly env?: true;
  readonly config?: keyof ConfigFile;
  /** Of mail, and nothing to a list alone. */
  readonly ofMail?: true;
  readonly fault?: Fault;
  /** It must be there; what the command line names says so where it is read. */
  readonly isFile?: true;
}

export const texts = {
  config: { flag: 'config', env: true, isFile: true },
  'fail-on': { flag: 'failOn', config: 'failOn', fault: oneOf(failOns) },
  lang: { flag: 'lang', env: true, config: 'lang', fault: oneOf(languageIds) },
  resolver: {
    flag: 'resolver',
    env: true,
    config: 'resolver',
    fault: (text, { resolverFault }) => resolverFault(text),
  },
  history: { flag: 'history', env: true, config: 'history' },
  now: { flag: 'now' },
  baseline: { flag: 'baseline' },
  from: { flag: 'from', ofMail: true },
  subject: { flag: 'subject', ofMail: true },
  stage: { flag: 'stage', ofMail: true },
  'auth-from-headers': { flag: 'authFromHeaders', ofMail: true },
  esp: { flag: 'esp', env: true, ofMail: true, fault: oneOf(({ esps }) => esps) },
  helo: { flag: 'helo', env: true, ofMail: true, fault: hostName },
  'mail-from': { flag: 'mailFrom', env: true, ofMail: true, fault: envelopeSender },
  stream: { flag: 'stream', env: true, fault: oneOf(streams) },
  list: { flag: 'list', env: true, ofMail: true, isFile: true },
  rehearse: { flag: 'rehearse', ofMail: true },
} as const satisfies Record<string, Row>;

export const switches = {
  offline: { flag: 'offline', env: true, config: 'offline' },
  'online-fetch': { flag: 'onlineFetch', env: true, config: 'onlineFetch' },
} as const satisfies Record<string, Row>;

export const lists = {
  ip: { flag: 'ip', env: true, ofMail: true, fault: address },
  dkim: { flag: 'dkim', env: true, ofMail: true, fault: signature },
  trait: { flag: 'trait', env: true, ofMail: true, fault: oneOf(traits) },
  zone: { flag: 'zone', env: true, isFile: true },
  'zone-overlay': { flag: 'zoneOverlay', env: true, isFile: true },
  dnsbl: { flag: 'dnsbl', env: true, config: 'dnsbl', ofMail: true, fault: blockList },
  engine: {
    flag: 'engine',
    env: true,
    config: 'engines',
    ofMail: true,
    fault: (text, { engineFault }) => engineFault(text),
  },
  provider: {
    flag: 'provider',
    env: true,
    config: 'providers',
    ofMail: true,
    fault: oneOf(({ providers }) => providers),
  },
  require: { flag: 'require', env: true, config: 'require', ofMail: true, fault: ruleOrCriterion },
  only: { flag: 'only', ofMail: true },
  skip: { flag: 'skip', ofMail: true },
  'what-if': { flag: 'whatIf', ofMail: true },
} as const satisfies Record<string, Row>;

export type TextKey = keyof typeof texts;
export type SwitchKey = keyof typeof switches;
export type ListKey = keyof typeof lists;
export type Key = TextKey | SwitchKey | ListKey;

export const rows: Readonly<Record<Key, Row>> = { ...texts, ...switches, ...lists };

/** `DELIV_ONLINE_FETCH` for `online-fetch`. */
export function variableOf(key: Key): string {
  return `DELIV_${key.toUpperCase().replaceAll('-', '_')}`;
}
