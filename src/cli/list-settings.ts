/** The flags of a command that reads a list, to the options of the engine. */
import { relative, resolve } from 'node:path';
import type { FailOn, VetOptions } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { columnRoles } from '../model/list.ts';
import type { ListFlags } from './flags.ts';
import { settingsFor } from './settings.ts';

interface ListSettings {
  readonly options: VetOptions;
  readonly failOn: FailOn;
  /** The list a campaign file names. */
  readonly file?: string;
}

/** Throws InputError for a value that cannot be meant. */
export async function listSettingsFor(flags: ListFlags): Promise<ListSettings> {
  const { options, failOn } = await settingsFor({ ...ofMessages, ...flags });
  const { columns, suppression, audience, country, answers } = flags;
  const { file, ...campaign } = await campaignOptions(flags.campaign);
  return {
    failOn,
    ...(file === undefined ? {} : { file }),
    options: {
      ...options,
      ...campaign,
      columns: { ...campaign.columns, ...columnsOf(columns) },
      ...(suppression === undefined ? {} : { suppression }),
      ...(audience === undefined ? {} : { audience }),
      ...(country === undefined ? {} : { country: countryOf(country) }),
      ...(answers === undefined ? {} : { answers }),
    },
  };
}

/** What a campaign file says of its list; its paths are already absolute. */
async function campaignOptions(file: string | undefined): Promise<Partial<VetOptions> & { readonly file?: string }> {
  if (file === undefined) return {};
  const [{ parseCampaign }, { ownNamesOf }] = await Promise.all([
    import('../parse/campaign.ts'),
    import('../parse/list-source.ts'),
  ]);
  const { list, sender, outbound, acquisition } = await parseCampaign(resolve(file), 'list');
  return {
    columns: list?.columns ?? {},
    ownNames: ownNamesOf(outbound),
    given: { sender, outbound: {} },
    ...(list?.suppression === undefined ? {} : { suppression: relative('.', list.suppression) }),
    ...(sender.country === undefined ? {} : { country: sender.country }),
    ...(acquisition === undefined ? {} : { acquisition }),
    ...(list?.file === undefined ? {} : { file: relative('.', list.file) }),
  };
}

/** What is said of messages, and nothing of lists. */
export const ofMessages = {
  ip: [],
  dkim: [],
  trait: [],
  dnsbl: [],
  engine: [],
  provider: [],
  only: [],
  skip: [],
  require: [],
  whatIf: [],
  format: [],
};

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
