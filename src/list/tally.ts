/** A small plain CSV list to `ListFacts`. Addresses and domains stay in here; only numbers leave. */
import { type CsvError, parse } from 'csv-parse';
import { parseAddress } from '../mail/address.ts';
import type { ListSource } from '../model/campaign.ts';
import { InputError } from '../model/input-error.ts';
import type { ListFacts } from '../model/list.ts';

interface ListInput {
  readonly file: string;
  readonly text: string;
  readonly columns: ListSource['columns'];
  /** Provider id of a recipient domain. */
  readonly receiverOf: (domain: string) => string;
  readonly recordBytes: number;
}

const emailHeaders = /^(e-?mail|correo|mail|posta|adresse|courriel)/i;

/** Throws InputError where the rows cannot be told apart or no column holds addresses. */
export async function tally(input: ListInput): Promise<ListFacts> {
  const rows = await readRows(input);
  const column = emailColumn(rows, input);
  const records = column.hasHeader ? rows.slice(1) : rows;
  const providers = new Map<string, { recipients: number; undeliverable: number }>();
  const seen = new Set<string>();
  const domains = new Set<string>();
  let rejected = 0;
  let undeliverable = 0;
  for (const record of records) {
    const cell = record[column.index]?.trim() ?? '';
    if (cell === '') {
      rejected++;
      continue;
    }
    const address = parseAddress(cell);
    const key = address === null ? cell : `${address.local.toLowerCase()}@${address.domain}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const id = address === null ? 'generic' : input.receiverOf(address.domain);
    const counts = providers.get(id) ?? { recipients: 0, undeliverable: 0 };
    providers.set(id, {
      recipients: counts.recipients + 1,
      undeliverable: counts.undeliverable + (address === null ? 1 : 0),
    });
    if (address === null) undeliverable++;
    else domains.add(address.domain);
  }
  return {
    rows: records.length,
    read: records.length - rejected,
    rejected,
    unique: seen.size,
    classes: { deliverable: 0, risky: 0, undeliverable, unknown: seen.size - undeliverable },
    providers: [...providers]
      .map(([id, counts]) => ({ id, ...counts }))
      .sort((a, b) => b.recipients - a.recipients || a.id.localeCompare(b.id)),
    domains: domains.size,
  };
}

async function readRows({ file, text, recordBytes }: ListInput): Promise<string[][]> {
  const delimiter = commonest(text.slice(0, text.search(/[\r\n]|$/)), [',', ';', '\t', '|']);
  const rows: string[][] = [];
  const parser = parse(text, {
    bom: true,
    delimiter,
    max_record_size: recordBytes,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  try {
    for await (const row of parser) rows.push(row as string[]);
  } catch (error) {
    const { lines, code } = error as CsvError & { lines?: number };
    const hint = code?.includes('QUOTE') ? 'close the quote, or double it where it belongs to the text' : undefined;
    throw new InputError(
      `its rows cannot be told apart (${code ?? (error as Error).message})`,
      { file, line: lines },
      hint,
    );
  }
  return rows;
}

function commonest(line: string, delimiters: readonly string[]): string {
  const counted = delimiters.map(delimiter => [line.split(delimiter).length, delimiter] as const);
  return counted.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

function emailColumn(rows: readonly string[][], { file, columns }: ListInput): { index: number; hasHeader: boolean } {
  const [first] = rows;
  if (first === undefined) throw new InputError('has no rows', { file });
  const declared = columns['email'];
  const named = first.findIndex(cell =>
    declared === undefined ? emailHeaders.test(cell.trim()) : cell.trim() === declared,
  );
  if (named !== -1) return { index: named, hasHeader: true };
  if (declared !== undefined) {
    throw new InputError(
      `has no column ${JSON.stringify(declared)}`,
      { file, line: 1 },
      `its columns: ${first.join(', ')}`,
    );
  }
  const byContent = first.findIndex(cell => parseAddress(cell.trim()) !== null);
  if (byContent !== -1) return { index: byContent, hasHeader: false };
  throw new InputError('has no column of e-mail addresses', { file, line: 1 }, 'name it: list.columns.email');
}
