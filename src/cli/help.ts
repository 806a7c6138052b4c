/** In which language --help speaks: known before the command line is read, for reading it may be what fails. */
import type { Command } from 'commander';
import { type LanguageId, languageIds } from '../model/language.ts';
import type { HelpWords } from '../text/help.ts';
import { languageOf } from './language.ts';

/** Null: English, as it stands in the code. A language that is none is told of where it is used. */
export async function helpWords(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<HelpWords | null> {
  const words = {
    en: async () => null,
    es: async () => (await import('../text/es/help.ts')).help,
    it: async () => (await import('../text/it/help.ts')).help,
  } satisfies Record<LanguageId, () => Promise<HelpWords | null>>;
  return words[languageFor(argv, env)]();
}

function languageFor(argv: readonly string[], env: NodeJS.ProcessEnv): LanguageId {
  try {
    return languageOf(langIn(argv), env).id;
  } catch {
    return 'en';
  }
}

/** `--lang es` or `--lang=es`, the last one where there are several. */
function langIn(argv: readonly string[]): LanguageId | undefined {
  const named = argv.flatMap((word, at) =>
    argv[at - 1] === '--lang' ? [word] : (/^--lang=(.*)$/.exec(word)?.slice(1) ?? []),
  );
  return languageIds.find(id => id === named.at(-1));
}

/** Before commands are added: they take over how their parent tells. */
export function speakHelp(program: Command, { titles, helpOption, helpCommand, afterError }: HelpWords): void {
  program
    .configureHelp({ styleTitle: title => titles[title as keyof typeof titles] ?? title })
    .helpOption('-h, --help', helpOption)
    .helpCommand('help [command]', helpCommand)
    .showHelpAfterError(afterError);
}

export function describeCommands(
  command: Command,
  commands: HelpWords['commands'],
  path: readonly string[] = [],
): void {
  const says = commands[path.join(' ')];
  if (says !== undefined) command.description(says);
  for (const below of command.commands) describeCommands(below, commands, [...path, below.name()]);
}
