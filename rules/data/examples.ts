/**
 * What should stand there once a finding is mended, in its exact form: printed by `deliv explain`, and read by our own
 * parsers in test/explain.test.ts. Names are those of RFC 2606, addresses those of RFC 5737; the keys open nothing.
 */
import type { Example } from '../../src/model/explained.ts';
import type { FindingRef } from '../index.ts';

const as =
  (form: Example['form']) =>
  (...lines: readonly string[]): Example => ({ form, text: lines.join('\n') });
const dns = as('dns');
const header = as('header');
const html = as('html');
const campaign = as('campaign');

const rsaKey = [
  's2._domainkey.acme.example. IN TXT ( "v=DKIM1; k=rsa; p="',
  '  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAw4xriNH4U0y6C8N2"',
  '  "7V2qOlrKe4CizsgMSzv9VMwK7hdSSBwqpS/JDJWMX8KdgmsE6kvviphp5T/4"',
  '  "V+91YzYbadAI0ywdi6RaoOek1Lz2GgUtpUBMUcu7Wnlq78zPbII0uTqzhNZs"',
  '  "4Gu/2TkldeRb/pQx1xvowidMWfVbcfhnhgD6JilfIHkPsKzWksVdoWl2eGbj"',
  '  "rLqGYk0v+qwpxy4PhQ92MVq2pwEuaH/tVknWKA/+F3ukmB/RjGz8jGWZ9+Iz"',
  '  "zQpNvuAszBZzdWGbT0grcQN4Xv9ikksVqivI0ebJygqU+PXQiT6N9QRhB9xh"',
  '  "xtBUx5xn76qjF6c35VPILXhouwIDAQAB" )',
];
const dkimKey = dns(...rsaKey);
const bothKeys = dns(
  ...rsaKey,
  's2ed._domainkey.acme.example. IN TXT "v=DKIM1; k=ed25519; p=iHTlN6xwCgzVzb5+4YdcojPb1fLaqPmBCOm4pyo7gbk="',
);
const signature = header(
  'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=acme.example; s=s2;',
  ' h=From:From:To:To:Subject:Subject:Date:Date:Message-ID:Message-ID:',
  ' List-Unsubscribe:List-Unsubscribe-Post:MIME-Version:Content-Type;',
  ' bh=HASH-OF-THE-BODY; b=SIGNATURE',
);
const spf = dns('news.acme.example. IN TXT "v=spf1 ip4:192.0.2.10 include:_spf.YOUR-ESP.example ~all"');
const spfOfAddress = dns('news.acme.example. IN TXT "v=spf1 ip4:192.0.2.10 ~all"');
const dmarc = (tags: string) => dns(`_dmarc.acme.example. IN TXT "v=DMARC1; ${tags}"`);
const firstDmarc = dmarc('p=none; rua=mailto:dmarc@acme.example');
const enforcedDmarc = dmarc('p=quarantine; rua=mailto:dmarc@acme.example');
const refusingDmarc = dmarc('p=reject; rua=mailto:dmarc@acme.example');
const reverse = dns(
  '10.2.0.192.in-addr.arpa. IN PTR mta1.news.acme.example.',
  'mta1.news.acme.example. IN A 192.0.2.10',
);
const mx = dns('acme.example. IN MX 10 mx.acme.example.', 'mx.acme.example. IN A 192.0.2.25');
const bimi = dns(
  'default._bimi.acme.example. IN TXT "v=BIMI1; l=https://acme.example/logo.svg; a=https://acme.example/mark.pem"',
);
const from = header('From: "Acme" <offers@news.acme.example>');
const fromWithReply = header('From: "Acme" <offers@news.acme.example>', 'Reply-To: care@acme.example');
const oneClick = header(
  'List-Unsubscribe: <https://click.acme.example/u/TOKEN>, <mailto:unsubscribe@news.acme.example?subject=TOKEN>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
);
const encodedSubject = header('Subject: =?utf-8?Q?Rebajas_de_oto=C3=B1o=3A_20_=25_en_todo?=');
const autoSubmitted = header('Auto-Submitted: auto-generated');
const listId = header('List-Id: Acme offers <offers.news.acme.example>');
const decision = campaign('vetting:', '  required: true', '  decision: decision.json');
const acquisition = campaign(
  'list:',
  '  file: contacts.csv',
  '  columns: {email: Email, optInAt: signup_date, source: source}',
  '  acquisition: {method: web-form, optIn: double, since: 2023-01-01}',
);
const rate = campaign('volume:', '  start: 2027-03-01T09:10:00+01:00', '  perHour: 20000');

export const examples: { readonly [R in FindingRef]?: Example } = {
  'free-mail-from/gmail': fromWithReply,
  'free-mail-from/other': fromWithReply,
  'from-name/missing': from,
  'from-name/address': from,
  'reply-to/free-mail': fromWithReply,
  'reply-to/elsewhere': fromWithReply,
  'own-subdomain/promotional': from,
  'own-subdomain/transactional': header('From: "Acme" <orders@mail.acme.example>'),
  'impersonation/not-refused': refusingDmarc,
  'impersonation/relaxed': dmarc('p=reject; adkim=s; aspf=s; rua=mailto:dmarc@acme.example'),

  'opt-in-proof/no-column': acquisition,
  'human-decision/no-list': campaign('list:', '  tally: contacts.tally.json', ...decision.text.split('\n')),
  'human-decision/none': decision,

  'reverse-dns/missing': reverse,
  'reverse-dns/missing-ipv6': dns(
    '0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa. IN PTR mta1.news.acme.example.',
    'mta1.news.acme.example. IN AAAA 2001:db8::10',
  ),
  'reverse-dns/unconfirmed': reverse,
  'reverse-dns/generic': reverse,
  'helo-name/not-full': campaign('outbound:', '  hostname: mta1.news.acme.example'),
  'helo-name/unresolvable': dns('mta1.news.acme.example. IN A 192.0.2.10'),
  'helo-name/elsewhere': dns('mta1.news.acme.example. IN A 192.0.2.10'),
  'data-country/abroad': campaign('outbound:', '  country: IT'),
  'eu-server/abroad': campaign('outbound:', '  requireEu: true', '  country: IT'),

  'sending-tls/off': campaign('outbound:', '  tls: true'),
  'enrolment/missing': campaign('outbound:', '  enrolled: [postmaster-tools, snds, jmrp, cfl, signal-spam]'),
  'enrolment/needed': campaign('outbound:', '  enrolled: [tonline]'),
  'send-rate/at-once': rate,
  'send-rate/full-hour': rate,

  'link-hosts/missing': dns('click.acme.example. IN CNAME tracking.YOUR-ESP.example.'),
  'link-hosts/no-address': dns('click.acme.example. IN CNAME tracking.YOUR-ESP.example.'),

  'sender-domain/unresolvable': mx,
  'sender-domain/null-mx': mx,
  'sender-domain/no-mx': mx,
  'sender-authentication/none': dkimKey,
  'sender-authentication/none-ipv6': dkimKey,
  'esp-setup/dkim-missing': dns('s2._domainkey.acme.example. IN CNAME s2.dkim.YOUR-ESP.example.'),
  'esp-spf/include-missing': spf,
  'spf-record/missing': spf,
  'spf-record/several': spf,
  'spf-record/invalid': spf,
  'spf-lookups/too-many': spfOfAddress,
  'spf-lookups/voids': spfOfAddress,
  'spf-policy/pass-all': spf,
  'spf-policy/open-ended': spf,
  'spf-policy/ptr': spfOfAddress,
  'spf-result/forbidden': spfOfAddress,
  'spf-result/unusable': spfOfAddress,
  'spf-result/not-covered': spfOfAddress,
  'spf-helo/contradicted': dns(
    'mta1.news.acme.example. IN TXT "v=spf1 a -all"',
    'mta1.news.acme.example. IN A 192.0.2.10',
  ),
  'dkim-key/absent': dkimKey,
  'dkim-key/revoked': dkimKey,
  'dkim-key/malformed': dkimKey,
  'dkim-key/several': dkimKey,
  'dkim-key/weak': dkimKey,
  'dkim-key/short': dkimKey,
  'dkim-key/not-for-email': dkimKey,
  'dkim-key/only-ed25519': bothKeys,
  'dkim-key/testing': dkimKey,
  'dkim-coverage/body-length': signature,
  'dkim-coverage/from-not-covered': signature,
  'dkim-coverage/not-over-signed': signature,
  'dmarc-record/missing': firstDmarc,
  'dmarc-record/several': firstDmarc,
  'dmarc-record/no-policy': firstDmarc,
  'dmarc-record/removed-tags': dmarc('p=quarantine; t=y; rua=mailto:dmarc@acme.example'),
  'dmarc-record/odd-tags': firstDmarc,
  'dmarc-policy/monitoring': enforcedDmarc,
  'dmarc-policy/testing': enforcedDmarc,
  'dmarc-policy/no-reports': enforcedDmarc,
  'dmarc-reports/not-agreed': dns('acme.example._report._dmarc.REPORTS.example. IN TXT "v=DMARC1"'),
  'dmarc-alignment/unaligned': signature,
  'dmarc-alignment/refused': signature,
  'dmarc-alignment/set-aside': signature,
  'dmarc-alignment/dkim-unaligned': signature,
  'bimi-record/missing': bimi,
  'bimi-record/not-enforced': enforcedDmarc,
  'bimi-record/no-certificate': bimi,
  'tls-reports/missing': dns(
    '_mta-sts.news.acme.example. IN TXT "v=STSv1; id=20270301T090000"',
    '_smtp._tls.news.acme.example. IN TXT "v=TLSRPTv1; rua=mailto:tls@acme.example"',
  ),

  'eight-bit/header': encodedSubject,
  'required-headers/missing': header(
    'From: "Acme" <offers@news.acme.example>',
    'Date: Mon, 01 Mar 2027 09:10:00 +0100',
    'Message-ID: <20270301.4471@news.acme.example>',
  ),
  'required-headers/odd-sender': from,
  'required-headers/several-senders': from,
  'encoded-words/too-long': header(
    'Subject: =?utf-8?Q?Rebajas_de_oto=C3=B1o=3A?=',
    ' =?utf-8?Q?_20_=25_en_todo_el_cat=C3=A1logo?=',
  ),
  'encoded-words/unknown-charset': encodedSubject,
  'encoded-words/broken': encodedSubject,
  'encoded-words/misplaced': header('From: =?utf-8?Q?Caf=C3=A9_Acme?= <offers@news.acme.example>'),
  'display-name/address': from,
  'display-name/mark': from,
  'display-name/counter': from,
  'no-reply/says-so': fromWithReply,
  'unsubscribe/missing': oneClick,
  'unsubscribe/encoded': oneClick,
  'unsubscribe/empty': oneClick,
  'one-click/not-offered': oneClick,
  'one-click/no-https': oneClick,
  'one-click/wrong-value': oneClick,
  'one-click-signed/not-covered': signature,
  'list-headers/missing': listId,
  'list-headers/list-id': listId,
  'list-headers/feedback-id': header('Feedback-ID: spring-2026:offers:acme-news'),
  'list-headers/precedence': header('Precedence: bulk'),
  'auto-submitted/missing': autoSubmitted,
  'auto-submitted/bulk': autoSubmitted,
  'preheader/missing': html('<body>', '<div style="display:none">Until Sunday, in every shop and on the web.</div>'),
  'language/unnamed': html('<html lang="en">'),
  'pictures/without-alt': html('<img src="https://news.acme.example/spring.jpg" alt="Two chairs under a pear tree">'),
  'unsubscribe-link/missing': html('<a href="https://click.acme.example/u/TOKEN">Unsubscribe from these offers</a>'),
  'sender-details/no-address': html('<p>Acme S.L., Calle Mayor 5, 28013 Madrid, Spain</p>'),
  'sender-details/unseen': html('<p>Acme S.L., Calle Mayor 5, 28013 Madrid, Spain</p>'),
  'text-part/missing': header('Content-Type: multipart/alternative; boundary="=_acme"'),
};
