import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, mostly, observed, often, reply, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const ndrs = stated('Microsoft, NDRs in Exchange Online', '2021-07', 'P');
const composite = stated('Microsoft composite authentication, by Validity’s help pages', '2026', 'T');
const quoted = stated('Exchange Online limits, as reported', '2024', 'T');

/** Microsoft names no minutes: at the first retry. */
const later = rateLimit(30);
const suspicious = reply(451, '4.7.500', 'The sending address looks suspicious; try again later');

/** Exchange Online. The tenant chooses much of it: what DMARC failures lead to, and from which level bulk mail is junk. */
export default {
  id: 'microsoft365',
  name: 'Microsoft 365',
  domains: [],
  mx: ['.mail.protection.outlook.com', '.mx.microsoft'],
  base: asOthers,
  contentWeight: 1,
  notes: [
    {
      text: 'Bulk mail goes to junk from complaint level 7 of 9 on, 6 under the standard preset; from 5 on the strict preset holds it in quarantine',
      source: 'Microsoft, Bulk complaint level values, 2023-10',
      stream: 'promotional',
    },
    {
      text: 'The rules for high-volume senders are those of Outlook.com alone',
      source: 'Microsoft Outlook.com sender requirements, as reported, 2026-06',
    },
  ],
  on: {
    ...generic.on,
    ...each(
      ['growth/sudden', 'growth/first', 'idle/unused'],
      ndrs({ defer: often, junk: sometimes, wait: later }, suspicious),
    ),
    'sender-authentication/none': composite({ refuse: sometimes, junk: often }),
    'sender-authentication/none-ipv6': ndrs(
      { defer: mostly, junk: sometimes },
      reply(450, '4.7.26', 'Mail over IPv6 has to pass SPF or DKIM'),
    ),
    'dmarc-alignment/set-aside': ndrs({ junk: always }),
    'spf-result/forbidden': ndrs(
      { refuse: often, junk: often },
      reply(550, '5.7.23', 'The SPF record of the sender does not allow this server'),
    ),
    'dmarc-alignment/unaligned': composite({ junk: often }),
    // Refused or junk, as the tenant chooses.
    'dmarc-alignment/refused': ndrs(
      { refuse: mostly, junk: often },
      reply(550, '5.7.509', 'The sender fails DMARC, and its own policy asks for refusal'),
    ),
    'required-headers/odd-sender': ndrs({ refuse: always }, reply(550, '5.7.512', 'The From header is not valid')),
    'helo-name/not-full': ndrs(
      { refuse: often },
      reply(550, '5.7.506', 'The server does not say its own full name in EHLO'),
    ),
    'reverse-dns/missing-ipv6': ndrs(
      { refuse: always },
      reply(550, '5.7.25', 'The IPv6 address of the server has no PTR record'),
    ),
    'line-ends/mixed': ndrs({ refuse: often }, reply(550, '5.6.11', 'The message has bare line feeds')),
    'message-size/too-large': quoted({ refuse: always }),
    'listed/address-at-spamhaus': observed(
      { refuse: always },
      reply(550, '5.7.1', 'The sending address is on a block list (AS16012611)'),
    ),
    'listed/address': ndrs({ refuse: often }, reply(550, '5.7.606', 'The sending address is banned')),
  },
} as const satisfies Policy<FindingRef>;
