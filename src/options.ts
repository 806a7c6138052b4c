/** What the public API is asked with, and what vetting gives back. */
import type { Sample, SampleRequest } from './list/sample.ts';
import type { Acquisition, Budgets, Ignore } from './model/campaign.ts';
import type { ListIdentity } from './model/decision.ts';
import type { LanguageId } from './model/language.ts';
import type { Limits } from './model/limits.ts';
import type { Audience } from './model/list.ts';
import type { Say } from './model/list-progress.ts';
import type { Report } from './model/report.ts';
import type { RuleSetting } from './model/rule.ts';
import type { Setting } from './model/setting.ts';
import type { Given } from './parse/inputs.ts';
import type { KeySource } from './review/key.ts';
import type { WorldOptions } from './world/world.ts';

export interface Options {
  /** What is said of every message: sender, how it leaves, list. */
  readonly given?: Given;
  /** Where DNS answers come from, and the clock. */
  readonly world?: Partial<WorldOptions>;
  /** Provider ids to predict for; absent: all. */
  readonly providers?: readonly string[];
  /** Rules or criteria. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly require?: readonly string[];
  /** Rules or findings: the forecast is made as if they passed, besides the one as it is. */
  readonly whatIf?: readonly string[];
  /** Block lists that may be asked, by id; none by default. */
  readonly dnsbl?: readonly string[];
  /** Keys of block lists that want one, by the list's id. Never shown. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Where the key of sketches is, by which a changed list is compared with the one that was decided on. */
  readonly sketchKey?: KeySource;
  /** Told how far a list is, for whoever waits. */
  readonly say?: Say;
  /** Folder where tallies of lists are kept; absent: nowhere. */
  readonly listCache?: string;
  /** The local history and its key; absent: nothing is remembered. */
  readonly history?: { readonly path: string; readonly key: () => string };
  /** Levels of rules (`subject`) and findings (`subject/long`), and options of rules. */
  readonly rules?: Readonly<Record<string, Omit<RuleSetting, 'from'> & { readonly from?: string }>>;
  readonly ignore?: readonly Ignore[];
  readonly budgets?: Budgets;
  /** How much of an input is looked at, where it is not the default. */
  readonly limits?: Partial<Limits>;
  /** Fingerprints of an earlier report's findings. */
  readonly baseline?: ReadonlySet<string>;
  /** The language that was asked for, for the report to name; its own texts are English. */
  readonly lang?: LanguageId;
  /** Where each setting came from, for the report. */
  readonly settings?: readonly Setting[];
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Messages that are in no file, by the path they go by in the report; `paths` names them as well. */
  readonly contents?: Readonly<Record<string, Uint8Array>>;
  /** Which inputs are read in child processes that can be killed; none by default. */
  readonly apart?: Apart;
}

export interface Apart {
  /** `found`: where anyone may have put one there, as in a folder, an mbox, on standard input. */
  readonly when: 'never' | 'found' | 'always';
  /** Processes side by side; as many as there are processors by default, 4 at most. */
  readonly jobs?: number;
  /** Told of each input that is done. */
  readonly ended?: (count: number, of: number) => void;
}

export interface VetOptions extends Options {
  readonly columns?: Readonly<Record<string, string>>;
  readonly suppression?: string;
  readonly audience?: Audience;
  readonly country?: string;
  /** Folder for clean.csv, fix.csv, hold.csv and drop.csv. */
  readonly split?: string;
  /** What a campaign declares of them. */
  readonly acquisition?: Acquisition;
  /** By what the sender is known in the `+tag` of an address. */
  readonly ownNames?: readonly string[];
  /** Show examples with their whole addresses. */
  readonly reveal?: boolean;
  /** The questionnaire's answers about these lists: a path. */
  readonly answers?: string;
  /** Sketch each list; a key is made where there is none. */
  readonly sketch?: boolean;
  /** Draw rows of each list for a person to look at. */
  readonly sample?: SampleRequest;
}

export interface VetReport {
  readonly report: Report;
  readonly lists: readonly VettedList[];
}

export interface VettedList {
  readonly identity: ListIdentity;
  /** Its facts without any address, as JSON text. */
  readonly tally: string;
  /** Where one was asked for. */
  readonly sample?: Sample;
  /** Rows of each file that was written, where the list was to be split. */
  readonly split?: Readonly<Record<'clean' | 'fix' | 'hold' | 'drop', number>>;
}
