/** What is known of the replies of receiving servers: providers' own tables, phrases of all servers, the registry of codes. */
import type { ReplyLore } from '../../../src/model/replies.ts';
import { comcastReplies } from './american.ts';
import { appleReplies } from './apple.ts';
import { neteaseReplies, qqReplies } from './chinese.ts';
import { basicMeanings, enhancedMeanings } from './codes.ts';
import { freeReplies, laposteReplies, orangeReplies, sfrReplies } from './french.ts';
import {
  barracudaReplies,
  forwarderReplies,
  hornetsecurityReplies,
  mimecastReplies,
  proofpointReplies,
  symantecReplies,
  trendmicroReplies,
} from './gateways.ts';
import { generalReplies } from './general.ts';
import { gmxReplies, tonlineReplies } from './german.ts';
import { gmailReplies } from './gmail.ts';
import { protonReplies, zohoReplies } from './hosted.ts';
import { microsoft365Replies, outlookReplies } from './microsoft.ts';
import { mailruReplies, yandexReplies } from './russian.ts';
import { liberoReplies, terraReplies } from './southern.ts';
import { speakers } from './speakers.ts';
import { yahooReplies } from './yahoo.ts';

export const replyLore: ReplyLore = {
  rules: {
    gmail: gmailReplies,
    yahoo: yahooReplies,
    outlook: outlookReplies,
    microsoft365: microsoft365Replies,
    apple: appleReplies,
    gmx: gmxReplies,
    tonline: tonlineReplies,
    orange: orangeReplies,
    laposte: laposteReplies,
    sfr: sfrReplies,
    free: freeReplies,
    libero: liberoReplies,
    terra: terraReplies,
    comcast: comcastReplies,
    mailru: mailruReplies,
    yandex: yandexReplies,
    qq: qqReplies,
    netease: neteaseReplies,
    proton: protonReplies,
    zoho: zohoReplies,
    mimecast: mimecastReplies,
    proofpoint: proofpointReplies,
    barracuda: barracudaReplies,
    trendmicro: trendmicroReplies,
    symantec: symantecReplies,
    hornetsecurity: hornetsecurityReplies,
    forwarder: forwarderReplies,
  },
  alike: {
    'google-workspace': ['gmail'],
    outlook: ['microsoft365'],
    microsoft365: ['outlook'],
    laposte: ['orange'],
    mailcom: ['gmx'],
    ionos: ['gmx'],
    apple: ['proofpoint'],
    tim: ['libero'],
    tiscali: ['libero'],
  },
  speakers,
  general: generalReplies,
  enhanced: enhancedMeanings,
  basic: basicMeanings,
};
