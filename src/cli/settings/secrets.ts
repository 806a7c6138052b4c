/** What nobody may read in a report: keys, tokens, passwords, and whoever stands before the @ of a URL. */
import { join } from 'node:path';
import type { Setting } from '../../model/setting.ts';
import { withoutUser } from '../../parse/secrets.ts';
import type { KeySource } from '../../review/key.ts';
import { userFolder } from './user-folder.ts';

const secretName = /(?:key|token)$|pass/i;

export function masked(setting: Setting): Setting {
  const { key, value } = setting;
  const names = key.split('.');
  const isSecret = names.includes('keys') || secretName.test(names.at(-1) as string);
  if (isSecret) return { ...setting, value: '***' };
  return typeof value === 'string' ? { ...setting, value: withoutUser(value) } : setting;
}

/** `DELIV_VETTING_KEY`, or a file in the user's own configuration folder. */
export function sketchKeyFrom(env: Readonly<Record<string, string | undefined>>): KeySource {
  const given = env['DELIV_VETTING_KEY'];
  const file = join(userFolder('XDG_CONFIG_HOME', env), 'vetting.key');
  return { file, ...(given === undefined ? {} : { given }) };
}
