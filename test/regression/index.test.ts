/** Every finding F1 to F30 has a test, and the table says where. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings } from './index.ts';

const root = join(import.meta.dirname, '../..');

describe('findings', () => {
  it('are F1 to F30', () => {
    expect(Object.keys(findings)).toEqual(Array.from({ length: 30 }, (_, at) => `F${at + 1}`));
  });

  const all = Object.entries(findings).flatMap(([id, tests]) => tests.map(([file, name]) => [id, file, name] as const));
  it.each(all)('%s is held by %s: %s', (_id, file, name) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(name);
  });
});
