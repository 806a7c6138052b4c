import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { kumo, often } from './strength.ts';

export default {
  id: 'netease',
  name: '163.com, 126.com',
  domains: ['163.com', 'vip.163.com', '126.com', 'vip.126.com', 'yeah.net'],
  mx: ['.netease.com', 'mxmail.netease.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      ['growth/sudden', 'growth/first'],
      kumo({ refuse: often }, { code: 550, text: 'RP:ORQ or HL:ITC: over what one sender may send in a day' }),
    ),
  },
} as const satisfies Policy<FindingRef>;
