/** A completion script for fish: one line for each option of each command, each under the condition that it stands there. */
import { aliases, all, menuLine, type Script } from './script.ts';
import type { Word } from './sets.ts';
import type { Offer, ShellCommand, ShellOption } from './tree.ts';

export function fish({ program, sets }: Script): string {
  const commands = all(program);
  const takers = commands.flatMap(({ path, options }) =>
    options.flatMap(one => (one.value?.needed === true ? aliases(path, one.names) : [])),
  );
  const below = commands.flatMap(command => command.commands.map(({ path }) => path.join(' ')));
  return `${[
    '# Completion of deliv for fish: deliv completion fish > ~/.config/fish/completions/deliv.fish',
    '',
    ...Object.entries(sets).map(([name, words]) => listing(`__deliv_${name}`, words)),
    '# The command that stands on the line, without what belongs to it.',
    'function __deliv_command',
    '  set -l node deliv',
    '  set -l value',
    '  for word in (commandline -opc)[2..]',
    '    if test -n "$value"',
    "      set value ''",
    '      continue',
    '    end',
    '    switch "$node $word"',
    ...below.map(path => `      case ${quoted(path)}\n        set node ${quoted(path)}`),
    ...(takers.length === 0 ? [] : [`      case ${takers.map(quoted).join(' ')}\n        set value yes`]),
    '    end',
    '  end',
    '  echo $node',
    'end',
    '',
    'function __deliv_at',
    '  test (__deliv_command) = "$argv"',
    'end',
    '',
    'complete -c deliv -e',
    'complete -c deliv -f',
    ...commands.flatMap(commandLines),
  ].join('\n')}\n`;
}

function listing(name: string, words: readonly Word[]): string {
  const lines = words.map(({ word, says }) => `    ${quoted(word)} ${quoted(menuLine(says))}`);
  return `function ${name}\n  printf '%s\\t%s\\n' \\\n${lines.join(' \\\n')}\nend\n`;
}

function commandLines({ path, options, operand, commands }: ShellCommand): string[] {
  const at = `complete -c deliv -n ${quoted(`__deliv_at ${path.join(' ')}`)}`;
  return [
    ...commands.map(({ path: own, says }) => `${at} -a ${quoted(own.at(-1) as string)} -d ${quoted(menuLine(says))}`),
    ...(operand === null ? [] : [`${at} ${offered(operand.offer)}`]),
    ...options.map(option => `${at} ${optionOf(option)}`),
  ];
}

function optionOf({ names, says, value }: ShellOption): string {
  const flags = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const takes = value === null ? [] : [value.needed ? '-r' : '', offered(value.offer)].filter(Boolean);
  return [...flags, ...takes, '-d', quoted(menuLine(says))].join(' ');
}

function offered(offer: Offer): string {
  if (offer.kind === 'set') return `-f -a ${quoted(`(__deliv_${offer.name})`)}`;
  if (offer.kind === 'words') return `-f -a ${quoted(offer.words.join(' '))}`;
  return { files: '-F', folders: `-f -a ${quoted('(__fish_complete_directories)')}`, nothing: '-f' }[offer.kind];
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
