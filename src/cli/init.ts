/** `deliv init`: a campaign file to begin with: from the options, a message, DNS and, at a terminal, a person's answers. */
import { access } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { advice, findSetup, type Options, vocabulary } from '../index.ts';
import type { Outbound } from '../model/campaign.ts';
import type { FoundSetup } from '../model/found-setup.ts';
import { InputError } from '../model/input-error.ts';
import { type CampaignStart, campaignFile } from '../report/campaign-file.ts';
import { wrap } from '../report/terminal.ts';
import { begunText } from '../report/text/begun.ts';
import type { Words } from '../text/words.ts';
import type { InitCampaignFlags } from './flags.ts';
import { askForMail, askForRest, type Begun } from './init/interview.ts';
import { spoken } from './language.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { schemaLine } from './schema-line.ts';
import { pageWidth, screenOf } from './screen.ts';
import { settingsFor } from './settings.ts';
import { atTerminal } from './terminal-questions.ts';

export async function runInitCampaign(message: string | undefined, flags: InitCampaignFlags): Promise<number> {
  const { output } = flags;
  await refuseExisting(output);
  const { options, lang } = await settingsFor(flags);
  const language = await spoken({ lang });
  const begun = begunBy(message, flags, options);
  const found = await foundAndAsked(begun, options, language.words.cli.init);
  const start = startOf(output, begun, found, options);
  const text = schemaLine(output) + campaignFile(start, language.words);
  await mustBeCampaign(text, output);
  await writeFileWhole(output, text, []);
  writeStdout(begunText(output, start, advice(start.sender), { language, ...screenOf(flags) }));
  return 0;
}

async function refuseExisting(output: string): Promise<void> {
  const exists = await access(output).then(
    () => true,
    () => false,
  );
  if (exists) throw new InputError('is there already: it was not written', { file: output }, 'name another with -o');
}

/** What the command line and the environment say. */
function begunBy(message: string | undefined, { country }: InitCampaignFlags, { given }: Options): Begun {
  const { sender = {}, outbound = {}, list } = given ?? {};
  return {
    ...(message === undefined ? {} : { message }),
    ...(list === undefined ? {} : { list }),
    ...(country === undefined ? {} : { country }),
    ...(sender.stream === undefined ? {} : { stream: sender.stream }),
    ...(sender.traits === undefined ? {} : { traits: sender.traits }),
    ...(outbound.esp === undefined ? {} : { esp: outbound.esp }),
    ...(outbound.ips === undefined ? {} : { ips: outbound.ips }),
    ...(outbound.mailFrom === undefined ? {} : { mailFrom: outbound.mailFrom }),
    ...(outbound.dkim === undefined ? {} : { dkim: outbound.dkim }),
  };
}

/** A person is asked what is left open, and only at a terminal. */
async function foundAndAsked(begun: Begun, options: Options, words: Words['cli']['init']): Promise<FoundSetup> {
  if (process.stdin.isTTY !== true) return seek(begun, options);
  const say = (text: string) => process.stderr.write(`${text}\n`);
  let found: FoundSetup | undefined;
  await atTerminal(async ask => {
    const asking = { ask, say: (because: string) => say(`  ${because}`), words };
    say(wrap(words.intro, process.stderr.columns || pageWidth).join('\n'));
    await askForMail(begun, asking);
    found = await seek(begun, options);
    await askForRest(begun, vocabulary.esps, asking);
  });
  return found ?? seek(begun, options);
}

/** What is found counts as said, where nobody said otherwise. */
async function seek(begun: Begun, options: Options): Promise<FoundSetup> {
  const { message, from } = begun;
  const mailFrom = options.given?.outbound.mailFrom;
  const found = await findSetup(
    {
      ...(message === undefined ? {} : { message }),
      ...(from === undefined ? {} : { from }),
      ...(mailFrom === undefined ? {} : { mailFrom }),
    },
    options,
  );
  const { esp, ips, mailFrom: bounces, dkim } = found.outbound;
  if (bounces !== undefined) begun.mailFrom ??= bounces;
  if (dkim !== undefined) begun.dkim ??= dkim;
  if (esp !== undefined) begun.esp ??= esp;
  else if (ips !== undefined && begun.esp === undefined) begun.ips ??= ips;
  return found;
}

function startOf(output: string, begun: Begun, found: FoundSetup, { given }: Options): CampaignStart {
  const { message, list, stream = 'promotional', traits = [], country, bulk, esp, ips, mailFrom, dkim } = begun;
  const beside = (path: string) => relative(dirname(resolve(output)), resolve(path)) || basename(path);
  const { esp: _, ips: __, ...shown } = found.outbound;
  const outbound: Partial<Outbound> = {
    ...shown,
    ...given?.outbound,
    ...(esp === undefined ? {} : { esp }),
    ...(ips === undefined ? {} : { ips }),
    ...(mailFrom === undefined ? {} : { mailFrom }),
    ...(dkim === undefined ? {} : { dkim }),
  };
  const isFound = ([key]: readonly [string, unknown]) =>
    outbound[key as keyof Outbound] === found.outbound[key as keyof FoundSetup['outbound']];
  return {
    id: basename(output).replace(/\.[^.]*$/, ''),
    ...(message === undefined ? {} : { message: beside(message) }),
    ...(list === undefined ? {} : { list: beside(list) }),
    sender: { stream, traits, ...(country === undefined ? {} : { country }), ...(bulk === undefined ? {} : { bulk }) },
    outbound,
    where: Object.fromEntries(Object.entries(found.where).filter(isFound)),
    asides: found.asides,
  };
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
