/** A content engine on the own network, asked for its opinion of one message. */
import type { EngineAddress, EngineKind, Opinion } from '../../model/opinion.ts';
import { whyRefused } from './address.ts';
import { askRspamd } from './rspamd.ts';
import { askSpamd } from './spamd.ts';

export { withoutRecipients } from './recipients.ts';

type Ask = (address: EngineAddress, bytes: Uint8Array, signal: AbortSignal) => Promise<Opinion>;

const ask: Readonly<Record<EngineKind, Ask>> = { rspamd: askRspamd, spamd: askSpamd };

/** Sends the bytes as they are: give it `withoutRecipients`. Never rejects. The time is for all of it. */
export async function askEngine(
  address: EngineAddress,
  bytes: Uint8Array,
  { timeoutMs = 30_000 }: { readonly timeoutMs?: number } = {},
): Promise<Opinion> {
  const unusable = (because: string): Opinion => ({ engine: address.kind, state: 'unusable', because });
  const refusal = whyRefused(address.host);
  if (refusal !== null) return unusable(refusal);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return inOrder(await ask[address.kind](address, bytes, signal));
  } catch (error) {
    return unusable(signal.aborted ? `it does not answer within ${timeoutMs / 1000} s` : reason(error));
  }
}

/** Engines list their symbols now so, now so. */
function inOrder(opinion: Opinion): Opinion {
  if (opinion.state !== 'given') return opinion;
  const symbols = opinion.symbols.toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  return { ...opinion, symbols };
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'it refuses the connection';
  if (code?.startsWith('HPE_')) return 'its answer cannot be read';
  return code === undefined ? message : `the connection fails (${code})`;
}
