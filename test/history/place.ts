/** A folder for one test's history, gone when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type History, type OpenOptions, openHistory } from '../../src/history/open.ts';
import { sampleKey, sampleNow } from './sample.ts';

export function place(name = 'history.sqlite'): string {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

export function opened(path: string, options: Partial<OpenOptions> = {}): History {
  const history = openHistory(path, { key: sampleKey, now: sampleNow, ...options });
  onTestFinished(() => history.close());
  return history;
}
