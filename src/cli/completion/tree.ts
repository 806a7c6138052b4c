/** The command tree as a shell completes it: at each command its options, its sub-commands, and what may stand there besides. */
import type { Argument, Command, Option } from 'commander';
import { formatNames } from '../formats.ts';
import type { SetName } from './sets.ts';

/** What is offered in one place. Sets are written into a script once, whoever offers them. */
export type Offer =
  | { readonly kind: 'set'; readonly name: SetName }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'nothing' };

export interface ShellOption {
  /** `-o` and `--output`, as far as there are both. */
  readonly names: readonly string[];
  readonly says: string;
  readonly repeatable: boolean;
  readonly value: null | { readonly name: string; readonly needed: boolean; readonly offer: Offer };
}

export interface ShellCommand {
  /** `['deliv', 'vet', 'sign']` */
  readonly path: readonly string[];
  readonly says: string;
  readonly options: readonly ShellOption[];
  /** What its operands are; null where it takes none. */
  readonly operand: null | { readonly name: string; readonly offer: Offer };
  readonly commands: readonly ShellCommand[];
}

const setOfOption: Readonly<Record<string, SetName>> = {
  '--only': 'judged',
  '--skip': 'judged',
  '--require': 'judged',
  '--what-if': 'passes',
  '--provider': 'providers',
  '--esp': 'esps',
  '--dnsbl': 'blockLists',
};

export function shellCommand(command: Command, above: readonly string[] = []): ShellCommand {
  const path = [...above, command.name()];
  const commands = command.commands.map(one => shellCommand(one, path));
  const [operand] = command.registeredArguments;
  return {
    path,
    says: command.description(),
    options: [...command.options.map(shellOption), help],
    operand: operand === undefined ? null : { name: operand.name(), offer: offerOf(operand, path) },
    commands: commands.length === 0 ? [] : [...commands, helpCommand(path, commands)],
  };
}

const help: ShellOption = { names: ['-h', '--help'], says: 'display help', repeatable: false, value: null };

/** Commander answers it wherever there are sub-commands. */
function helpCommand(above: readonly string[], commands: readonly ShellCommand[]): ShellCommand {
  const words = commands.map(({ path }) => path.at(-1) as string);
  return {
    path: [...above, 'help'],
    says: 'display help for a command',
    options: [],
    operand: { name: 'command', offer: { kind: 'words', words } },
    commands: [],
  };
}

function shellOption(option: Option): ShellOption {
  const [, name = 'value'] = /[<[](\S+?)[>\]]/.exec(option.flags) ?? [];
  return {
    names: [option.short, option.long].filter(one => one !== undefined && one !== null),
    says: option.description,
    repeatable: /repeatable/.test(option.description),
    value:
      option.required || option.optional
        ? { name, needed: option.required, offer: offerFor(option.long ?? '', name, option.argChoices) }
        : null,
  };
}

function offerOf(argument: Argument, path: readonly string[]): Offer {
  if (path.at(-1) === 'explain') return { kind: 'set', name: 'explainable' };
  return offerFor('', argument.name(), argument.argChoices ?? (undefined as readonly string[] | undefined), true);
}

/** By the choices of the option, by what it takes, by what its value is called. */
function offerFor(long: string, name: string, choices: readonly string[] | undefined, operand = false): Offer {
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (long === '--format') return { kind: 'words', words: formatNames };
  const set = setOfOption[long];
  if (set !== undefined) return { kind: 'set', name: set };
  if (/folder/.test(name)) return { kind: 'folders' };
  return { kind: operand || /file/.test(name) ? 'files' : 'nothing' };
}
