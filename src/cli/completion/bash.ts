/** A completion script for bash, from 3.2 on. What has no words of its own is left to readline's completion of file names. */
import { aliases, all, type Script } from './script.ts';
import type { Offer, ShellCommand } from './tree.ts';

export function bash({ program, sets }: Script): string {
  const commands = all(program);
  return `${[
    '# Completion of deliv for bash: deliv completion bash > ~/.local/share/bash-completion/completions/deliv',
    '',
    ...Object.entries(sets).map(
      ([name, words]) => `_deliv_${name}() {\n  ${offering(words.map(one => one.word))}\n}\n`,
    ),
    '_deliv_offer() {',
    '  local word',
    '  for word in "$@"; do [[ $word == "$current"* ]] && COMPREPLY+=("$word"); done',
    '}',
    '',
    '_deliv() {',
    `  local command=deliv current=\${COMP_WORDS[COMP_CWORD]} before= at word value= operands=`,
    '  COMPREPLY=()',
    '  # An equals sign is a word of its own: --option = value.',
    '  for ((at = 1; at < COMP_CWORD; at++)); do',
    `    word=\${COMP_WORDS[at]}`,
    '    if [[ $word == = ]]; then value=$before; continue; fi',
    '    if [[ -n $value ]]; then value=; continue; fi',
    '    before=$word',
    '    [[ $word == -- ]] && operands=yes',
    '    case "$command $word" in',
    ...commands.flatMap(({ path, commands: below }) =>
      below.map(
        one => `      ${quoted(one.path.join(' '))}) command=${quoted([...path, one.path.at(-1)].join(' '))} ;;`,
      ),
    ),
    ...commands.flatMap(command => takesValue(command)),
    '    esac',
    '  done',
    '  if [[ $current == = ]]; then value=$before; current=; fi',
    '  if [[ -n $value ]]; then',
    '    case "$command $value" in',
    ...commands.flatMap(valueCases),
    '    esac',
    '    return',
    '  fi',
    '  if [[ $current == -* && -z $operands ]]; then',
    '    case $command in',
    ...commands.map(
      ({ path, options }) => `      ${quoted(path.join(' '))}) ${offering(options.flatMap(({ names }) => names))} ;;`,
    ),
    '    esac',
    '    return',
    '  fi',
    '  case $command in',
    ...commands.flatMap(operandCases),
    '  esac',
    '}',
    '',
    'complete -o bashdefault -o default -F _deliv deliv',
  ].join('\n')}\n`;
}

function takesValue({ path, options }: ShellCommand): string[] {
  const names = options.flatMap(one => (one.value?.needed === true ? one.names : []));
  return names.length === 0 ? [] : [`      ${aliases(path, names).map(quoted).join('|')}) value=$word ;;`];
}

function valueCases({ path, options }: ShellCommand): string[] {
  return options.flatMap(({ names, value }) => {
    const offered = value === null ? '' : offer(value.offer);
    return offered === '' ? [] : [`      ${aliases(path, names).map(quoted).join('|')}) ${offered} ;;`];
  });
}

function operandCases({ path, commands, operand }: ShellCommand): string[] {
  const words = commands.map(one => one.path.at(-1) as string);
  const offered = [words.length === 0 ? '' : offering(words), operand === null ? '' : offer(operand.offer)];
  const lines = offered.filter(Boolean).join('; ');
  return lines === '' ? [] : [`    ${quoted(path.join(' '))}) ${lines} ;;`];
}

/** Nothing is said where readline's own file names do. */
function offer(one: Offer): string {
  if (one.kind === 'set') return `_deliv_${one.name}`;
  if (one.kind === 'words') return offering(one.words);
  if (one.kind !== 'folders') return '';
  return 'compopt -o filenames 2>/dev/null; while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$current")';
}

function offering(words: readonly string[]): string {
  return `_deliv_offer ${words.map(quoted).join(' ')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
