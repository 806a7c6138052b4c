/** What the run, the campaigns and the configuration set, as it holds: command line, environment, campaign, configuration. */
import type { ObservedCampaign } from '../model/observation.ts';
import type { MessageReport } from '../model/report.ts';
import type { Setting } from '../model/setting.ts';

const aboveCampaigns = ['command line', 'environment'];

/** `run`: all but those of campaigns. What every input has otherwise from its campaign does not hold. */
export function settingsOver(
  run: readonly Setting[],
  campaigns: readonly ObservedCampaign[],
  reports: readonly MessageReport[],
): Setting[] {
  const above = new Set(run.filter(({ from }) => aboveCampaigns.includes(from)).map(({ key }) => key));
  const own = campaigns.flatMap(({ settings }) => settings.filter(({ key }) => !above.has(key)));
  const areAllOfCampaigns = reports.every(({ input }) => input.campaign !== undefined);
  const replaced = ({ key }: Setting) =>
    campaigns.length > 0 && areAllOfCampaigns && campaigns.every(one => one.settings.some(other => other.key === key));
  const below = run.filter(setting => aboveCampaigns.includes(setting.from) || !replaced(setting));
  return [...below, ...unique(own)];
}

/** Of one campaign, or none: each once, as it holds. `usual`: what holds where nobody says so. */
export function settingsInForce(
  run: readonly Setting[],
  campaign: readonly Setting[],
  usual: readonly Setting[],
): Setting[] {
  const above = run.filter(({ from }) => aboveCampaigns.includes(from));
  const below = run.filter(({ from }) => !aboveCampaigns.includes(from));
  return [...new Map([...usual, ...below, ...campaign, ...above].map(one => [one.key, one])).values()];
}

/** What campaigns have from a file they both extend is said once. */
function unique(settings: readonly Setting[]): Setting[] {
  return [...new Map(settings.map(setting => [JSON.stringify(setting), setting])).values()];
}
