/** What is remembered of a sender, for judging its next mail. */
import { registrable } from '../mail/domain.ts';
import { InputError } from '../model/input-error.ts';
import type { RecipientMemory } from '../model/list.ts';
import { noHistory, type SendingHistory } from '../model/volume.ts';
import { dayOf, isoDay } from './day.ts';
import { withDenominators } from './denominators.ts';
import { halfLife } from './half-life.ts';
import { lastBatch } from './ledger.ts';
import { type History, openHistory } from './open.ts';
import { predictions } from './prediction.ts';
import { outcomes } from './read.ts';
import { summary } from './summary.ts';
import { everMailed, recipientHash, suppressed } from './suppression.ts';

/** By From domain: what is of that organisation, and what names no domain. */
function recall(history: History, now: Date, rememberedDays: number): (from: string | null) => SendingHistory {
  const since = isoDay(dayOf(now) - rememberedDays);
  const all = withDenominators(outcomes(history, { since }), predictions(history));
  const days = halfLife(history);
  const fitted = days === undefined ? {} : { halfLifeDays: days };
  const known = new Map<string, SendingHistory>();
  return from => {
    const own = from === null ? null : (registrable(from) ?? from);
    const isOwn = (domain: string) => own === null || (registrable(domain) ?? domain) === own;
    const found = known.get(own ?? '');
    if (found !== undefined) return found;
    const campaigns = all.filter(({ campaign, fromDomain }) => campaign !== null && isOwn(fromDomain ?? own ?? ''));
    const remembered = { ...summary(history, now, isOwn), outcomes: campaigns, ...fitted };
    known.set(own ?? '', remembered);
    return remembered;
  };
}

/** To be disposed of once every mail was read. */
export interface Recalling extends Disposable {
  readonly recall: (from: string | null) => SendingHistory | null;
  /** Absent where there is no history, or none that can be read. */
  readonly memory?: RecipientMemory;
}

/** One that cannot be read is not trusted in parts. */
export function recalling(
  { path, key }: { readonly path: string; readonly key: () => string },
  now: Date,
  rememberedDays: number,
): Recalling {
  const unreadable = (error: unknown): SendingHistory => {
    if (!(error instanceof InputError)) throw error;
    return { ...noHistory, unread: `${error.file} ${error.message}` };
  };
  try {
    const history = openHistory(path, { key: key(), now, readOnly: true });
    const past = recall(history, now, rememberedDays);
    const recalled = (from: string | null) => {
      try {
        return past(from);
      } catch (error) {
        return unreadable(error);
      }
    };
    return { recall: recalled, memory: memoryOf(history), [Symbol.dispose]: () => history.close() };
  } catch (error) {
    const unread = unreadable(error);
    return { recall: () => unread, [Symbol.dispose]: () => {} };
  }
}

function memoryOf(history: History): RecipientMemory {
  const of = (addresses: readonly string[]) => {
    const hashes = addresses.map(address => recipientHash(history, address));
    const refused = suppressed(history, hashes);
    return hashes.map((hash, at) => (refused[at] !== null ? 'refused' : everMailed(history, hash) ? 'mailed' : null));
  };
  return { of, from: `${history.path} ${lastBatch(history.db).id}` };
}
