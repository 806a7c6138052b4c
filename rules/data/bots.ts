/** Opens and clicks that no person made. */
import type { BotLore } from '../../src/model/event.ts';

export const bots: BotLore = {
  // Agents that load images or links without a reader. Apple's Mail Privacy Protection calls itself `Mozilla/5.0` and
  // nothing more (2021); Gmail's image proxy is left out, for it fetches when the mail is opened. Others name themselves.
  prefetchers: [
    /^Mozilla\/5\.0$/,
    /barracuda|mimecast|proofpoint|symantec|trendmicro|forcepoint|fortinet|bitdefender|ironport|sophos|vade ?secure/i,
    /\b(?:bot|crawler|spider)\b|bot\/|HeadlessChrome|PhantomJS|facebookexternalhit|BingPreview|Slackbot|WhatsApp\//i,
    /^(?:curl|wget|python-requests|python-urllib|Go-http-client|Java|okhttp|libwww-perl|Apache-HttpClient|node-fetch|axios)\b/i,
  ],
  // Judgement: a person needs longer to see a mail that has just come.
  afterDeliveryMs: 5000,
  // Judgement: three links and more within three seconds are tried, not read.
  links: { most: 2, withinMs: 3000 },
};
