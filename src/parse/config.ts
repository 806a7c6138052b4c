/** `deliv.config.{yaml,json}`: what holds for every run in a repository. */
import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { budgetsSchema, ignoreSchema } from './campaign-schema.ts';
import { readDocument } from './document.ts';

const configSchema = z.strictObject({
  $schema: z.string().optional(),
  failOn: z.enum(['fail', 'warn', 'unknown', 'never']).optional(),
  resolver: z.string().min(1).optional(),
  providers: z.array(z.string().min(1)).optional(),
  budgets: budgetsSchema.optional(),
  ignore: z.array(ignoreSchema).optional(),
});

export type ConfigFile = z.output<typeof configSchema>;

const names = ['deliv.config.yaml', 'deliv.config.yml', 'deliv.config.json'];

/** The file named, or the nearest upwards from `folder` to the repository's root; null where there is none. */
export async function readConfig(
  named: string | undefined,
  folder: string,
): Promise<{ file: string; config: ConfigFile } | null> {
  const file = named ?? (await nearestConfig(resolve(folder)));
  return file === null ? null : { file, config: (await readDocument(file, configSchema)).value };
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
