import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress, listedDomain } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { mostly, often, reply, stated } from './strength.ts';

const codes = stated('Hornetsecurity classification codes, by a reseller’s help pages', '2016', 'T');

export default {
  id: 'hornetsecurity',
  name: 'Hornetsecurity',
  domains: [],
  mx: ['.hornetsecurity.com', '.antispameurope.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(listedAddress, codes({ refuse: often }, reply(554, '5.5.4', 'The sending address is known for spam'))),
    ...each(listedDomain, codes({ refuse: often }, reply(554, '5.6.2', 'A link in the message is known for spam'))),
    'sender-domain/unresolvable': codes({ defer: mostly }, reply(450, '4.1.8', 'The sender’s domain is not found')),
    'attachments/executable': codes({ refuse: mostly }, reply(554, '5.5.7', 'The attachment is not allowed')),
  },
} as const satisfies Policy<FindingRef>;
