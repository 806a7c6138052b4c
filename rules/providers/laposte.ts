import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { dkimFails, each, noDmarc, noReverseDns, unauthenticated } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, mostly, often, reply, sisimai, sometimes, stated } from './strength.ts';

const specifications = stated('Spécifications techniques laposte.net', '2025-09', 'P');
/** Junk at best, or refused (2025-09-09). */
const asUnauthenticated = specifications({ junk: always, refuse: often });

/** SPF and DKIM that are not aligned with From count as none. DKIM alone or SPF alone, aligned, is enough. */
export default {
  id: 'laposte',
  name: 'La Poste',
  domains: ['laposte.net'],
  mx: ['.laposte.net'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each([...dkimFails, ...noDmarc], specifications({ junk: sometimes })),
    ...each(noReverseDns, specifications({ refuse: always })),
    ...each(unauthenticated, asUnauthenticated),
    'dmarc-alignment/unaligned': asUnauthenticated,
    'dmarc-alignment/refused': sisimai(
      { refuse: always },
      reply(571, '5.7.1', 'LPN_517: the message fails DMARC, whose policy asks for refusal'),
    ),
    'spf-result/forbidden': specifications({ refuse: always }, { code: 550, text: 'LPN_401: SPF fails' }),
    'reverse-dns/unconfirmed': specifications({ refuse: mostly }),
    'dmarc-alignment/set-aside': asUnauthenticated,
    'listed/address-at-spamhaus': sisimai(
      { refuse: always },
      { code: 550, text: 'LPN_101: the sending address is on a list of Spamhaus' },
    ),
  },
} as const satisfies Policy<FindingRef>;
