import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic, { asOthers } from './generic.ts';
import { mostly, often, reply, stated } from './strength.ts';
import { greylist } from './waits.ts';

const bounces = stated('Bounces of Tiscali that senders show', '2012', 'T');
const reports = stated('Senders’ reports on Tiscali', '2024', 'T');

export default {
  id: 'tiscali',
  name: 'Tiscali',
  domains: ['tiscali.it', 'tiscalinet.it'],
  mx: ['mail.tiscali.it'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    'spf-result/forbidden': bounces({ refuse: mostly }, reply(550, '5.1.0', 'SPF failed for the sender')),
    'greylisting/expected': reports({ defer: often, wait: greylist }),
  },
} as const satisfies Policy<FindingRef>;
