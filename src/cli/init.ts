/** `deliv init`: a campaign file to begin with, from the options and a message, and the settings a sender of this kind begins with. */
import { access } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { advice, readSender } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { campaignFile } from '../report/campaign-file.ts';
import { wrap } from '../report/terminal.ts';
import { en } from '../text/en.ts';
import type { InitCampaignFlags } from './flags.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { outboundFrom } from './settings.ts';

const width = 100;

export async function runInitCampaign(message: string | undefined, flags: InitCampaignFlags): Promise<number> {
  const { output, list, stream = 'promotional', trait: traits, country } = flags;
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
  await writeFileWhole(output, text, []);
  const items = advice(sender).flatMap(({ says, because, source }) =>
    wrap(`- ${says}: ${because} (${source})`, width, 4, 2),
  );
  writeStdout([`${output}: ${en.written}`, '', en.adviceFor(stream, traits), ...items, ''].join('\n'));
  return 0;
}
