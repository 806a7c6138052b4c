import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic, { asOthers } from './generic.ts';
import { often, sometimes, stated } from './strength.ts';

const mailings = stated('Yandex: sending a large number of messages', '2022', 'P');
const validity = stated('Validity, Yandex best practices', '2023', 'T');

/** Mailings that lack what is mandatory go to spam or are refused. */
export default {
  id: 'yandex',
  name: 'Yandex',
  domains: ['yandex.*', 'ya.ru'],
  mx: ['yandex.ru', 'yandex.net', 'yandex.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    'unsubscribe/missing': mailings({ applies: 'bulk', refuse: sometimes, junk: often }),
    'unsubscribe-link/missing': mailings({ applies: 'bulk', junk: sometimes }),
    'one-click/not-offered': validity({ applies: 'bulk', junk: sometimes }),
  },
} as const satisfies Policy<FindingRef>;
