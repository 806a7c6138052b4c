import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { dkimFails, each } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { judgement, often, sometimes, stated } from './strength.ts';

const general = stated('Mail.ru mailing rules, general provisions', '2023', 'P');
const esps = stated('Mail.ru rules for ESPs', '2023', 'P');
const manual = stated('SMTP Field Manual', '2025-02', 'T');

/** The rules say what a mailing needs, and not what it costs to lack it. */
export default {
  id: 'mailru',
  name: 'Mail.ru',
  domains: ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'internet.ru'],
  mx: ['mxs.mail.ru'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(dkimFails, general({ applies: 'bulk', refuse: sometimes, junk: often })),
    ...each(['free-mail-from/gmail', 'free-mail-from/other'], esps({ junk: often })),
    'unsubscribe/missing': esps({ applies: 'bulk', junk: often }),
    'list-headers/precedence': esps({ applies: 'bulk', junk: sometimes }),
    'shared-domains/shortener': manual({ junk: sometimes }),
  },
  belowBulk: each(dkimFails, judgement({ refuse: sometimes, junk: sometimes })),
} as const satisfies Policy<FindingRef>;
