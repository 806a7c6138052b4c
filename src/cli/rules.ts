/** `deliv rules`: every rule, for people in lines, for programs in full. */
import { chosenRules } from '../index.ts';
import { rulesJson } from '../report/rules-json.ts';
import { rulesText } from '../report/text/rules.ts';
import type { RulesFlags } from './flags.ts';
import { spoken } from './language.ts';
import { writeStdout } from './output.ts';
import { screenOf } from './screen.ts';
import { settingsFor } from './settings.ts';

export async function runRules({ only, format, ...flags }: RulesFlags): Promise<number> {
  const rules = chosenRules(only);
  if (format === 'json') {
    writeStdout(rulesJson(rules));
    return 0;
  }
  const { lang } = await settingsFor(flags);
  writeStdout(rulesText(rules, { language: await spoken({ lang }), ...screenOf(flags) }));
  return 0;
}
