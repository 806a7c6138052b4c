/** What the history of a sender says, and when it is enough to judge by. */
import type { Why } from '../../src/model/fact.ts';
import type { SendingHistory } from '../../src/model/volume.ts';

/** A provider of a tenth of the mail is told by what was sent over all. Judgement. */
const tenth = 10;

/** Why a rate cannot be judged by what was sent; null where it can. */
export function tooLittle(history: SendingHistory, id: string, least: number): [why: Why, detail: string] | null {
  const all = history.sent['all'];
  const sent = history.sent[id] ?? (all === undefined || id === 'all' ? all : Math.floor(all / tenth));
  if (sent === undefined) return ['no-history', `how much was sent to ${id} in 30 days (history.sent in a campaign)`];
  return sent < least
    ? ['not-applicable', `${sent} messages to ${id} are too few to judge a rate by (history.sent)`]
    : null;
}

/** To two figures. */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}
