import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { importEvents } from '../../src/history/import.ts';
import { historyKey } from '../../src/history/key.ts';
import { totals } from '../../src/history/read.ts';
import { InputError } from '../../src/model/input-error.ts';
import { opened, place } from './place.ts';
import { sampleEvents, sampleFile } from './sample.ts';

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

/** A history of 2000 events, closed. */
function filled(): string {
  const path = place();
  using history = opened(path);
  importEvents(history, sampleFile('x'), sampleEvents({ events: 2000 }));
  return path;
}

describe('opening', () => {
  it('makes files for their owner alone, whatever the umask', () => {
    const before = process.umask(0);
    try {
      const path = join(dirname(place()), 'sub', 'history.sqlite');
      historyKey(path);
      const history = opened(path);
      importEvents(history, sampleFile('x'), sampleEvents({ events: 10 }));
      expect(readdirSync(dirname(path)).toSorted()).toEqual(
        ['', '-shm', '-wal', '.key'].map(end => `history.sqlite${end}`).toSorted(),
      );
      for (const name of readdirSync(dirname(path)))
        expect([name, mode(join(dirname(path), name))]).toEqual([name, '600']);
      expect(mode(dirname(path))).toBe('700');
    } finally {
      process.umask(before);
    }
  });

  it('takes away what a process left that was killed while it made one, and nothing else', () => {
    const path = place();
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const dead = ['', '-journal'].map(end => `${path}.${ended}-0123abcd${end}`);
    const others = [`${path}.${process.pid}-0123abcd`, `${path}.${ended}-mine`, `${path}.bak`];
    for (const file of [...dead, ...others, `${path}.key.${ended}-0123abcd`]) writeFileSync(file, '');
    historyKey(path);
    opened(path).close();
    const left = [path, `${path}.key`, ...others].map(file => basename(file));
    expect(readdirSync(dirname(path)).toSorted()).toEqual(left.toSorted());
  });

  it('leaves one file when it is closed', () => {
    expect(readdirSync(dirname(filled()))).toEqual(['history.sqlite']);
  });

  it('for reading makes nothing', () => {
    const path = place();
    expect(() => opened(path, { readOnly: true })).toThrow('does not exist');
    expect(existsSync(path)).toBe(false);
    const old = filled();
    const bytes = readFileSync(old);
    using history = opened(old, { readOnly: true });
    expect(totals(history).events).toBe(2000);
    expect(() => importEvents(history, sampleFile('y'), [])).toThrow('for reading only');
    history.close();
    expect(readFileSync(old).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(old))).toEqual(['history.sqlite']);
  });

  const spoiled: [string, string, (path: string) => void][] = [
    ['an empty file', 'is empty', path => writeFileSync(path, '', { mode: 0o600 })],
    [
      'a text',
      'is no history: not even a database',
      path => writeFileSync(path, 'Dear diary, '.repeat(99), { mode: 0o600 }),
    ],
    ['a short text', 'is no history: not even a database', path => writeFileSync(path, 'x', { mode: 0o600 })],
    ['a folder', 'is no file', path => mkdirSync(path, { mode: 0o700 })],
    ['the first bytes of one', 'is cut short', path => truncateSync(copyOf(path), 50)],
    ['half of one', 'is cut short', path => truncateSync(copyOf(path), 4096 * 20)],
    ['all but its last byte', 'is cut short', path => truncateSync(copyOf(path), statSync(path).size - 1)],
    ['one others may read', 'may be read by others', path => chmodSync(copyOf(path), 0o644)],
    [
      'a link',
      'is a symbolic link',
      path => {
        renameSync(copyOf(path), `${path}.real`);
        symlinkSync(`${path}.real`, path);
      },
    ],
    ['a link to nowhere', 'is a symbolic link', path => symlinkSync(`${path}.none`, path)],
    [
      'a log whose database is missing',
      'belongs to a history that is missing',
      path => writeFileSync(`${path}-wal`, 'x', { mode: 0o600 }),
    ],
    [
      'the database of another program',
      'is the database of another program',
      path => edit(path, 'CREATE TABLE note (t)'),
    ],
    [
      'one of the future',
      'was written by a newer deliv (schema 999',
      path => edit(copyOf(path), 'PRAGMA user_version = 999'),
    ],
    ['one without a version', 'has no schema version', path => edit(copyOf(path), 'PRAGMA user_version = 0')],
    ['one whose tables are gone', 'cannot be used', path => edit(copyOf(path), 'DROP TABLE setting')],
  ];
  const copyOf = (path: string) => {
    copyFileSync(filled(), path);
    return path;
  };
  function edit(path: string, sql: string): void {
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
    chmodSync(path, 0o600);
  }

  it.each(spoiled)('refuses %s, says so, and leaves it as it is', (_what, said, spoil) => {
    const path = place();
    spoil(path);
    const content = () =>
      readdirSync(dirname(path)).map(name => {
        const file = join(dirname(path), name);
        return [
          name,
          statSync(file, { throwIfNoEntry: false })?.isFile()
            ? createHash('sha256').update(readFileSync(file)).digest('hex')
            : '',
        ];
      });
    const before = content();
    for (const readOnly of [false, true]) {
      const open = () => opened(path, { readOnly });
      expect(open).toThrow(InputError);
      expect(open).toThrow(said);
    }
    expect(content()).toEqual(before);
  });

  it('refuses what belongs to another user', context => {
    if (process.getuid?.() !== 0) context.skip('only root can give a file away');
    const path = filled();
    chownSync(path, 12_345, 12_345);
    expect(() => opened(path)).toThrow('belongs to another user');
  });

  it('refuses another key', () => {
    const path = filled();
    expect(() => opened(path, { key: 'some other key of enough length' })).toThrow('was written with another key');
  });
});

describe('the key', () => {
  it('is made once, for its owner alone', () => {
    const path = place();
    const key = historyKey(path);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(historyKey(path)).toBe(key);
    expect(mode(`${path}.key`)).toBe('600');
    expect(readdirSync(dirname(path))).toEqual(['history.sqlite.key']);
  });

  it('that is given goes before the file, and makes none', () => {
    const path = place();
    expect(historyKey(path, 'a key of the whole team')).toBe('a key of the whole team');
    expect(existsSync(`${path}.key`)).toBe(false);
    expect(() => historyKey(path, 'short')).toThrow('is shorter than 16 characters');
  });

  it('is not replaced when it was lost, nor read when others may', () => {
    const path = filled();
    expect(() => historyKey(path)).toThrow('the key of this history is missing');
    const other = place();
    historyKey(other);
    chmodSync(`${other}.key`, 0o640);
    expect(() => historyKey(other)).toThrow('may be read by others');
    unlinkSync(`${other}.key`);
    writeFileSync(`${other}.key`, 'x\n', { mode: 0o600 });
    expect(() => historyKey(other)).toThrow('is shorter than 16 characters');
  });
});
