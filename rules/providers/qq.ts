import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, often, sisimai } from './strength.ts';

/** It says 550 where it only wants less: mail refused so may pass an hour later, and servers do not try. */
export default {
  id: 'qq',
  name: 'QQ Mail',
  domains: ['qq.com', 'vip.qq.com', 'foxmail.com'],
  mx: ['.qq.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      ['growth/sudden', 'growth/first'],
      sisimai({ refuse: often }, { code: 550, text: 'Frequency limited: too much from this address or domain' }),
    ),
    ...each(listedAddress, sisimai({ refuse: often }, { code: 550, text: 'The sending address is suspected of spam' })),
    'spf-result/forbidden': sisimai({ refuse: always }, { code: 550, text: 'The SPF check failed' }),
    'dmarc-alignment/refused': sisimai({ refuse: always }, { code: 550, text: 'The DMARC check failed' }),
  },
} as const satisfies Policy<FindingRef>;
