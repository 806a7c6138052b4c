/** What the history of a sender says, and when it is enough to judge by. */
import type { Why } from '../../src/model/fact.ts';
import type { SendingHistory } from '../../src/model/volume.ts';

/** Why a rate cannot be judged by what was sent; null where it can. What was sent over all counts where nothing closer is known. */
export function tooLittle(history: SendingHistory, id: string, least: number): [why: Why, detail: string] | null {
  const sent = history.sent[id] ?? history.sent['all'];
  if (sent === undefined) return ['no-history', `how much was sent to ${id} in 30 days (history.sent in a campaign)`];
  return sent < least ? ['not-applicable', `${sent} messages to ${id} are too few to judge a rate by`] : null;
}

/** To two figures. */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}
