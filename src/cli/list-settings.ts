/** The flags of a command that reads a list, to the options of the engine. */
import { relative, resolve } from 'node:path';
import { type VetOptions, vocabulary } from '../index.ts';
import type { Sender } from '../model/campaign.ts';
import { InputError } from '../model/input-error.ts';
import { columnRoles } from '../model/list.ts';
import type { Setting } from '../model/setting.ts';
import { ignorableIn } from '../model/vocabulary.ts';
import type { ListFlags } from './flags.ts';
import { type Settings, settingsFor } from './settings.ts';

interface ListSettings extends Pick<Settings, 'failOn' | 'lang' | 'found'> {
  readonly options: VetOptions;
  /** The list a campaign file names. */
  readonly file?: string;
}

/** Throws InputError for a value that cannot be meant. */
export async function listSettingsFor(flags: ListFlags): Promise<ListSettings> {
  const { options, failOn, lang, found } = await settingsFor(flags, 'list');
  const { columns, suppression, audience, country, answers } = flags;
  const { file, sender, settings = [], ...campaign } = await campaignOptions(flags.campaign);
  const own = ownSettings(flags);
  const above = new Set([...(options.settings ?? []), ...own].map(({ key }) => key));
  return {
    failOn,
    lang,
    found,
    ...(file === undefined ? {} : { file }),
    options: {
      ...options,
      ...campaign,
      given: { sender: { ...sender, ...options.given?.sender }, outbound: {} },
      settings: [...(options.settings ?? []), ...own, ...settings.filter(({ key }) => !above.has(key))],
      columns: { ...campaign.columns, ...columnsOf(columns) },
      ...(suppression === undefined ? {} : { suppression }),
      ...(audience === undefined ? {} : { audience }),
      ...(country === undefined ? {} : { country: countryOf(country) }),
      ...(answers === undefined ? {} : { answers }),
    },
  };
}

/** By the names of their keys in a campaign, where they have one. */
function ownSettings({ campaign, columns, suppression, audience, country, answers }: ListFlags): Setting[] {
  const given = { campaign, columns, 'list.suppression': suppression, audience, 'sender.country': country, answers };
  return Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value, from: 'command line' }],
  );
}

interface CampaignOptions extends Partial<VetOptions> {
  readonly file?: string;
  readonly sender?: Sender;
}

/** Blocks of a campaign that speak of its list. */
const ofList = ['list', 'sender', 'outbound'];

/** What a campaign file says of its list; its paths are already absolute. */
async function campaignOptions(file: string | undefined): Promise<CampaignOptions> {
  if (file === undefined) return {};
  const [{ parseCampaign }, { ownNamesOf }] = await Promise.all([
    import('../parse/campaign.ts'),
    import('../parse/list-source.ts'),
  ]);
  const { list, sender, outbound, acquisition, settings } = await parseCampaign(resolve(file), 'list', {
    addresses: 'any',
    esps: vocabulary.esps,
    findings: ignorableIn(vocabulary.rules),
  });
  return {
    columns: list?.columns ?? {},
    ownNames: ownNamesOf(outbound),
    sender,
    settings: settings.filter(({ key }) => key === 'stream' || ofList.includes(key.split('.')[0] ?? '')),
    ...(list?.suppression === undefined ? {} : { suppression: relative('.', list.suppression) }),
    ...(sender.country === undefined ? {} : { country: sender.country }),
    ...(acquisition === undefined ? {} : { acquisition }),
    ...(list?.file === undefined ? {} : { file: relative('.', list.file) }),
  };
}

/** `email=Correo,optInAt=Fecha alta` */
function columnsOf(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map(pair => {
      const [role = '', ...name] = pair.split('=');
      if (!(columnRoles as readonly string[]).includes(role) || name.length === 0)
        throw new InputError(
          `is not MEANING=NAME: ${JSON.stringify(pair)}`,
          { file: '--columns' },
          `meanings: ${columnRoles.join(', ')}`,
        );
      return [role, name.join('=')];
    }),
  );
}

function countryOf(code: string): string {
  const known =
    /^[a-z]{2}$/i.test(code) &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.toUpperCase());
  if (!known)
    throw new InputError(
      `is no country: ${JSON.stringify(code)}`,
      { file: '--country' },
      'two letters of ISO 3166-1, as ES',
    );
  return code.toUpperCase();
}
