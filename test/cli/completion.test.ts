/** `deliv completion`: everything of the command tree is in the script. That the shells understand it is tested against them. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { all } from '../../src/cli/completion/script.ts';
import { type Offer, shellCommand } from '../../src/cli/completion/tree.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { deliv } from '../tools/run-deliv.ts';

const commands = all(shellCommand(buildProgram(() => {})));
const offerOf = (command: string, option: string): Offer | undefined =>
  commands.find(({ path }) => path.join(' ') === command)?.options.find(({ names }) => names.includes(option))?.value
    ?.offer;

describe('what is offered', () => {
  it.each([
    ['deliv check', '--only', { kind: 'set', name: 'judged' }],
    ['deliv check', '--require', { kind: 'set', name: 'judged' }],
    ['deliv check', '--what-if', { kind: 'set', name: 'passes' }],
    ['deliv check', '--dnsbl', { kind: 'set', name: 'blockLists' }],
    ['deliv check', '--stage', { kind: 'words', words: ['template', 'rendered', 'received'] }],
    ['deliv check', '--list', { kind: 'files' }],
    ['deliv check', '--helo', { kind: 'nothing' }],
    ['deliv vet', '--split', { kind: 'folders' }],
    ['deliv vet', '--campaign', { kind: 'files' }],
    ['deliv learn', '--campaign', { kind: 'nothing' }],
    ['deliv plan', '--format', { kind: 'words', words: ['text', 'json', 'csv'] }],
    ['deliv vet sign', '-o', { kind: 'files' }],
  ] as const)('%s %s', (command, option, offer) => {
    expect(offerOf(command, option)).toEqual(offer);
  });

  it('in every format check knows', () => {
    const formats = offerOf('deliv check', '-f');
    expect(formats?.kind === 'words' && formats.words).toEqual(expect.arrayContaining(['text', 'json', 'sarif']));
  });
});

describe.each(['bash', 'zsh', 'fish'])('the script for %s', shell => {
  const { code, out, err } = deliv(['completion', shell]);

  it('names every command and every option', () => {
    expect([code, err]).toEqual([0, '']);
    const names = commands.flatMap(({ options }) => options.flatMap(one => one.names));
    const missing = names.filter(name => !out.includes(shell === 'fish' ? name.replace(/^--?/, '') : name));
    expect(missing).toEqual([]);
    expect(commands.map(({ path }) => path.join(' ')).filter(path => !out.includes(`${path}'`))).toEqual([]);
  });
});

describe('deliv completion', () => {
  it('for bash is a script bash can read', () => {
    const { out } = deliv(['completion', 'bash']);
    expect(spawnSync('bash', ['-n'], { input: out, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([[[]], [['tcsh']]])('%j: exit 2', args => {
    const { code, out } = deliv(['completion', ...args]);
    expect([code, out]).toEqual([2, '']);
  });

  it('--help says where the script goes', () => {
    const { code, out } = deliv(['completion', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('completions/deliv.fish');
  });
});
