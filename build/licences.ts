/** The notices that must stay with code of others (MIT, BSD, ISC: all of them say so). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageOf = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** `modules`: paths of what was bundled; those that the bundler made up begin with a NUL. */
export function licences(modules: readonly string[]): string {
  const files = modules.filter(path => !path.startsWith('\0'));
  const folders = new Set(files.flatMap(path => packageOf.exec(path)?.[0] ?? []));
  return [...folders]
    .map(notice)
    .sort()
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** A few packages bring no text: then what their manifest says. */
function notice(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .map(file => `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`);
  const by = texts.length === 0 && author !== undefined ? `By ${author.name ?? author}\n` : '';
  return `${name} ${version} (${license})\n${by}${texts.join('')}`;
}
