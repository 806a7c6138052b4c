/** A list file, whatever its form, to `ListFacts`. */
import { stat } from 'node:fs/promises';
import { stampOf } from '../disk/look.ts';
import { domainName, isKnownTld } from '../mail/domain.ts';
import type { ListIdentity, Sketch } from '../model/decision.ts';
import { InputError } from '../model/input-error.ts';
import type { Audience, ListFacts, RecipientMemory } from '../model/list.ts';
import type { ListLore } from '../model/list-lore.ts';
import type { Say } from '../model/list-progress.ts';
import { diskNeed, mustFit } from './disk.ts';
import type { DomainQuestions } from './dns.ts';
import type { Engine } from './engine.ts';
import { readTable } from './read.ts';
import { sketchOf } from './sketch.ts';
import type { PlainTable } from './table.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { vet } from './vet.ts';

interface ListRequest {
  readonly file: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly suppression?: string;
  readonly memory?: RecipientMemory;
  readonly audience?: Audience;
  readonly countries?: readonly string[];
  /** Words of the sender's own names: a `+tag` may carry them. */
  readonly ownNames?: readonly string[];
  /** From when on addresses were collected, as declared. */
  readonly since?: Date;
  readonly now: Date;
  readonly say?: Say;
  readonly dns?: DomainQuestions;
  /** With it the list is sketched. */
  readonly key?: string;
}

/**
 * Throws InputError where the rows cannot be told apart, no column holds addresses, or somebody wrote to a file
 * meanwhile. `use` sees the engine loaded.
 */
export async function listFacts(
  { suppression: file, key, ownNames, ...request }: ListRequest,
  lore: ListLore,
  receiverOf: (domain: string) => string,
  use: (engine: Engine, table: PlainTable) => Promise<void> = async () => {},
): Promise<{ readonly facts: ListFacts; readonly identity: ListIdentity }> {
  const { path: tempFolder, remove } = temporaryFolder('read');
  try {
    const { size } = await stat(request.file).catch(() => ({ size: 0 }));
    mustFit(request.file, diskNeed(size, /\.(gz|xlsx|parquet)$/i.test(request.file)));
    const unchanged = await watched([request.file, ...(file === undefined ? [] : [file])]);
    const table = await readTable(request.file, {
      tempFolder,
      progress: (done, of) => request.say?.({ doing: 'scan', done, of }),
    });
    const suppression = file === undefined ? {} : { suppression: await readTable(file, { tempFolder }) };
    if (suppression.suppression?.sha256 === table.sha256)
      throw new InputError('is the list itself', { file: file ?? '' }, 'name the file of those who must not be mailed');
    const domains = { receiverOf, isKnownTld, toAscii: domainName };
    // By days: the same list gives the same facts from morning to evening.
    const now = new Date(request.now.toISOString().slice(0, 10));
    const options = { ...request, ...suppression, now, ownNames: ownNames ?? [], loaded: unchanged };
    let sketch: Sketch | undefined;
    const facts = await vet(table, options, lore, domains, async engine => {
      if (key !== undefined) sketch = await sketchOf(engine, key);
      await use(engine, table);
    });
    return { facts, identity: { sha256: table.sha256, ...(sketch === undefined ? {} : { sketch }) } };
  } finally {
    remove();
  }
}

/** They are read more than once, and must be the same each time. */
async function watched(files: readonly string[]): Promise<() => Promise<void>> {
  const stamps = () => Promise.all(files.map(stampOf));
  const before = await stamps();
  return async () => {
    const after = await stamps();
    const changed = files.find((_, at) => before[at] !== after[at]);
    if (changed !== undefined)
      throw new InputError('changed while it was read', { file: changed }, 'run again once it is whole');
  };
}
