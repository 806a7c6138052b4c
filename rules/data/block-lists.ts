/** Block lists that live, and those that must not be asked. From their own pages, Rspamd and SpamAssassin (2026-11). */
import type { BlockList } from '../../src/model/listings.ts';

const dbl: BlockList = {
  id: 'spamhaus-dbl',
  name: 'Spamhaus DBL',
  zone: 'dbl.spamhaus.org',
  kind: 'domain',
  codes: {
    '127.0.1.2': 'low reputation',
    '127.0.1.4': 'phishing',
    '127.0.1.5': 'malware',
    '127.0.1.6': 'botnet control',
    '127.0.1.102': 'abused legitimate domain',
    '127.0.1.103': 'abused redirector',
    '127.0.1.104': 'abused for phishing',
    '127.0.1.105': 'abused for malware',
    '127.0.1.106': 'abused for botnet control',
  },
  refusals: ['127.0.1.255'],
  testPoints: false,
  operator: 'spamhaus',
  source: 'Spamhaus zone table; free for non-commercial use, not through public resolvers',
  asOf: '2026',
};

const zen: BlockList = {
  id: 'spamhaus-zen',
  name: 'Spamhaus ZEN',
  zone: 'zen.spamhaus.org',
  kind: 'ip',
  /** PBL (.10, .11) says where a server stands, nothing of spam. */
  codes: { '127.0.0.2': 'SBL', '127.0.0.3': 'CSS', '127.0.0.4': 'XBL', '127.0.0.9': 'DROP', '127.0.0.30': 'BCL' },
  testPoints: true,
  operator: 'spamhaus',
  source: 'Spamhaus zone table; free for non-commercial use, not through public resolvers',
  asOf: '2026',
};

/** Spamhaus's Data Query Service: the same lists for commercial users, by a key of their own. */
const keyed = { keyId: 'spamhaus-dqs', source: 'Spamhaus DQS for Rspamd', asOf: '2024' } as const;

export const blockLists: readonly BlockList[] = [
  {
    id: 'spamcop',
    name: 'SpamCop',
    zone: 'bl.spamcop.net',
    kind: 'ip',
    codes: { '127.0.0.2': 'listed' },
    testPoints: true,
    source: 'SpamAssassin rules',
    asOf: '2024',
  },
  {
    id: 'psbl',
    name: 'PSBL',
    zone: 'psbl.surriel.com',
    kind: 'ip',
    testPoints: true,
    source: 'public zone lists',
    asOf: '2025',
  },
  {
    id: 'mailspike',
    name: 'Mailspike',
    zone: 'bl.mailspike.net',
    kind: 'ip',
    codes: { '127.0.0.2': 'spam wave', '127.0.0.10': 'worst', '127.0.0.11': 'very bad', '127.0.0.12': 'bad' },
    testPoints: false,
    source: 'Rspamd',
    asOf: '2026',
  },
  {
    id: 'sem-black',
    name: 'Spam Eating Monkey SEM-BLACK',
    zone: 'bl.spameatingmonkey.net',
    kind: 'ip',
    testPoints: true,
    source: 'Rspamd',
    asOf: '2026',
  },
  dbl,
  zen,
  { ...dbl, id: 'spamhaus-dqs-dbl', name: 'Spamhaus DBL (DQS)', zone: 'dbl.dq.spamhaus.net', ...keyed },
  { ...zen, id: 'spamhaus-dqs-zen', name: 'Spamhaus ZEN (DQS)', zone: 'zen.dq.spamhaus.net', ...keyed },
  {
    id: 'spamhaus-dqs-zrd',
    name: 'Spamhaus ZRD (DQS)',
    zone: 'zrd.dq.spamhaus.net',
    kind: 'domain',
    /** 127.0.2.2 to .24: the hours since the domain was first seen. */
    codes: Object.fromEntries(
      Array.from({ length: 23 }, (_, at) => [`127.0.2.${at + 2}`, `first seen under ${at + 2} hours ago`]),
    ),
    refusals: ['127.0.2.255'],
    testPoints: false,
    operator: 'spamhaus',
    ...keyed,
  },
  {
    id: 'surbl',
    name: 'SURBL multi',
    zone: 'multi.surbl.org',
    kind: 'domain',
    /** DM (4) and CT (32) are informational: an ESP's tracking host may carry CT. */
    bits: { 8: 'phishing', 16: 'malware', 64: 'abuse', 128: 'cracked site' },
    refusals: ['127.0.0.1'],
    testPoints: false,
    source: 'Rspamd, SpamAssassin',
    asOf: '2026',
  },
  {
    id: 'uribl',
    name: 'URIBL multi',
    zone: 'multi.uribl.com',
    kind: 'domain',
    bits: { 2: 'black', 4: 'grey', 8: 'red' },
    refusals: ['127.0.0.1'],
    testPoints: false,
    source: 'Rspamd; URIBL, Refused',
    asOf: '2026',
  },
];

/** Asked, they list nobody or the whole world. */
export const retiredLists: Readonly<Record<string, string>> = {
  'sorbs.net': 'ended 2024-06-05',
  'ix.dnsbl.manitu.net': 'ended 2025-01-16: its empty zone lists nobody',
  'megarbl.net': 'its expired domain lists the whole world (2019)',
  'bl.emailbasura.org': 'its expired domain lists the whole world (2020)',
  'ubl.unsubscore.com': 'offline since 2024',
  'dnsbl.inps.de': 'ended 2020-05-25',
  'dnsbl.ahbl.org': 'ended 2015',
  'dnsbl.njabl.org': 'ended 2013',
  'rfc-ignorant.org': 'ended 2012',
  'list.dsbl.org': 'ended 2008',
  'relays.ordb.org': 'ended 2006; listed the whole world before it vanished',
  'bl.spamcannibal.org': 'ended 2018',
  'cbl.abuseat.org': 'part of Spamhaus XBL: ask spamhaus-zen',
};
