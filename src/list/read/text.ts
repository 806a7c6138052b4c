/** Delimited text to a plain table: itself where the engine can read it, else a copy. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { InputError } from '../../model/input-error.ts';
import type { PlainTable } from '../table.ts';
import { cellsOf } from './cells.ts';
import { dialectOf, type FoundDialect } from './dialect.ts';
import { type Beginning, beginning, decode, type Encoding, encodingOf, encodingWitness } from './encoding.ts';
import { closeRead, closeWritten, createTemporary, openFile, plainPath, temporaryPath } from './files.ts';
import { type Layout, layoutOf } from './layout.ts';
import { limits } from './limits.ts';
import { plainCopy } from './plain-copy.ts';
import { type RowCount, rowCount } from './rejections.ts';
import { type Head, isBlank, type Sample, sampleOf } from './sample.ts';
import { BLANK, BREAKS, LONG, type Machine, machineOf, ODD, QUOTED, type Sink, STRAY, type Units } from './scan.ts';
import type { Source } from './source.ts';
import { isPlain, isSame, newlineOf, refuseUnclosed, type Seen, survey } from './survey.ts';
import { type Place, unitsOf, walk } from './walk.ts';

interface Opened {
  readonly source: Source;
  readonly handle: FileHandle;
  readonly size: number;
  readonly beginning: Beginning;
  readonly machine: Machine;
  readonly header: Units;
}

export async function readText(source: Source, firstBytes: Buffer): Promise<PlainTable> {
  const handle = await openFile(source.path);
  try {
    const { size } = await handle.stat();
    const start = beginning(firstBytes);
    const head = headUnits(firstBytes, start, firstBytes.length >= size);
    const found = dialectOf(head);
    const machine = machineOf(found.dialect, found.width);
    const sample = sampleOf(head, machine);
    refuseLong(sample, source.file);
    const layout = layoutIn(sample, found, source.file);
    const header = headerUnits(sample, layout, head.units);
    const opened = { source, handle, size, beginning: start, machine, header };
    const { seen, sha256, encoding, broken } = await look(opened, layout);
    refuseUnclosed(seen, source.file);
    const { columns } =
      encoding === head.encoding ? layout : layoutIn(sampleOf({ ...head, encoding }, machine), found, source.file);
    const padded = isPadded(sample, layout, machine);
    const plain = encoding === 'utf-8' && !broken && !padded && layout.preamble === 0 && isPlain(seen);
    const table = plain
      ? { ...(await asItIs(source, seen, layout)), delimiter: delimiterOf(machine) }
      : await copied(opened, layout, { encoding, broken, padded });
    return {
      ...table,
      format: 'csv',
      columns,
      hasHeader: layout.hasHeader,
      found: {
        format: 'csv',
        gzip: source.gzip,
        encoding,
        newline: newlineOf(seen),
        preambleLines: layout.preamble,
      },
      sha256,
      sizeBytes: size,
    };
  } finally {
    await closeRead(handle);
  }
}

function headUnits(bytes: Buffer, start: Beginning, whole: boolean): Head {
  const witness = encodingWitness();
  witness.see(bytes);
  const units = unitsOf(bytes, start);
  const from = start.mark / units.BYTES_PER_ELEMENT;
  return { units, from, whole, encoding: start.wide ?? encodingOf(witness.end(), start.utf8Mark) };
}

function refuseLong({ records, unclosed }: Sample, file: string): void {
  const first = records.find(record => !isBlank(record));
  if (first === undefined && unclosed) refuseUnclosed({ rows: 0, unclosed: 0 }, file);
  if (first !== undefined ? (first.marks & LONG) === 0 : records.length > 0) return;
  throw new InputError(
    `its first line is longer than ${limits.recordBytes / 1024} KB (byte ${first?.start ?? 0}, row 1)`,
    { file },
    'lists have one recipient a line',
  );
}

function layoutIn({ records }: Sample, { width, separatorLine }: FoundDialect, file: string): Layout {
  const lines = records.map(record => ({ cells: record.cells, blank: isBlank(record) }));
  return layoutOf(lines, width, separatorLine ? 1 : 0, file);
}

/** Delimiters with a space behind them, in every row: the space is no part of the cell. */
function isPadded({ records }: Sample, { skipRecords, columns }: Layout, { delimiter }: Machine): boolean {
  const separator = String.fromCharCode(delimiter);
  const rows = records.slice(skipRecords).filter(({ cells }) => cells.length === columns.length);
  return (
    columns.length > 1 &&
    rows.length > 1 &&
    rows.every(({ text }) => {
      const [, ...cells] = text.replace(/"(?:[^"]|"")*"/g, '').split(separator);
      return cells.every(cell => cell.startsWith(' '));
    })
  );
}

/** The header as it stands in the file. */
function headerUnits({ records }: Sample, { hasHeader, skipRecords }: Layout, units: Units): Units {
  const record = hasHeader ? records[skipRecords - 1] : undefined;
  return record === undefined ? units.slice(0, 0) : units.slice(record.start, record.end);
}

interface Looked {
  readonly seen: Seen;
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Whether some characters cannot be decoded. */
  readonly broken: boolean;
}

async function look({ source, handle, size, beginning, machine, header }: Opened, layout: Layout): Promise<Looked> {
  const hash = createHash('sha256');
  const witness = encodingWitness();
  const place = placeOf(beginning);
  const sink = survey(machine.width, layout.skipRecords, place, header);
  let done = 0;
  const see = (bytes: Uint8Array) => {
    hash.update(bytes);
    if (beginning.wide === undefined) witness.see(bytes);
    done += bytes.length;
    source.progress(done, size);
  };
  const stopped = () => sink.seen.unclosed !== undefined;
  await walk({ handle, beginning, machine, sink, place, see, stopped });
  const evidence = witness.end();
  const encoding = beginning.wide ?? encodingOf(evidence, beginning.utf8Mark);
  return {
    seen: sink.seen,
    sha256: hash.digest('hex'),
    encoding,
    broken: encoding === 'utf-8' && evidence.invalid > 0,
  };
}

function placeOf({ wide }: Beginning): Place {
  return { base: 0, unitBytes: wide === undefined ? 1 : 2 };
}

function delimiterOf({ delimiter }: Machine): string {
  return String.fromCharCode(delimiter);
}

async function asItIs({ path, tempFolder }: Source, { rows, marks }: Seen, layout: Layout) {
  return {
    path: await plainPath(path, tempFolder, 'csv'),
    /** Without quotes the engine has nothing to guess where it cuts the file. */
    quote: (marks & QUOTED) === 0 ? '' : '"',
    skipLines: layout.skipRecords,
    rows,
    read: rows,
    rejected: 0,
    rejections: [],
  };
}

interface How {
  readonly encoding: Encoding;
  readonly broken: boolean;
  readonly padded: boolean;
}

async function copied({ source, handle, size, beginning, machine, header }: Opened, layout: Layout, how: How) {
  const path = temporaryPath(source.tempFolder, 'csv');
  const target = await createTemporary(path);
  try {
    const copy = plainCopy(target, path, delimiterOf(machine), size <= limits.lineBreakBytes);
    const count = rowCount();
    const place = placeOf(beginning);
    const sink = copySink({ copy, count, place, machine, header, skipRecords: layout.skipRecords, ...how });
    let done = size;
    const see = (bytes: Uint8Array) => {
      done += bytes.length;
      source.progress(done, 2 * size);
    };
    await walk({ handle, beginning, machine, sink, place, see, stopped: () => false });
    copy.end();
    return { path, delimiter: delimiterOf(machine), quote: '"', skipLines: 0, ...count.total() };
  } finally {
    await closeWritten(target, path);
  }
}

interface Copying extends How {
  readonly copy: ReturnType<typeof plainCopy>;
  readonly count: RowCount;
  readonly place: Place;
  readonly machine: Machine;
  readonly header: Units;
  readonly skipRecords: number;
}

function copySink({ copy, count, place, machine, header, skipRecords, encoding, broken, padded }: Copying): Sink {
  let before = skipRecords;
  const wrongWidth = (offset: number, width: number, stray: boolean) => {
    const reason = stray ? 'stray-quote' : width < machine.width ? 'too-few-fields' : 'too-many-fields';
    count.reject(offset, reason, `${width} instead of ${machine.width}`);
  };
  return {
    record(units: Units, start: number, end: number, width: number, marks: number) {
      if (before > 0) {
        before--;
        return;
      }
      if ((marks & BLANK) !== 0) return;
      count.next();
      const offset = place.base + start * place.unitBytes;
      if ((marks & LONG) !== 0) return count.reject(offset, 'too-long', `more than ${limits.recordBytes / 1024} KB`);
      if (isSame(units, start, end, header)) return count.reject(offset, 'repeated-header', 'the header once more');
      if (broken && !isDecodable(units, start, end)) return count.reject(offset, 'undecodable', 'not UTF-8');
      if ((marks & ODD) === 0 && !padded) {
        if (width !== machine.width) return wrongWidth(offset, width, false);
        if (!copy.record(units, start, end, encoding)) count.reject(offset, 'undecodable', `not ${encoding}`);
        return;
      }
      const text = decode(units, start, end, encoding);
      if (place.unitBytes === 2 && !text.isWellFormed()) return count.reject(offset, 'undecodable', `not ${encoding}`);
      if ((marks & STRAY) !== 0 && (marks & BREAKS) !== 0)
        return count.reject(offset, 'stray-quote', 'a quote that is closed only on another line');
      const oddities = { oddCells: 0 };
      const cells = cellsOf(text, machine, oddities);
      if (oddities.oddCells > 1) return count.reject(offset, 'stray-quote', 'quotes that may enclose a delimiter');
      if (cells.length !== machine.width) return wrongWidth(offset, cells.length, (marks & STRAY) !== 0);
      copy.cells(padded ? cells.map(cell => (cell.startsWith(' ') ? cell.slice(1) : cell)) : cells);
    },
    unclosed() {},
  };
}

function isDecodable(units: Units, start: number, end: number): boolean {
  return units instanceof Uint8Array && isUtf8(units.subarray(start, end));
}
