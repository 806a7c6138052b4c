/** `deliv.config.{yaml,json}`: what holds for every run in a repository. */
import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ConfigFile } from './config-schema.ts';

const besideConfig = 'paths are relative to the file they stand in';

const names = ['deliv.config.yaml', 'deliv.config.yml', 'deliv.config.json'];

/** The file named, or the nearest upwards from `folder` (absolute) to the repository's root; null where there is none. */
export async function readConfig(
  named: string | undefined,
  folder: string,
): Promise<{ file: string; config: ConfigFile } | null> {
  const file = named ?? (await nearestConfig(folder));
  if (file === null) return null;
  // Only here: the schema and the YAML parser take longer to load than a message takes to judge.
  const [{ configSchema }, { readDocument }] = await Promise.all([
    import('./config-schema.ts'),
    import('./document.ts'),
  ]);
  const { value: config, error } = await readDocument(file, configSchema);
  if (config.reviewers === undefined) return { file, config };
  const reviewers = resolve(dirname(file), config.reviewers);
  if (!(await exists(reviewers)))
    throw error(`reviewers: there is no file ${JSON.stringify(config.reviewers)}`, ['reviewers'], besideConfig);
  return { file, config: { ...config, reviewers } };
}

async function nearestConfig(folder: string): Promise<string | null> {
  for (const name of names) if (await exists(join(folder, name))) return join(folder, name);
  const top = dirname(folder) === folder || (await exists(join(folder, '.git')));
  return top ? null : nearestConfig(dirname(folder));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
