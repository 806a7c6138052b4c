/** What of a report is kept, to be held against what happens. Pure. */

import type { ProviderPrediction } from '../model/prediction.ts';
import type { RecordedPrediction } from '../model/recorded.ts';
import type { Report } from '../model/report.ts';
import { overall } from '../predict/overall.ts';

/** By campaign id: what has none cannot be joined to what happens. Variants go to as many recipients each. */
export function recorded({ reports, tool, run }: Report, ids: ReadonlySet<string>): RecordedPrediction[] {
  const byCampaign = Map.groupBy(reports, ({ input }) => input.campaign ?? '');
  return [...byCampaign].flatMap(([campaign, own]) => {
    if (!ids.has(campaign)) return [];
    const byProvider = Map.groupBy(
      own.flatMap(({ prediction }) => prediction.providers),
      ({ id }) => id,
    );
    return [{ campaign, at: run.at, version: tool.version, providers: [...byProvider.values()].map(together) }];
  });
}

function together(variants: readonly ProviderPrediction[]): RecordedPrediction['providers'][number] {
  const { id, recipients } = variants[0] as ProviderPrediction;
  const { firstAttempt, final, bounceBy, basis } = overall(variants.map(one => ({ ...one, share: 1 })));
  return { id, recipients, firstAttempt, final, bounceBy, basis };
}
