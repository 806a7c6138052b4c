/** Command line over environment over configuration: each setting, and where it came from. */
import { InputError } from '../../model/input-error.ts';
import type { Setting } from '../../model/setting.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { FoundConfig } from '../../parse/config.ts';
import type { CheckFlags } from '../flags.ts';
import { fromEnvironment } from './environment.ts';
import { masked } from './secrets.ts';
import { type Key, type ListKey, rows, type SwitchKey, type TextKey, variableOf } from './table.ts';

/** Of whichever command; its own besides. */
export type SettingFlags = Partial<Omit<CheckFlags, 'format'>>;

interface Layers {
  readonly flags: SettingFlags;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly found: FoundConfig | null;
  readonly words: Vocabulary;
}

export interface Chosen {
  text(key: TextKey): string | undefined;
  isOn(key: SwitchKey): boolean;
  list(key: ListKey): readonly string[];
  /** `command line`, `environment` or the configuration's file; undefined where nobody set it. */
  from(key: Key): string | undefined;
  /** Those that somebody set, in the order of the table. */
  readonly settings: readonly Setting[];
}

interface One {
  readonly value: string | boolean | Date | readonly string[];
  readonly from: string;
  readonly place: string;
}

/** `ofMail`: those that are nothing to a list alone, too. Throws InputError for a value that cannot be meant. */
export function choose(layers: Layers, ofMail: boolean): Chosen {
  const keys = (Object.keys(rows) as Key[]).filter(key => ofMail || rows[key].ofMail !== true);
  const chosen = new Map<Key, One>();
  for (const key of keys) {
    const one = chosenFor(key, layers);
    if (one !== null) chosen.set(key, one);
  }
  const value = (key: Key) => chosen.get(key)?.value;
  return {
    text: key => {
      const said = value(key);
      return typeof said === 'string' ? said : undefined;
    },
    isOn: key => value(key) === true,
    list: key => {
      const said = value(key);
      return Array.isArray(said) ? said : [];
    },
    from: key => chosen.get(key)?.from,
    settings: [...chosen].flatMap(([key, { value, from }]) =>
      isEmpty(value) ? [] : [masked({ key, value: shown(value), from })],
    ),
  };
}

function chosenFor(key: Key, layers: Layers): One | null {
  const { flags, env, found, words } = layers;
  const { flag, config } = rows[key];
  const given = flags[flag as keyof SettingFlags] as One['value'] | undefined;
  if (given !== undefined && !(Array.isArray(given) && given.length === 0))
    return checked(key, { value: given, from: 'command line', place: `--${key}` }, words);
  const { value, fault } = fromEnvironment(key, env);
  if (fault !== undefined) throw new InputError(fault, { file: variableOf(key) });
  if (value !== undefined) return checked(key, { value, from: 'environment', place: variableOf(key) }, words);
  const configured = config === undefined ? undefined : (found?.config[config] as One['value'] | undefined);
  if (found === null || configured === undefined) return null;
  const from = found.settings.find(setting => setting.key === config)?.from ?? found.file;
  return { value: configured, from, place: from };
}

/** The configuration was checked as it was read. */
function checked(key: Key, one: One, words: Vocabulary): One {
  const { fault } = rows[key];
  const values = [one.value].flat().filter(value => typeof value === 'string');
  for (const value of fault === undefined ? [] : values) {
    const because = fault?.(value, words) ?? null;
    if (because !== null) throw new InputError(because, { file: one.place });
  }
  return one;
}

/** A list that is set to nothing only takes back what stands below it. */
function isEmpty(value: One['value']): boolean {
  return Array.isArray(value) && value.length === 0;
}

function shown(value: One['value']): Setting['value'] {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? value.join(', ') : value;
}
