/** What DuckDB complains of, without what it quotes: lines of a list, and values in them. */
import { tmpdir } from 'node:os';
import { InputError } from '../model/input-error.ts';

/** Complaints about our SQL alone, made before any row is read. */
const ofSql = /^(?:Parser|Binder|Catalog) Error/;
const prefix = 'the engine of lists: ';

/** Throws what may be shown of it. */
export function engineFault(error: unknown): never {
  const said = error instanceof Error ? error.message : '';
  const [kind = 'an error'] = /^[A-Z][\w ]*? (?:Error|exception)/i.exec(said) ?? [];
  if (/No space left|max_temp_directory_size/.test(said))
    throw new InputError('has no room left for the list', { file: tmpdir() }, 'point TMPDIR at a larger disk');
  if (/^Out of Memory/.test(said))
    throw new InputError('needs more memory than it may have', { file: 'the list' }, 'split it, and vet the parts');
  throw new Error(ofSql.test(said) ? said : `${prefix}${kind}`);
}

/** For what reads a file that was found in order. Throws InputError where the engine cannot read it any more. */
export function unreadableSince(file: string): (error: unknown) => never {
  return error => {
    if (!(error instanceof Error && /^(?:IO|Invalid Input|Serialization) /.test(error.message.replace(prefix, ''))))
      throw error;
    throw new InputError('changed while it was read', { file }, 'run again once it is whole');
  };
}
