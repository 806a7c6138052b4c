/** Verdicts and forecasts to the report. */

import { adviceFor } from '../judge/advice.ts';
import { causesOf } from '../judge/causes.ts';
import { summarize, verdictOf, worst } from '../judge/gate.ts';
import { type Ignoring, unusedIgnores } from '../judge/ignore.ts';
import type { Ignore } from '../model/campaign.ts';
import type { Facts } from '../model/facts.ts';
import type { ListFacts } from '../model/list.ts';
import type { Observation, ObservedCampaign } from '../model/observation.ts';
import type { Forecast } from '../model/prediction.ts';
import type { DomainRow, ListReport, MessageReport, Report } from '../model/report.ts';
import type { Setup } from '../model/setup.ts';
import type { Verdict } from '../model/verdict.ts';
import { type PlanSetup, planOf } from '../plan/of-facts.ts';
import { campaignReport } from './campaign.ts';
import { settingsOver } from './settings.ts';

export function composeMessage(
  observation: Observation,
  verdicts: readonly Verdict[],
  prediction: Forecast,
  setup: Pick<Setup, 'causes' | 'espLimits' | 'presets'> & PlanSetup,
): MessageReport {
  const { causes, espLimits, presets } = setup;
  const { input, facts, dnsQueries, ownNames } = observation;
  const list = facts.list.state === 'known' ? facts.list.value : undefined;
  return {
    schemaVersion: 1,
    input,
    verdict: verdictOf(verdicts),
    prediction,
    verdicts,
    domains: domainRows(facts),
    advice:
      facts.sender.state === 'known' && input.kind === 'message'
        ? adviceFor(facts.sender.value, presets, verdicts)
        : [],
    ...(list === undefined
      ? {}
      : {
          list: {
            ...list,
            causes: causesOf(verdicts, causes),
            ifSent: ifSent(list, limitsOf(facts, espLimits)),
            doors: doors(verdicts, input.kind),
          },
        }),
    ...volumeOf(facts, setup),
    facts: statesOf(facts),
    privacy: { dnsQueries, ownNames, recipientDomains: list?.domains ?? 0, addressesSent: 0 },
  };
}

/** Where nothing is declared of the volume there is nothing to plan by. */
function volumeOf(facts: Facts, setup: PlanSetup): Pick<MessageReport, 'volume'> {
  if (facts.loads.state !== 'known') return {};
  const { start, end, perHour } = facts.loads.value;
  if (start === null && end === null && perHour === null) return {};
  return { volume: { plan: planOf(facts, setup)?.days ?? [] } };
}

/** Of the service that sends, where one is named; of none, where servers of the sender's own do. */
function limitsOf({ outbound }: Facts, limits: Setup['espLimits']): Setup['espLimits'] {
  if (outbound.state !== 'known') return limits;
  const { esp, ips } = outbound.value;
  if (esp !== undefined) return limits.filter(({ who }) => who.toLowerCase() === esp);
  return ips.length > 0 ? [] : limits;
}

/** Surely, where even the low end of the range reaches it. */
function ifSent({ expectedBounce: { low, likely } }: ListFacts, limits: Setup['espLimits']): ListReport['ifSent'] {
  return limits
    .filter(({ share }) => likely >= share)
    .map(({ who, share, does }) => ({ who, limit: share, does, reached: low >= share ? 'surely' : 'likely' }));
}

const ofDomains = ['sender', 'server', 'handshake', 'reputation', 'authentication'];

/** A list looked at alone has no mail, and so no first door. */
function doors(verdicts: readonly Verdict[], kind: 'message' | 'list'): ListReport['doors'] {
  const count = (criteria: readonly string[]) => {
    const findings = verdicts.filter(({ criterion }) => criteria.includes(criterion)).flatMap(one => one.findings);
    const open = findings.filter(({ ignored }) => ignored === undefined);
    return {
      fail: open.filter(({ level }) => level === 'fail').length,
      warn: open.filter(({ level }) => level === 'warn').length,
    };
  };
  return { ...(kind === 'message' ? { domains: count(ofDomains) } : {}), list: count(['vetting']) };
}

export function composeRun(
  campaigns: readonly ObservedCampaign[],
  reports: readonly MessageReport[],
  setup: Setup,
): Report {
  const verdicts = reports.flatMap(report => report.verdicts);
  const ofCampaigns = campaigns.map(campaign => campaignReport(campaign, reports, setup));
  const isOver = ofCampaigns.some(({ budgets }) => budgets.some(({ exceeded }) => exceeded));
  return {
    schemaVersion: 1,
    tool: setup.tool,
    run: { ...setup.run, settings: settingsOver(setup.run.settings, campaigns, reports) },
    verdict: isOver ? 'fail' : worst(reports.map(({ verdict }) => verdict)),
    summary: summarize(verdicts),
    campaigns: ofCampaigns,
    reports,
    unusedIgnores: unusedIgnores(ignorings(campaigns, reports, setup.ignore), setup.today),
  };
}

/** A campaign's own ignores stand instead of those of the configuration. */
function ignorings(
  campaigns: readonly ObservedCampaign[],
  reports: readonly MessageReport[],
  configured: readonly Ignore[],
): Ignoring[] {
  const own = new Map(campaigns.flatMap(({ id, path, ignore }) => (ignore === null ? [] : [[id ?? path, ignore]])));
  return reports.map(({ input, verdicts }) => ({ ignores: own.get(input.campaign ?? '') ?? configured, verdicts }));
}

function statesOf(facts: Facts): MessageReport['facts'] {
  const states = Object.entries(facts).map(([name, fact]) => {
    const { state, from } = fact;
    return [name, state === 'known' ? { state, from } : { state, from, why: fact.why, detail: fact.detail }];
  });
  return Object.fromEntries(states) as MessageReport['facts'];
}

function domainRows(facts: Facts): DomainRow[] {
  const domains = facts.domains.state === 'known' ? facts.domains.value : [];
  const listed = facts.listings.state === 'known' ? facts.listings.value.listed : [];
  const registered = facts.registrations.state === 'known' ? facts.registrations.value : [];
  return domains.map(({ name, registrable, roles }) => {
    const listings = listed.filter(({ subject }) => subject === registrable).map(({ list }) => list);
    const ageDays = registered.find(({ domain }) => domain === registrable)?.ageDays ?? undefined;
    return { name, registrable, roles, listings, ...(ageDays === undefined ? {} : { ageDays }) };
  });
}
