/** The flags of a command that reads a list, to the options of the engine. */
import type { FailOn, VetOptions } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { columnRoles } from '../model/list.ts';
import type { ListFlags } from './flags.ts';
import { settingsFor } from './settings.ts';

interface ListSettings {
  readonly options: VetOptions;
  readonly failOn: FailOn;
}

/** Throws InputError for a value that cannot be meant. */
export async function listSettingsFor(flags: ListFlags): Promise<ListSettings> {
  const { options, failOn } = await settingsFor({ ...ofMessages, ...flags });
  const { columns, suppression, audience, country, answers } = flags;
  return {
    failOn,
    options: {
      ...options,
      columns: columnsOf(columns),
      ...(suppression === undefined ? {} : { suppression }),
      ...(audience === undefined ? {} : { audience }),
      ...(country === undefined ? {} : { country }),
      ...(answers === undefined ? {} : { answers }),
    },
  };
}

/** What is said of messages, and nothing of lists. */
const ofMessages = {
  ip: [],
  dkim: [],
  trait: [],
  dnsbl: [],
  engine: [],
  provider: [],
  only: [],
  skip: [],
  require: [],
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
