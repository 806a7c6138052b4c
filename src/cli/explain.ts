/** `deliv explain`: one rule, finding, criterion, provider or measure in full. Opens no socket. */
import { explain } from '../index.ts';
import { explainText } from '../report/text/explain.ts';
import type { ExplainFlags } from './flags.ts';
import { spoken } from './language.ts';
import { writeStdout } from './output.ts';
import { screenOf } from './screen.ts';
import { settingsFor } from './settings.ts';

const aheadDays = 60;

export async function runExplain(id: string, flags: ExplainFlags): Promise<number> {
  const explained = await explain(id);
  const { lang } = await settingsFor(flags);
  const until = new Date(Date.now() + aheadDays * 86_400_000).toISOString().slice(0, 10);
  writeStdout(explainText(explained, { language: await spoken({ lang }), ...screenOf(flags), until }));
  return 0;
}
