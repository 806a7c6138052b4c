/** Files as a repository's tools name them: relative to the working folder, with forward slashes. */
import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Null for standard input, which is no file. What lies outside the working folder keeps its whole path. */
export function repositoryPath(path: string): string | null {
  if (path === '-') return null;
  const local = relative('', path) || '.';
  const isOutside = isAbsolute(path) && local.split(sep)[0] === '..';
  return (isOutside ? path : local).split(sep).join('/');
}

/** As a URI reference (RFC 3986), ASCII alone; `stdin` for standard input. */
export function uriReference(path: string): string {
  const local = repositoryPath(path);
  if (local === null) return 'stdin';
  if (isAbsolute(local)) return pathToFileURL(local).href;
  return local.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
