/** Outcomes by day and address to what became of a campaign at a provider: the unit of all learning. */
import type { Outcome } from '../../model/outcome.ts';

type Counts = Pick<Outcome, 'deferred' | 'bouncedAddress' | 'bouncedPolicy' | 'bouncedOther' | 'placed'>;

export interface OwnCampaign extends Counts {
  readonly campaign: string;
  readonly provider: string;
  /** ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** 0 where nothing tells it: then only its seeds count. */
  readonly sent: number;
}

/** What bounces is not known before: ESPs retry for two or three days (RFC 5321 section 4.5.4.1 asks for four or five). */
const daysUntilOver = 3;
export const dayMs = 86_400_000;

/** Those that are over, and whose events could be joined to a campaign; by campaign and provider, oldest first. */
export function ownCampaigns(outcomes: readonly Outcome[], now: Date): OwnCampaign[] {
  const joined = outcomes.filter(({ campaign }) => campaign !== null);
  const groups = Map.groupBy(joined, ({ campaign, provider }) => JSON.stringify([campaign, provider]));
  return [...groups.values()]
    .map(together)
    .filter(({ sent, placed }) => sent > 0 || placed.inbox + placed.spam + placed.missing > 0)
    .filter(({ lastDay }) => isOver(lastDay, now))
    .sort((a, b) => order(a.lastDay, b.lastDay) || order(a.campaign, b.campaign) || order(a.provider, b.provider));
}

export function isOver(lastDay: string, now: Date): boolean {
  return now.getTime() - Date.parse(lastDay) >= daysUntilOver * dayMs;
}

function together(rows: readonly Outcome[]): OwnCampaign {
  const sum = (of: (row: Outcome) => number) => rows.reduce((total, row) => total + of(row), 0);
  const days = rows.map(({ day }) => day).sort();
  const { campaign, provider } = rows[0] as Outcome;
  return {
    campaign: campaign as string,
    provider,
    firstDay: days[0] as string,
    lastDay: days.at(-1) as string,
    sent: triedOf(
      sum(({ sent }) => sent ?? 0),
      sum(({ delivered }) => delivered),
      sum(bounced),
    ),
    deferred: sum(({ deferred }) => deferred),
    bouncedAddress: sum(({ bouncedAddress }) => bouncedAddress),
    bouncedPolicy: sum(({ bouncedPolicy }) => bouncedPolicy),
    bouncedOther: sum(({ bouncedOther }) => bouncedOther),
    placed: {
      inbox: sum(({ placed }) => placed.inbox),
      spam: sum(({ placed }) => placed.spam),
      missing: sum(({ placed }) => placed.missing),
    },
  };
}

/** As was said, or at least what something is known of; bounces alone tell no whole. */
function triedOf(sent: number, delivered: number, bounced: number): number {
  return sent === 0 && delivered === 0 ? 0 : Math.max(sent, delivered + bounced);
}

function bounced({ bouncedAddress, bouncedPolicy, bouncedOther }: Counts): number {
  return bouncedAddress + bouncedPolicy + bouncedOther;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
