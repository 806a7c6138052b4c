/** `deliv.config.{yaml,json}`: what holds for every run in a repository. */
import { dirname, join, resolve } from 'node:path';
import { isThere } from '../disk/look.ts';
import type { RuleSettings } from '../model/rule.ts';
import type { Setting } from '../model/setting.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { ConfigFile } from './config-schema.ts';
import { type Layer, merge, settingsOf, shownPath } from './layers.ts';

export const configNames = ['deliv.config.yaml', 'deliv.config.yml', 'deliv.config.json'];

const besideConfig = 'paths are relative to the file they stand in';

export interface FoundConfig {
  /** As it is to be shown: relative to the working folder. */
  readonly file: string;
  /** With what it extends, and every path absolute. */
  readonly config: ConfigFile;
  readonly rules: RuleSettings;
  /** Every value of it, as it is written, and the file that says so. */
  readonly settings: readonly Setting[];
}

/** The file named, or the nearest upwards from `folder` (absolute) to the repository's root; null where there is none. */
export async function readConfig(
  named: string | undefined,
  folder: string,
  words: () => Vocabulary | Promise<Vocabulary>,
): Promise<FoundConfig | null> {
  const file = named ?? (await nearestConfig(folder));
  if (file === null) return null;
  const layers = await readLayers(resolve(file), await words(), []);
  const config = layers.map(layer => layer.config).reduce((under, over) => merge(under, over) as ConfigFile);
  const settings = settingsOf(layers);
  return { file: shownPath(file), config, rules: ruleSettings(config, settings), settings };
}

interface ConfigLayer extends Layer {
  readonly config: ConfigFile;
}

/** What is extended comes first. */
async function readLayers(file: string, words: Vocabulary, below: readonly string[]): Promise<ConfigLayer[]> {
  // Only here: the schema and the YAML parser take longer to load than a message takes to judge.
  const [{ configSchema, elsewhere }, { readDocument }] = await Promise.all([
    import('./config-schema.ts'),
    import('./document.ts'),
  ]);
  const shown = shownPath(file);
  const { value: config, error } = await readDocument(shown, configSchema(words), elsewhere);
  const { $schema: _, extends: base, ...value } = config;
  const absolute = (path: string | undefined) => (path === undefined ? undefined : resolve(dirname(file), path));
  const [reviewers, history, extended] = [absolute(config.reviewers), absolute(config.history), absolute(base)];
  for (const [key, path] of Object.entries({ reviewers, extends: extended })) {
    if (path !== undefined && !(await isThere(path)))
      throw error(`${key}: there is no file ${JSON.stringify(config[key as 'extends'])}`, [key], besideConfig);
  }
  const own = {
    file,
    value,
    config: {
      ...value,
      ...(reviewers === undefined ? {} : { reviewers }),
      ...(history === undefined ? {} : { history }),
    },
  };
  if (extended === undefined) return [own];
  if ([...below, file].includes(extended)) throw error('extends itself', ['extends']);
  return [...(await readLayers(extended, words, [...below, file])), own];
}

function ruleSettings({ rules = {} }: ConfigFile, settings: readonly Setting[]): RuleSettings {
  const named = Object.entries(rules).map(([name, setting]) => {
    const said = settings.filter(({ key }) => key.startsWith(`rules.${name}.`));
    const from = said.find(({ key }) => key === `rules.${name}.level`)?.from ?? said[0]?.from ?? '';
    return [name, { ...setting, from }] as const;
  });
  return Object.fromEntries(named);
}

async function nearestConfig(folder: string): Promise<string | null> {
  for (const name of configNames) if (await isThere(join(folder, name))) return join(folder, name);
  const top = dirname(folder) === folder || (await isThere(join(folder, '.git')));
  return top ? null : nearestConfig(dirname(folder));
}
