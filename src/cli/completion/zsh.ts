/** A completion script for zsh: which command stands there is found by walking the line, the rest is `_arguments`. */
import { aliases, all, menuLine, type Script } from './script.ts';
import type { Word } from './sets.ts';
import type { Offer, ShellCommand, ShellOption } from './tree.ts';

export function zsh({ program, sets }: Script): string {
  const commands = all(program);
  const takers = commands.flatMap(({ path, options }) =>
    options.flatMap(one => (one.value?.needed === true ? aliases(path, one.names) : [])),
  );
  const below = commands.flatMap(command => command.commands.map(({ path }) => path.join(' ')));
  return `${[
    '#compdef deliv',
    '# Completion of deliv for zsh: deliv completion zsh > a folder of $fpath, as the file _deliv',
    '',
    ...Object.entries(sets).map(([name, words]) => described(`_deliv_${name}`, name, words)),
    ...commands.flatMap(({ path, commands: own }) =>
      own.length === 0 ? [] : [described(`${idOf(path)}_commands`, 'command', own.map(wordOf))],
    ),
    ...commands.flatMap(firstOperand),
    '_deliv() {',
    '  local curcontext="$curcontext" state line ret=1 word node=deliv value= last=1',
    '  integer at',
    '  typeset -A opt_args',
    '  for ((at = 2; at < CURRENT; at++)); do',
    '    word=$words[at]',
    '    if [[ -n $value ]]; then value=; continue; fi',
    '    case "$node $word" in',
    ...below.map(path => `      ${quoted(path)}) node=${quoted(path)}; last=$at ;;`),
    ...(takers.length === 0 ? [] : [`      ${takers.map(quoted).join('|')}) value=yes ;;`]),
    '    esac',
    '  done',
    `  words=(deliv "\${(@)words[last + 1, -1]}")`,
    '  (( CURRENT -= last - 1 ))',
    '  case $node in',
    ...commands.flatMap(argumentLines),
    '  esac',
    '  return ret',
    '}',
    '',
    'if [[ $funcstack[1] == _deliv ]]; then _deliv "$@"; else compdef _deliv deliv; fi',
  ].join('\n')}\n`;
}

function wordOf({ path, says }: ShellCommand): Word {
  return { word: path.at(-1) as string, says };
}

function idOf(path: readonly string[]): string {
  return `_${path.join('_').replaceAll('-', '_')}`;
}

function described(name: string, what: string, words: readonly Word[]): string {
  const lines = words.map(({ word, says }) => `    ${quoted(`${escaped(word, ':')}:${escaped(menuLine(says), '')}`)}`);
  return `${name}() {\n  local -a all\n  all=(\n${lines.join('\n')}\n  )\n  _describe -t ${what} ${what} all\n}\n`;
}

/** A command that takes files as well as sub-commands offers both at first. */
function firstOperand({ path, commands, operand }: ShellCommand): string[] {
  if (commands.length === 0 || operand === null) return [];
  const name = idOf(path);
  const operands = quoted(`operands:${operand.name}:${action(operand.offer)}`);
  return [`${name}_first() {\n  _alternative ${quoted(`commands:command:${name}_commands`)} ${operands}\n}\n`];
}

function argumentLines({ path, options, operand, commands }: ShellCommand): string[] {
  const name = idOf(path);
  const first = commands.length === 0 ? [] : [quoted(`1:command:${name}_${operand === null ? 'commands' : 'first'}`)];
  const rest = operand === null ? [] : [quoted(`*:${escaped(operand.name, ':')}:${action(operand.offer)}`)];
  const specs = [...options.flatMap(optionSpecs), ...first, ...rest];
  return [
    `    ${quoted(path.join(' '))})`,
    `      _arguments -C -s -S : ${specs.map(spec => `\\\n        ${spec}`).join(' ')} && ret=0 ;;`,
  ];
}

/** One for each name: with the value in the same word or the next. */
function optionSpecs({ names, says, value, repeatable }: ShellOption): string[] {
  const once = repeatable ? '*' : `(${names.join(' ')})`;
  const text = `[${escaped(menuLine(says), '[]:')}]`;
  return names.map(name => {
    if (value === null) return quoted(once + name + text);
    const colon = value.needed ? ':' : '::';
    const sign = name.startsWith('--') ? '=' : '+';
    // What may be left out must not take the next word for its value.
    const joined = value.needed ? sign : sign === '=' ? '=-' : '-';
    return quoted(`${once}${name}${joined}${text}${colon}${escaped(value.name, ':')}:${action(value.offer)}`);
  });
}

function action(offer: Offer): string {
  if (offer.kind === 'set') return `_deliv_${offer.name}`;
  if (offer.kind === 'words') return `(${offer.words.map(word => escaped(word, ': ()')).join(' ')})`;
  return { files: '_files', folders: '_files -/', nothing: ' ' }[offer.kind];
}

function escaped(text: string, special: string): string {
  return [...text].map(char => (char === '\\' || special.includes(char) ? `\\${char}` : char)).join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
