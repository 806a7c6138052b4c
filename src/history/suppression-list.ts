/** The rows of the owner's own file whose addresses must not be written to again. */
import type { History } from './open.ts';
import { recipientHash, type Suppression, suppressed } from './suppression.ts';

interface Matched {
  readonly line: string;
  readonly because: Suppression;
}

const address = /[^\s,;|"'<>()[\]]{1,320}@[^\s,;|"'<>()[\]]+/;
/** Rows looked up together. */
const together = 1000;

/** Line by line; one without an address is passed over. The history holds hashes alone, and can name nobody itself. */
export async function* suppressedRows(history: History, lines: AsyncIterable<string>): AsyncGenerator<Matched> {
  let waiting: { line: string; hash: Uint8Array }[] = [];
  for await (const line of lines) {
    const [found] = address.exec(line) ?? [];
    if (found === undefined) continue;
    waiting.push({ line, hash: recipientHash(history, found) });
    if (waiting.length < together) continue;
    yield* matched(history, waiting);
    waiting = [];
  }
  yield* matched(history, waiting);
}

function* matched(history: History, rows: readonly { line: string; hash: Uint8Array }[]): Generator<Matched> {
  const reasons = suppressed(
    history,
    rows.map(({ hash }) => hash),
  );
  for (const [at, because] of reasons.entries()) if (because !== null) yield { line: rows[at]?.line ?? '', because };
}
