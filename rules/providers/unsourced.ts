/**
 * Mailbox providers and gateways of which nothing is written that moves a forecast yet: they are told apart, and judged
 * as `generic`. Domains from their own pages; MX suffixes from public MX tables and the providers' notes (2026-11).
 */
import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic from './generic.ts';

/** id, name, domains, MX suffixes. */
const table: readonly (readonly [string, string, string, string])[] = [
  ['google-workspace', 'Google Workspace', '', '.google.com .googlemail.com'],
  ['microsoft365', 'Microsoft 365', '', '.mail.protection.outlook.com .mx.microsoft'],
  ['laposte', 'La Poste', 'laposte.net', '.laposte.net'],
  ['sfr', 'SFR', 'sfr.fr neuf.fr cegetel.net club-internet.fr 9online.fr', 'smtp-in.sfr.fr'],
  ['free', 'Free', 'free.fr aliceadsl.fr libertysurf.fr', '.free.fr'],
  ['tonline', 'T-Online', 't-online.de magenta.de', 't-online.de'],
  [
    'libero',
    'Libero, Virgilio',
    'libero.it virgilio.it iol.it inwind.it blu.it giallo.it',
    'smtp-in.libero.it smtp-in.virgilio.it',
  ],
  ['tiscali', 'Tiscali', 'tiscali.it tiscalinet.it', 'mail.tiscali.it'],
  ['tim', 'TIM', 'tim.it alice.it tin.it', 'smtp.aliceposta.it'],
  ['aruba', 'Aruba', 'aruba.it', 'mx.aruba.it mx.arubabusiness.it'],
  ['terra', 'Terra, Telefónica', 'terra.es terra.com.br telefonica.net movistar.es', ''],
  ['comcast', 'Comcast, Xfinity', 'comcast.net', 'comcast.net'],
  ['mailru', 'Mail.ru', 'mail.ru bk.ru inbox.ru list.ru internet.ru', 'mxs.mail.ru'],
  ['yandex', 'Yandex', 'yandex.ru yandex.com ya.ru', 'yandex.ru yandex.net yandex.com'],
  ['qq', 'QQ Mail', 'qq.com foxmail.com', '.qq.com'],
  ['netease', '163.com, 126.com', '163.com 126.com yeah.net', '.netease.com mxmail.netease.com'],
  ['proton', 'Proton Mail', 'proton.me protonmail.com pm.me protonmail.ch', 'protonmail.ch protonmail.com'],
  [
    'zoho',
    'Zoho Mail',
    'zoho.com zohomail.com zohomail.eu',
    'smtpin.zoho.com smtpin.zoho.eu smtpin.zoho.in mx.zoho.com mx.zohomail.com',
  ],
  ['fastmail', 'Fastmail', 'fastmail.com fastmail.fm messagingengine.com', 'messagingengine.com'],
  ['ionos', 'IONOS', '', '1and1.com kundenserver.de perfora.net ionos.com ionos.de ionos.es ionos.co.uk'],
  ['mailcom', 'mail.com', 'mail.com email.com', 'mx00.mail.com mx01.mail.com'],
  ['mimecast', 'Mimecast', '', '.mimecast.com .mimecast.co.za .mimecast-offshore.com'],
  ['proofpoint', 'Proofpoint', '', '.pphosted.com .ppe-hosted.com'],
  ['barracuda', 'Barracuda', '', '.barracudanetworks.com'],
  ['cisco', 'Cisco Secure Email', '', '.iphmx.com'],
  ['trendmicro', 'Trend Micro', '', '.trendmicro.com .trendmicro.eu'],
  ['symantec', 'Broadcom Email Security.cloud', '', '.messagelabs.com'],
  ['hornetsecurity', 'Hornetsecurity', '', '.hornetsecurity.com .antispameurope.com'],
  [
    'forwarder',
    'forwarding services',
    '',
    'improvmx.com forwardemail.net mx.cloudflare.net fwd1.porkbun.com fwd2.porkbun.com',
  ],
];

const names = (text: string) => text.split(' ').filter(Boolean);

const { major: _, ...likeGeneric } = generic;

export const unsourced: readonly Policy<FindingRef>[] = table.map(([id, name, domains, mx]) => ({
  ...likeGeneric,
  id,
  name,
  domains: names(domains),
  mx: names(mx),
  base: { ...generic.base, source: 'as other providers: nothing sourced yet' },
  like: 'generic',
}));
