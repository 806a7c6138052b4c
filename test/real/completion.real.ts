/** The completion scripts in the shells they are for: what is offered where, and that no description breaks a script. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Argument, Command, Option } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { bash } from '../../src/cli/completion/bash.ts';
import { fish } from '../../src/cli/completion/fish.ts';
import type { Script } from '../../src/cli/completion/script.ts';
import type { Sets } from '../../src/cli/completion/sets.ts';
import { shellCommand } from '../../src/cli/completion/tree.ts';
import { zsh } from '../../src/cli/completion/zsh.ts';
import { deliv } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-completion-'));
/** Where the shells complete file names. */
const work = join(folder, 'work');
mkdirSync(join(work, 'sent'), { recursive: true });
writeFileSync(join(work, 'spring sale.eml'), '');

type Offers = Readonly<Record<string, string>>;
type Ask = (script: string, lines: readonly string[]) => Offers[];

/** Words to what is said of them; bash says nothing. */
const inBash: Ask = (script, lines) => {
  const file = join(folder, 'deliv.bash');
  writeFileSync(file, script);
  const asks = lines.map(line => {
    const words = line.split(/(=)|\s/).filter(word => word !== undefined);
    const all = words.map(word => `'${word}'`).join(' ');
    return `COMP_WORDS=(${all}); COMP_CWORD=${words.length - 1}; _deliv; printf '%s\\n' "\${COMPREPLY[@]}" ----`;
  });
  const out = execFileSync('bash', ['--norc', '-c', `source '${file}'; cd '${work}'; ${asks.join('; ')}`], {
    encoding: 'utf8',
  });
  return out
    .split('----\n')
    .slice(0, -1)
    .map(part => Object.fromEntries(part.split('\n').flatMap(word => (word === '' ? [] : [[word, '']]))));
};

const inFish: Ask = (script, lines) => {
  const file = join(folder, 'deliv.fish');
  writeFileSync(file, script);
  const asks = lines.map(line => `complete -C '${line}'; echo ----`);
  const out = execFileSync('fish', ['--no-config', '-c', `source '${file}'; cd '${work}'; ${asks.join('; ')}`], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
  });
  return out
    .split('----\n')
    .slice(0, -1)
    .map(part =>
      Object.fromEntries(
        part.split('\n').flatMap(line => {
          const [word = '', says = ''] = line.split('\t');
          return word === '' ? [] : [[word, says]];
        }),
      ),
    );
};

/** A terminal of its own inside zsh (zpty), in which Tab lists what is offered. */
const inZsh: Ask = (script, lines) => {
  const functions = join(folder, 'zsh');
  mkdirSync(functions, { recursive: true });
  writeFileSync(join(functions, '_deliv'), script);
  const driver = join(folder, 'driver.zsh');
  const start = `PS1=; stty -echo cols 400 rows 500; fpath=(${functions} $fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=100000; setopt no_beep no_prompt_sp; bindkey "^I" list-choices; cd ${work}; echo RE""ADY`;
  writeFileSync(
    driver,
    `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell '${start}'
while zpty -r shell line; do [[ $line == *READY* ]] && break; done
ask() {
  zpty -w -n shell "$1"$'\\t'
  local all= chunk
  integer quiet=0 tries=0
  while (( tries++ < 200 && quiet < 5 )); do
    sleep 0.1
    if zpty -rt shell chunk; then all+=$chunk; quiet=0; while zpty -rt shell chunk; do all+=$chunk; done
    elif [[ $all == *$'\\n'* ]]; then (( quiet++ )); fi
  done
  print -r -- "$all"; print -r -- ----
  zpty -w -n shell $'\\x15'
  sleep 0.2; while zpty -rt shell chunk; do :; done
}
${lines.map(line => `ask '${line}'`).join('\n')}
`,
  );
  const { stdout } = spawnSync('zsh', ['-f', driver], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } });
  return stdout
    .split('----\n')
    .slice(0, -1)
    .map((part, at) => {
      const listed = stripVTControlCharacters(part.replaceAll('\r', '\n')).split('\n');
      const own = listed.filter(line => line.trim() !== '' && !line.includes(`${lines[at]}`.trimEnd()));
      return Object.fromEntries(
        own.flatMap(line => {
          const [, word, says] = /^(\S+)\s+-- (.*?)\s*$/.exec(line) ?? [];
          if (word !== undefined) return [[word, says ?? '']];
          return line
            .trim()
            .split(/\s{2,}/)
            .map(one => [one, '']);
        }),
      );
    });
};

const shells: readonly (readonly ['bash' | 'fish' | 'zsh', Ask, (script: Script) => string])[] = [
  ['bash', inBash, bash],
  ['fish', inFish, fish],
  ['zsh', inZsh, zsh],
];

describe.each(shells)('%s', (shell, ask, write) => {
  const lines = [
    'deliv ch',
    'deliv ',
    'deliv check --fa',
    'deliv check --fail-on ',
    'deliv check x.eml --only dmarc',
    'deliv vet --reveal sign x.csv --decision ',
    'deliv vet s',
    'deliv explain dmarc-policy/',
    'deliv check --provider g',
    'deliv check --esp mail',
    'deliv history forget --k',
    'deliv check --what-if dmarc-policy/m',
    'deliv completion ',
    'deliv check --lang ',
  ];
  let offers: Readonly<Record<string, Offers>>;
  beforeAll(() => {
    const script = deliv(['completion', shell]);
    expect([script.code, script.err]).toEqual([0, '']);
    const told = ask(script.out, lines);
    offers = Object.fromEntries(lines.map((line, at) => [line, told[at] as Offers]));
  });
  const words = (line: string) => Object.keys(offers[line] ?? {}).sort();

  it('completes commands, and commands below them', () => {
    expect(words('deliv ch')).toEqual(['check']);
    expect(words('deliv ')).toEqual(expect.arrayContaining(['check', 'completion', 'explain', 'vet']));
    expect(words('deliv vet s')).toEqual(expect.arrayContaining(['sample', 'sign']));
  });

  it('completes options of the command that stands there, and their choices', () => {
    expect(words('deliv check --fa')).toEqual(['--facts', '--fail-on']);
    expect(words('deliv check --fail-on ')).toEqual(['fail', 'never', 'unknown', 'warn']);
    expect(words('deliv vet --reveal sign x.csv --decision ')).toEqual(['accept', 'conditions', 'pilot', 'refuse']);
    expect(words('deliv history forget --k')).toEqual(['--keep']);
    expect(words('deliv completion ')).toEqual(['bash', 'fish', 'zsh']);
    expect(words('deliv check --lang ')).toContain('en');
  });

  it('completes rules, findings, providers and ESPs', () => {
    expect(words('deliv check x.eml --only dmarc')).toEqual([
      'dmarc-alignment',
      'dmarc-policy',
      'dmarc-record',
      'dmarc-reports',
    ]);
    expect(words('deliv explain dmarc-policy/')).toEqual([
      'dmarc-policy/monitoring',
      'dmarc-policy/no-reports',
      'dmarc-policy/testing',
    ]);
    expect(words('deliv check --provider g')).toEqual(['generic', 'gmail', 'gmx', 'google-workspace']);
    expect(words('deliv check --esp mail')).toEqual(['mailchimp', 'mailgun', 'mailjet', 'mailup']);
    expect(words('deliv check --what-if dmarc-policy/m')).toEqual(['dmarc-policy/monitoring=pass']);
  });

  it('leaves everything else to file names', () => {
    const [inputs, folders] = ask(deliv(['completion', shell]).out, ['deliv check spr', 'deliv vet --split s']);
    // Readline completes file names where a function offers nothing (complete -o default).
    if (shell === 'bash') expect(inputs).toEqual({});
    else expect(Object.keys(inputs ?? {}).join()).toMatch(/^spring(?:\\? )sale\.eml/);
    expect(Object.keys(folders ?? {}).map(name => name.replace(/\/$/, ''))).toEqual(['sent']);
  });

  it('is not broken by what descriptions say', () => {
    const nasty = 'it\'s "quoted" [in brackets] (and) : $HOME `id` $(id) \\ back %s #no; done';
    const program = new Command('deliv');
    program
      .command('send')
      .description(nasty)
      .option('--one <file>', nasty)
      .addOption(new Option('--two <kind:odd>', `or ${nasty}`).choices(['a', 'b']))
      .addArgument(new Argument('<what:else>', nasty));
    const sets: Sets = {
      judged: [{ word: 'rule', says: nasty }],
      passes: [],
      explainable: [],
      providers: [],
      esps: [],
      blockLists: [],
    };
    program.command('check').option('--only <id>', nasty);
    const script = write({ program: shellCommand(program), sets });
    const [commands, options, choices, ids] = ask(script, [
      'deliv s',
      'deliv send --',
      'deliv send --two ',
      'deliv check --only ',
    ]);
    const said = shell === 'bash' ? '' : nasty;
    expect(commands).toEqual({ send: said });
    expect(options).toMatchObject({ '--one': said, '--two': said && `or ${said}` });
    expect(Object.keys(choices ?? {}).sort()).toEqual(['a', 'b']);
    expect(ids).toEqual({ rule: said });
  });
});

describe('bash', () => {
  it('takes --option=value apart', () => {
    const [choices, begun] = inBash(deliv(['completion', 'bash']).out, [
      'deliv check --fail-on=',
      'deliv check --only=spf-re',
    ]);
    expect(Object.keys(choices ?? {})).toEqual(['fail', 'warn', 'unknown', 'never']);
    expect(Object.keys(begun ?? {})).toEqual(['spf-record', 'spf-result']);
  });

  it('completes as readline asks it to', () => {
    writeFileSync(join(folder, 'readline.bash'), deliv(['completion', 'bash']).out);
    const out = execFileSync(
      'bash',
      ['--norc', '-c', `source '${join(folder, 'readline.bash')}'; complete -p deliv; type -t _deliv`],
      { encoding: 'utf8' },
    );
    expect(out).toBe('complete -o bashdefault -o default -F _deliv deliv\nfunction\n');
  });
});
