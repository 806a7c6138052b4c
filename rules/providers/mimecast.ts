import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { dkimFails, each, listedAddress } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, mostly, observed, often, sisimai, sometimes } from './strength.ts';
import { greylist } from './waits.ts';

const dkimInvalid = { code: 550, text: 'DKIM does not pass for the sender' };

/** What each check leads to its customers choose; greylisted mail is to come again after a minute and within 12 hours. */
export default {
  id: 'mimecast',
  name: 'Mimecast',
  domains: [],
  mx: ['.mimecast.com', '.mimecast.co.za', '.mimecast-offshore.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(dkimFails, sisimai({ refuse: sometimes, junk: sometimes }, dkimInvalid)),
    ...each(
      listedAddress,
      sisimai({ refuse: often, defer: sometimes }, { code: 550, text: 'The sending address has a poor reputation' }),
    ),
    'spf-result/forbidden': sisimai({ refuse: mostly }, { code: 550, text: 'SPF does not pass for the sender' }),
    'dmarc-alignment/refused': sisimai({ refuse: always }, { code: 550, text: 'DMARC does not pass for the sender' }),
    'message-size/too-large': sisimai({ refuse: mostly }, { code: 554, text: 'The message is larger than is taken' }),
    'attachments/executable': observed({ refuse: mostly }, { code: 554, text: 'Against the security policies' }),
    'greylisting/expected': sisimai(
      { defer: often, wait: { ...greylist, minutes: 1 } },
      { code: 451, text: 'Internal resources are not available now; try again' },
    ),
  },
} as const satisfies Policy<FindingRef>;
