/** Settings from the environment: `DELIV_…`, lists separated by commas. An empty variable is none. */
import { existsSync } from 'node:fs';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { nearest } from '../../parse/nearest.ts';
import { type Key, lists, rows, switches, variableOf } from './table.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const yes = ['1', 'true', 'yes', 'on'];
const no = ['0', 'false', 'no', 'off'];

/** Read elsewhere. */
const others = ['DELIV_VETTING_KEY', 'DELIV_HISTORY_KEY'];
const keyPrefix = 'DELIV_KEY_';

/** A sentence where the value cannot be meant. */
export function fromEnvironment(
  key: Key,
  env: Environment,
): { readonly value?: string | boolean | readonly string[]; readonly fault?: string } {
  const said = rows[key].env === true ? env[variableOf(key)]?.trim() : undefined;
  if (!said) return {};
  if (key in switches) return switchFrom(said);
  const values =
    key in lists
      ? said
          .split(',')
          .map(one => one.trim())
          .filter(Boolean)
      : [said];
  const missing = rows[key].isFile === true ? values.find(file => !existsSync(file)) : undefined;
  if (missing !== undefined) return { fault: `there is no file ${JSON.stringify(missing)}` };
  return { value: key in lists ? values : said };
}

function switchFrom(said: string): { readonly value?: boolean; readonly fault?: string } {
  const word = said.toLowerCase();
  if (yes.includes(word)) return { value: true };
  if (no.includes(word)) return { value: false };
  return { fault: `is neither yes nor no: ${JSON.stringify(said)} (write 1 or 0)` };
}

/** Keys of keyed block lists, by the key's id: `DELIV_KEY_SPAMHAUS_DQS`. */
export function listKeysIn(env: Environment): Record<string, string> {
  const named = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith(keyPrefix) && value ? [[keyId(name), value] as const] : [],
  );
  return Object.fromEntries(named);
}

function keyId(variable: string): string {
  return variable.slice(keyPrefix.length).toLowerCase().replaceAll('_', '-');
}

/** A sentence for every variable of ours that nobody reads: whoever set it believes that it does something. */
export function unreadVariables(env: Environment, { listKeys }: Vocabulary): string[] {
  const keys = Object.keys(rows) as Key[];
  const keyVariables = listKeys.map(id => keyPrefix + id.toUpperCase().replaceAll('-', '_'));
  const read = [...keys.filter(key => rows[key].env === true).map(variableOf), ...others, ...keyVariables];
  return Object.entries(env)
    .filter(([name, value]) => name.startsWith('DELIV_') && value && !read.includes(name))
    .map(([name]) => `${name} is not read${whyUnread(name, keys, read)}`);
}

function whyUnread(name: string, keys: readonly Key[], read: readonly string[]): string {
  const key = keys.find(one => variableOf(one) === name);
  if (key !== undefined) {
    const { config } = rows[key];
    return `: --${key} is given on the command line${config === undefined ? '' : `, or as ${config} in the configuration`}`;
  }
  const meant = nearest(name, read);
  return meant === null ? '' : ` (did you mean ${meant}?)`;
}
