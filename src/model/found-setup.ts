/** What could be found out of how a sender's mail leaves, without asking anybody but DNS: each with where it was found. */
import type { Outbound } from './campaign.ts';
import type { Unanswered } from './dns.ts';

export type Evidence =
  | { readonly by: 'header'; readonly header: string }
  /** A name in the message's header that is an ESP's own. */
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'include'; readonly domain: string; readonly include: string }
  | { readonly by: 'alias'; readonly name: string; readonly target: string }
  | { readonly by: 'addresses'; readonly domain: string };

/** What is good to know and no value of its own. */
export type Aside =
  | { readonly by: 'mx'; readonly domain: string; readonly hosts: readonly string[] }
  | { readonly by: 'no-spf'; readonly domain: string }
  /** DNS says that there is no such name. */
  | { readonly by: 'no-domain'; readonly domain: string }
  | { readonly by: 'unanswered'; readonly name: string; readonly outcome: Unanswered['outcome'] };

export interface FoundSetup {
  readonly outbound: Partial<Pick<Outbound, 'esp' | 'mailFrom' | 'dkim' | 'ips'>>;
  readonly where: { readonly [K in 'esp' | 'mailFrom' | 'dkim' | 'ips']?: Evidence };
  readonly asides: readonly Aside[];
}
