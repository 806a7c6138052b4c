/** `deliv config`: what a run would be made with. */
import { type Command, Option } from 'commander';
import { addGateOptions, addJudgeOptions, addMessageOptions, addWorldOptions } from './commands.ts';
import type { ConfigFlags } from './flags.ts';
import { addScreenOptions } from './help-commands.ts';

export function addConfig(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('config')
    .description('what a check would be made with: each value, and where it comes from')
    .argument('[campaign]', 'a campaign file: what it says goes before the configuration')
    .option('--print', 'show it; nothing else can be done so far')
    .addOption(new Option('-f, --format <name>', 'how it is told').choices(['text', 'json']).default('text'));
  addMessageOptions(command);
  addWorldOptions(command);
  addJudgeOptions(command);
  addGateOptions(command);
  addScreenOptions(command).action(async (campaign: string | undefined, flags: ConfigFlags) =>
    done(await (await import('./config.ts')).runConfig(campaign, flags)),
  );
}
