/** What the vetting engine counts with. Large: loaded only when a list is vetted. */
import type { ListLore } from '../../../src/model/list-lore.ts';
import { freeMail } from '../free-mail.ts';
import { bounceLore } from './bounces.ts';
import { consentNo, consentYes, optInHeaders, statusHeaders } from './consent.ts';
import disposable from './disposable.json' with { type: 'json' };
import { headers, minors, purchased, sensitive, suppressionDates, unneeded } from './headers.ts';
import { honeypots, neverAPerson, roles } from './local-parts.ts';
import perhapsDisposable from './perhaps-disposable.json' with { type: 'json' };
import { defunct, early, marketOf, misspelt, muchUsed, notTypos, relays, typos } from './providers.ts';
import { sensitiveDomains } from './sensitive.ts';

export const listLore: ListLore = {
  bounces: bounceLore,
  roles,
  neverAPerson,
  honeypots,
  disposable: disposable.names.split('\n'),
  perhapsDisposable: perhapsDisposable.names.split('\n'),
  freeMail: [...freeMail],
  defunct,
  relays,
  early,
  sensitiveDomains,
  misspelt,
  muchUsed,
  notTypos,
  typos,
  marketOf,
  headers,
  consent: { yes: consentYes, no: consentNo, status: statusHeaders, optIn: optInHeaders },
  suppressionDates,
  purchased,
  sensitive,
  unneeded,
  minors,
};
