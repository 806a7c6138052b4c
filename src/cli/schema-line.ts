/** The line by which an editor finds the schema of a campaign file. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const inPackage = 'node_modules/deliv/schemas/campaign.schema.json';

/** Empty where no project around the file has deliv among its packages: a path of this machine alone helps nobody else. */
export function schemaLine(file: string): string {
  const folder = dirname(resolve(file));
  for (let at = folder; ; at = dirname(at)) {
    const schema = join(at, inPackage);
    if (existsSync(schema)) return `# yaml-language-server: $schema=${relative(folder, schema)}\n`;
    if (at === dirname(at)) return '';
  }
}
