import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, noReverseDns } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, fieldManual, kumo, often, reply, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const codes = stated('Comcast mail error codes', '2023', 'P');

/** What it refuses by lists bears a sum: BL000001 Spamhaus, BL000010 Cloudmark, BL000100 SenderScore. */
export default {
  id: 'comcast',
  name: 'Comcast, Xfinity',
  domains: ['comcast.net'],
  mx: ['comcast.net'],
  base: asOthers,
  contentWeight: 1,
  notes: [
    {
      text: 'Mailboxes move to Yahoo in 2025 and 2026 and keep their addresses; where the MX is at yahoodns.net, Yahoo’s rules hold',
      source: 'Comcast / Xfinity sender requirements, as reported, 2026-06',
    },
  ],
  on: {
    ...generic.on,
    ...each(noReverseDns, codes({ refuse: always }, { code: 554, text: 'The sending address has no PTR record' })),
    ...each(
      ['growth/sudden', 'growth/first'],
      kumo({ defer: often, wait: rateLimit(30) }, { code: 421, text: 'RL: too much in too short a time' }),
    ),
    'dmarc-alignment/refused': fieldManual(
      { refuse: always },
      reply(550, '5.2.0', 'DM000001: the DMARC policy of the sender asks for refusal'),
    ),
    'reverse-dns/generic': codes({ refuse: often }, { code: 554, text: 'ES000001: an address out of a dynamic range' }),
    'listed/address-at-spamhaus': codes(
      { refuse: always },
      { code: 554, text: 'BL000001: the sending address is on a list of Spamhaus' },
    ),
    'listed/address': codes(
      { refuse: often },
      { code: 554, text: 'BL000010: the sending address is on Cloudmark’s list' },
    ),
  },
} as const satisfies Policy<FindingRef>;
