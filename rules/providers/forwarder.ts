import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { dkimFails, each } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { judgement, often, sometimes } from './strength.ts';

/** It passes mail on to mailboxes elsewhere: where it arrives SPF meets the forwarder, and DKIM alone speaks for the sender. */
export default {
  id: 'forwarder',
  name: 'forwarding services',
  domains: [],
  mx: ['improvmx.com', 'forwardemail.net', 'mx.cloudflare.net', 'fwd1.porkbun.com', 'fwd2.porkbun.com'],
  base: asOthers,
  contentWeight: 1,
  notes: [
    {
      text: 'Forwarding breaks SPF: at the last mailbox only a DKIM signature that outlives the way speaks for the sender',
      source: 'RFC 7208 appendix D, 2014-04',
    },
  ],
  on: {
    ...generic.on,
    ...each([...dkimFails, 'dmarc-alignment/dkim-unaligned'], judgement({ refuse: sometimes, junk: often })),
  },
} as const satisfies Policy<FindingRef>;
