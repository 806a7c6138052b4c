/** What --help says, in the reader's language. */
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { help as spanish } from '../../src/text/es/help.ts';
import { help as italian } from '../../src/text/it/help.ts';
import { deliv } from '../tools/run-deliv.ts';

function paths(command: Command, path: readonly string[] = []): string[] {
  return [path.join(' '), ...command.commands.flatMap(below => paths(below, [...path, below.name()]))];
}

describe.each([
  ['es', spanish],
  ['it', italian],
] as const)('%s', (_id, help) => {
  it('describes every command, and no other', () => {
    expect(Object.keys(help.commands).sort()).toEqual(paths(buildProgram(() => {})).sort());
  });
});

describe('deliv --help', () => {
  it.each([
    ['by option', ['--help', '--lang', 'es'], {}, 'Uso: deliv'],
    ['by option, joined', ['check', '--lang=it', '--help'], {}, 'Opzioni:'],
    ['by DELIV_LANG', ['vet', '--help'], { DELIV_LANG: 'it' }, 'firma la decisione'],
    ['by locale', ['--help'], { LANG: 'es_ES.UTF-8' }, 'Órdenes:'],
    ['of a command below', ['vet', 'sign', '--help'], { LANG: 'it_IT.UTF-8' }, 'Argomenti:'],
    ['English by default', ['--help'], { LANG: 'de_DE.UTF-8' }, 'Usage: deliv'],
    ['whatever DELIV_LANG is', ['--help'], { DELIV_LANG: 'klingon' }, 'Usage: deliv'],
  ])('%s', (_name, args, env, said) => {
    const { code, out, err } = deliv(args, { env });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(said);
  });

  it('a command that is none: exit 2, and the way out in the reader’s language', () => {
    const { code, out, err } = deliv(['chekc'], { env: { LANG: 'it_IT.UTF-8' } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('deliv --help mostra');
  });
});
