/** `deliv init`: a campaign file to begin with, from the options and a message, and the settings a sender of this kind begins with. */
import { access } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { advice, knownEsp, readSender } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { campaignFile } from '../report/campaign-file.ts';
import { wrap } from '../report/terminal.ts';
import type { InitCampaignFlags } from './flags.ts';
import { spoken } from './language.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { outboundFrom } from './settings/outbound.ts';

const width = 100;

export async function runInitCampaign(message: string | undefined, flags: InitCampaignFlags): Promise<number> {
  const { output, list, stream = 'promotional', country } = flags;
  const traits = [...new Set(flags.trait)];
  knownEsp(flags.esp);
  const exists = await access(output).then(
    () => true,
    () => false,
  );
  if (exists) throw new InputError('is there already: it was not written', { file: output }, 'name another with -o');
  const shown = message === undefined ? {} : await readSender(message);
  const beside = (path: string) => relative(dirname(resolve(output)), resolve(path)) || basename(path);
  const sender = { stream, traits, ...(country === undefined ? {} : { country }) };
  const text = campaignFile({
    id: basename(output).replace(/\.[^.]*$/, ''),
    ...(message === undefined ? {} : { message: beside(message) }),
    ...(list === undefined ? {} : { list: beside(list) }),
    sender,
    outbound: { ...shown, ...outboundFrom(flags) },
  });
  await mustBeCampaign(text, output);
  await writeFileWhole(output, text, []);
  const { words, phrase } = await spoken(flags);
  const items = advice(sender).flatMap(({ says, because, source }) =>
    wrap(`- ${phrase(says)}: ${phrase(because)} (${source})`, width, 4, 2),
  );
  writeStdout([`${output}: ${words.written}`, '', words.adviceFor(stream, traits), ...items, ''].join('\n'));
  return 0;
}

/** What is written must be what `check` takes. Throws InputError. */
async function mustBeCampaign(text: string, output: string): Promise<void> {
  const folder = dirname(resolve(output));
  const { parse } = await import('yaml');
  const { campaignSchema } = await import('../parse/campaign-schema.ts');
  const parsed = campaignSchema.safeParse(parse(text));
  const [issue] = parsed.success ? [] : parsed.error.issues;
  if (issue !== undefined) throw new InputError(issue.message, { file: issue.path.join('.') });
  for (const path of [parsed.data?.message, parsed.data?.list?.file]) {
    if (path === undefined) continue;
    await access(resolve(folder, path)).catch(() => {
      throw new InputError('is not there', { file: path });
    });
  }
}
