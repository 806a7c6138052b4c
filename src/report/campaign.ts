/** A campaign's own part of the report: its variants together, and whether its budgets hold. */
import type { Budgets } from '../model/campaign.ts';
import type { ObservedCampaign } from '../model/observation.ts';
import type { ProviderPrediction } from '../model/prediction.ts';
import type { Budget, CampaignReport, Comparison, MessageReport } from '../model/report.ts';
import { overall } from '../predict/overall.ts';

export function campaignReport(
  campaign: ObservedCampaign,
  reports: readonly MessageReport[],
  defaults: Budgets,
): CampaignReport {
  const own = reports.filter(({ input }) => input.campaign === (campaign.id ?? campaign.path));
  const providers = own.flatMap(({ prediction }) => prediction.providers);
  const prediction = overall(providers.map(provider => ({ ...provider, share: provider.share / own.length })));
  const budgets = { ...defaults, ...campaign.budgets };
  return {
    path: campaign.path,
    prediction,
    budgets: [...bounceBudgets(budgets, prediction), ...spamBudgets(budgets, providers)],
    ...(own.length > 1 ? { comparison: comparisonOf(own) } : {}),
  };
}

function comparisonOf(reports: readonly MessageReport[]): Comparison {
  const inbox = ({ prediction }: MessageReport) => prediction.final.likely.inbox;
  const ranked = reports.toSorted((a, b) => inbox(b) - inbox(a));
  const [best] = ranked;
  const has = new Set(best === undefined ? [] : findingsOf(best));
  const variants = ranked.map(report => ({
    variant: report.input.variant ?? '',
    outcome: report.prediction.outcome,
    final: report.prediction.final,
    apart: [...new Set(findingsOf(report))].filter(id => !has.has(id)),
  }));
  const shares = ranked.map(inbox);
  return { variants, inbox: (shares[0] ?? 0) - (shares.at(-1) ?? 0) };
}

function findingsOf({ verdicts }: MessageReport): string[] {
  return verdicts.flatMap(({ findings }) => findings.map(({ id }) => id));
}

/** `bounce` is about dead addresses, `blocked` about refusals by policy. */
function bounceBudgets({ bounce, blocked }: Budgets, { bounceBy }: CampaignReport['prediction']): Budget[] {
  return [
    ...(bounce === undefined ? [] : [budget('bounce', bounce, bounceBy.address)]),
    ...(blocked === undefined ? [] : [budget('blocked', blocked, bounceBy.policy)]),
  ];
}

/** The worst variant counts. */
function spamBudgets({ spam }: Budgets, providers: readonly ProviderPrediction[]): Budget[] {
  return Object.entries(spam ?? {}).flatMap(([provider, limit]) => {
    const shares = providers.filter(({ id }) => id === provider).map(({ final }) => final.likely.spam);
    return shares.length === 0 ? [] : [{ ...budget('spam', limit, Math.max(...shares)), provider }];
  });
}

function budget(name: string, limit: number, predicted: number): Budget {
  return { name, limit, predicted, exceeded: predicted > limit };
}
