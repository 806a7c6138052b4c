import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { mostly, often, reply, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const codes = stated('SFR SMTP error codes, as reported', '2025-06', 'T');
/** Blocks end after two hours. */
const block = rateLimit(120);
const unknownUsers = reply(450, '4.7.1', 'SFR_IN_x04: too many addresses that do not exist');

/** It blocks a sending address for two hours: for spam, faults of protocol, unknown users, or too much at once. */
export default {
  id: 'sfr',
  name: 'SFR',
  domains: [
    'sfr.fr',
    'sfr.net',
    'neuf.fr',
    'cegetel.net',
    'club-internet.fr',
    'numericable.fr',
    'numericable.com',
    'numericable-caraibes.fr',
    '9online.fr',
    '9business.fr',
    'noos.fr',
    'akeonet.com',
    'cario.fr',
    'club.fr',
    'evc.net',
    'evhr.net',
    'guideo.fr',
    'mageos.com',
    'modulonet.fr',
    'netspeed.fr',
    'sequalum.net',
    'tv-com.net',
    'valvision.fr',
    'waika9.com',
  ],
  mx: ['smtp-in.sfr.fr'],
  base: asOthers,
  wait: block,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      ['growth/sudden', 'growth/first'],
      codes({ defer: often, wait: block }, reply(450, '4.7.1', 'SFR_IN_x05: too much at once')),
    ),
    'unknown-users/many': codes({ defer: often, wait: block }, unknownUsers),
    'unknown-users/very-many': codes({ defer: mostly, refuse: sometimes, wait: block }, unknownUsers),
    'expected-bounces/far-over-limits': codes({ defer: often, refuse: sometimes, wait: block }, unknownUsers),
  },
} as const satisfies Policy<FindingRef>;
