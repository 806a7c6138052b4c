/** How many were sent, where only bounces tell of a campaign: what its recorded check counted. Pure. */
import type { Outcome } from '../model/outcome.ts';
import type { RecordedPrediction } from '../model/recorded.ts';

const nothing = { delivered: 0, deferred: 0, bouncedAddress: 0, bouncedPolicy: 0, bouncedOther: 0 };
const nobody = { complaints: 0, unsubscribes: 0, opens: 0, clicks: 0, placed: { inbox: 0, spam: 0, missing: 0 } };

/** A total over all providers (`learn --sent N`) is shared out as the check counted the list. */
export function withDenominators(
  outcomes: readonly Outcome[],
  predictions: readonly RecordedPrediction[],
): readonly Outcome[] {
  const recorded = new Map(predictions.map(one => [one.campaign, one]));
  const added = [...Map.groupBy(outcomes, ({ campaign }) => campaign)].flatMap(([campaign, rows]) => {
    const check = campaign === null ? undefined : recorded.get(campaign);
    if (check === undefined) return [];
    const isTold = rows.some(({ provider, sent, delivered }) => provider !== 'all' && (sent ?? 0) + delivered > 0);
    const counted = check.providers.reduce((sum, { recipients }) => sum + recipients, 0);
    if (isTold || counted === 0) return [];
    const total = rows.reduce((sum, { provider, sent }) => sum + (provider === 'all' ? (sent ?? 0) : 0), 0);
    const { day, fromDomain } = rows.reduce((first, row) => (row.day < first.day ? row : first));
    return check.providers.map(({ id, recipients }): Outcome => {
      const sent = total === 0 ? recipients : Math.round((recipients * total) / counted);
      return { campaign, provider: id, day, fromDomain, ip: null, sent, ...nothing, ...nobody };
    });
  });
  return [...outcomes, ...added];
}
