/** `node bench/vet-peers.ts NAME FILE`: what vetting a list is compared with, each in a process of its own. */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { readTable } from '../src/list/read.ts';

export const peers = {
  /** The least any vetting must do: read the file, count its addresses once each. As vetting does: two threads, 800 MB. */
  async duckdb(file: string): Promise<void> {
    const limits = { threads: '2', memory_limit: '800MB', temp_directory: tmpdir() };
    const connection = await (await DuckDBInstance.create(':memory:', limits)).connect();
    const counted = 'SELECT count(DISTINCT lower(trim(email))) FROM read_csv($1, all_varchar = true)';
    await connection.runAndReadAll(counted, [file]);
  },

  /** Only reads the rows, and keeps none. */
  async papaparse(file: string): Promise<void> {
    const { parse } = createRequire(import.meta.url)('papaparse') as Papaparse;
    await new Promise<void>((complete, error) => {
      parse(createReadStream(file), { header: true, step: () => {}, complete, error });
    });
  },

  /** Our own first look at the file, which the vetting begins with. */
  async 'pre-scan'(file: string): Promise<void> {
    await readTable(file, { tempFolder: tmpdir() });
  },
} as const;

interface Papaparse {
  parse(
    from: NodeJS.ReadableStream,
    options: { header: boolean; step(): void; complete(): void; error(error: Error): void },
  ): void;
}

export type Peer = keyof typeof peers;

if (import.meta.main) await peers[process.argv[2] as Peer](process.argv[3] as string);
