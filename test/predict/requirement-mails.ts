/**
 * One constructed mail for each requirement that mailbox providers publish: `clean` meets them all, every other mail is
 * `clean` with the small edits that break one of them. Written from the providers' documents, without the predictor.
 * The mails are unsigned: how they leave stands in the campaign, and what DNS says of that in the zone.
 */
import { providerIds } from '../../src/model/provider-ids.ts';

export interface Scenario {
  /** What is wrong, in one sentence. */
  readonly says: string;
  /** The campaign file; its message is `mail.eml`, beside it. */
  readonly campaign: string;
  /** The message with CRLF line ends. */
  readonly message: string;
  /** A master file: the sender's zones and the reverse zones. */
  readonly zone: string;
}

type Edit = readonly [part: 'campaign' | 'message' | 'zone', from: string, to: string];

interface Violation {
  readonly says: string;
  readonly edits: readonly Edit[];
}

/** The clock to judge the mails by: ten minutes before the message is dated and sent. */
export const now = new Date('2026-12-01T10:00:00+01:00');

// Public halves of RSA keys made for this file; the private halves were thrown away.
const key2048 =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAkVH7ucO376K3AtjNLMXKk1Yz1L8fR+msT2qh9ocPwSFwfSOuY3nw8ODGnZhuNxfgxZEcp2e2' +
  'oPfILLea0uyY0DrVEjK6XxbFV3SOb5x408QchOPf4wrCrq0JdNvgw0f2JIOEhMyfLdQ/baTEZtkdW7xIYQrzdD0aLJjeaMXsewchZZslcYfr5zVTpuxV' +
  'hrqs/bKV4AtDP4uUrHmmU0Cyw860bI/BXKZUeOMhBZW+9nDcu5rTQ7fGRf2Hid8UKQo/JhYwkvjsxIKhj9RyTj1+agnjdeCc6hzQTy+riKKrGAc8zyii' +
  'ZYEPOQMs0Qt5BQNTnVTR9PNexewgZONj3gObjwIDAQAB';
const key768 =
  'MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhANNsWKSBOnKHUmrWPiVJw1kXmA6lyUGAtYAdT4Qn2R7NMiJedsiLgewrjPboqQb2XPyYmEJRGoq88TBaegdM' +
  'oVriGO720IKyjC+jFCpOZeBi4DlSeC2GrzyRHzezdrAgRQIDAQAB';

/** RDATA of a TXT record: one string holds at most 255 octets. */
function txt(text: string): string {
  return (text.match(/.{1,200}/g) ?? []).map(part => `"${part}"`).join(' ');
}

const dkimRecord = `s2026._domainkey IN TXT ${txt(`v=DKIM1; k=rsa; p=${key2048}`)}\n`;
const spfRecord = '@ IN TXT "v=spf1 mx ip4:192.0.2.25 ip6:2001:db8:25::25 -all"\n';
const dmarcRecord = '_dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:dmarc@oltremare-ceramics.example"\n';
const dmarcMonitoring = '_dmarc IN TXT "v=DMARC1; p=none; rua=mailto:dmarc@oltremare-ceramics.example"\n';
const ptr4 = '25 IN PTR mta1.oltremare-ceramics.example.\n';
const ptr6 = '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.5.2.0.0 IN PTR mta1.oltremare-ceramics.example.\n';

const soa =
  '@ 3600 IN SOA ns1.oltremare-ceramics.example. hostmaster.oltremare-ceramics.example. 2026112001 7200 900 1209600 300';

/** `example` itself is a zone here, so that a name which is not in the file does not exist. */
const zone = `$TTL 3600

$ORIGIN example.
@ 3600 IN SOA ns1.nic.example. hostmaster.nic.example. 2026112001 7200 900 1209600 300
@ IN NS ns1.nic.example.
ns1.nic IN A 192.0.2.2

$ORIGIN oltremare-ceramics.example.
${soa}
@ IN NS ns1
ns1 IN A 192.0.2.53
@ IN A 192.0.2.80
www IN A 192.0.2.80
@ IN MX 10 mx1
mx1 IN A 192.0.2.30
mta1 IN A 192.0.2.25
mta1 IN AAAA 2001:db8:25::25
mta1 IN TXT "v=spf1 a -all"
${spfRecord}${dkimRecord}${dmarcRecord}
$ORIGIN 2.0.192.in-addr.arpa.
${soa}
@ IN NS ns1.oltremare-ceramics.example.
30 IN PTR mx1.oltremare-ceramics.example.
${ptr4}
$ORIGIN 8.b.d.0.1.0.0.2.ip6.arpa.
${soa}
@ IN NS ns1.oltremare-ceramics.example.
${ptr6}`;

function campaign(bulk: boolean): string {
  const answer = bulk ? 'yes' : 'no';
  return `id: winter-letter-2026
name: Winter letter
message: mail.eml
stage: rendered
sender:
  stream: promotional
  country: IT
  bulk: {${providerIds.map(id => `${id}: ${answer}`).join(', ')}}
outbound:
  hostname: mta1.oltremare-ceramics.example
  ips: [192.0.2.25]
  mail-from: bounces@oltremare-ceramics.example
  dkim: [{domain: oltremare-ceramics.example, selector: s2026}]
  pool: dedicated
  enrolled: [postmaster-tools, snds, jmrp, cfl, signal-spam, tonline]
  country: IT
volume:
  start: 2026-12-01T10:10:00+01:00
  perHour: 5000
history:
  sent: 400000
  dailyMax: {all: 50000}
  lastSent: 2026-11-30
`;
}

const unsubscribeHeaders = `List-Unsubscribe: <https://www.oltremare-ceramics.example/letters/leave/7c41f0>,
 <mailto:leave@oltremare-ceramics.example?subject=leave-7c41f0>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
`;

const message = `From: Oltremare Ceramics <letters@oltremare-ceramics.example>
To: Nora Quist <nora.quist@inbox.example>
Subject: Two new glazes, and our studio is open on 12 December
Date: Tue, 01 Dec 2026 10:10:00 +0100
Message-ID: <20261201.0910.7c41f0@oltremare-ceramics.example>
List-Id: Letters from the studio <letters.oltremare-ceramics.example>
${unsubscribeHeaders}Feedback-ID: winter26:letters:customers:oltremare
Precedence: bulk
MIME-Version: 1.0
Content-Type: multipart/alternative;
 boundary="=_oltremare_winter_2026"

--=_oltremare_winter_2026
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

Two new glazes, and our studio is open on 12 December

Dear Nora,

after a long autumn of test firings, two glazes have left the kiln that
we are happy to put on the shelf: Laguna, a quiet green that breaks to
brown on the rim, and Brina, a matt white that feels like eggshell.

Both are on the four pieces people order most: the breakfast cup, the
soup bowl, the flat plate and the small jug.

Breakfast cup in Laguna, 28 EUR
https://www.oltremare-ceramics.example/cups/laguna

Soup bowl in Brina, 34 EUR
https://www.oltremare-ceramics.example/bowls/brina

On Saturday 12 December the workshop in Faenza is open from ten to six.
Marta will be throwing jugs all day, and the seconds table is back: pieces
with a small flaw at a lower price. There is coffee, and the dog is kind.

How to find us:
https://www.oltremare-ceramics.example/visit

Orders placed until 14 December arrive before the holidays in Italy,
Germany and France.

Warm regards from the studio,
Marta and Elio

--
You receive this letter because you asked for it in our shop or on our
website, about once a month. You can leave it at any time:
https://www.oltremare-ceramics.example/letters/leave/7c41f0

Oltremare Ceramics S.r.l., Via dei Vasai 12, 48018 Faenza (RA), Italy
VAT IT01234560397, Register of Ravenna RA-204518, director Marta Ferri
Telephone +39 0546 000112, letters@oltremare-ceramics.example
--=_oltremare_winter_2026
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 7bit

<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Two new glazes, and our studio is open on 12 December</title>
</head>
<body style="margin:0;padding:0;background-color:#f5f3ee;color:#2f2b26;font-family:Georgia,serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="background-color:#ffffff">
<tr><td style="padding:24px 32px 8px">
<a href="https://www.oltremare-ceramics.example/">
<img src="https://www.oltremare-ceramics.example/img/logo.png" width="170" height="44"
 alt="Oltremare Ceramics, Faenza" style="display:block;border:0"></a>
</td></tr>
<tr><td style="padding:8px 32px;font-size:16px;line-height:25px">
<h1 style="font-size:25px;line-height:32px;margin:16px 0">Two new glazes, and our studio is open on 12 December</h1>
<p>Dear Nora,</p>
<p>after a long autumn of test firings, two glazes have left the kiln that we are happy to put on the shelf:
<strong>Laguna</strong>, a quiet green that breaks to brown on the rim, and <strong>Brina</strong>, a matt white
that feels like eggshell.</p>
<p>Both are on the four pieces people order most: the breakfast cup, the soup bowl, the flat plate and the
small jug.</p>
</td></tr>
<tr><td style="padding:8px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="50%" valign="top" style="padding-right:8px;font-size:15px;line-height:22px">
<a href="https://www.oltremare-ceramics.example/cups/laguna" style="color:#3b5d50">
<img src="https://www.oltremare-ceramics.example/img/cup-laguna.jpg" width="260" height="190"
 alt="Breakfast cup with a green glaze, brown on the rim" style="display:block;border:0">
Breakfast cup in Laguna</a><br>28 EUR
</td>
<td width="50%" valign="top" style="padding-left:8px;font-size:15px;line-height:22px">
<a href="https://www.oltremare-ceramics.example/bowls/brina" style="color:#3b5d50">
<img src="https://www.oltremare-ceramics.example/img/bowl-brina.jpg" width="260" height="190"
 alt="Soup bowl with a matt white glaze" style="display:block;border:0">
Soup bowl in Brina</a><br>34 EUR
</td>
</tr></table>
</td></tr>
<tr><td style="padding:8px 32px 16px;font-size:16px;line-height:25px">
<h2 style="font-size:20px;line-height:26px;margin:16px 0 8px">Open studio in Faenza</h2>
<p>On Saturday 12 December the workshop in Faenza is open from ten to six. Marta will be throwing jugs all day,
and the seconds table is back: pieces with a small flaw at a lower price. There is coffee, and the dog is kind.
<a href="https://www.oltremare-ceramics.example/visit" style="color:#3b5d50">This is how you find us</a>.</p>
<p>Orders placed until 14 December arrive before the holidays in Italy, Germany and France.</p>
<p>Warm regards from the studio,<br>Marta and Elio</p>
</td></tr>
<tr><td style="padding:16px 32px 24px;border-top:1px solid #ded8cc;font-size:13px;line-height:20px;color:#5b554c">
You receive this letter because you asked for it in our shop or on our website, about once a month.
<a href="https://www.oltremare-ceramics.example/letters/leave/7c41f0" style="color:#3b5d50">Unsubscribe</a><br>
Oltremare Ceramics S.r.l., Via dei Vasai 12, 48018 Faenza (RA), Italy<br>
VAT IT01234560397, Register of Ravenna RA-204518, director Marta Ferri<br>
Telephone +39 0546 000112, letters@oltremare-ceramics.example
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
--=_oltremare_winter_2026--
`;

/** A sending service with everything in order, for a domain that is not the sender's. */
const serviceZone = `
$ORIGIN parcelpost-mail.example.
${soa}
@ IN NS ns1.oltremare-ceramics.example.
@ IN A 192.0.2.81
@ IN MX 10 mx1.oltremare-ceramics.example.
@ IN TXT "v=spf1 ip4:192.0.2.25 -all"
pp1._domainkey IN TXT ${txt(`v=DKIM1; k=rsa; p=${key2048}`)}
`;

const inZone = (from: string, to: string): Edit => ['zone', from, to];
const inMessage = (from: string, to: string): Edit => ['message', from, to];
const inCampaign = (from: string, to: string): Edit => ['campaign', from, to];
const alsoInZone = (text: string): Edit => inZone(ptr6, `${ptr6}${text}`);

const monitoring = inZone(dmarcRecord, dmarcMonitoring);
const noSpf = inZone(spfRecord, '');
const noKey = inZone(dkimRecord, '');
const throughService: readonly Edit[] = [
  inCampaign('mail-from: bounces@oltremare-ceramics.example', 'mail-from: bounces@parcelpost-mail.example'),
  inCampaign(
    'dkim: [{domain: oltremare-ceramics.example, selector: s2026}]',
    'dkim: [{domain: parcelpost-mail.example, selector: pp1}]',
  ),
  alsoInZone(serviceZone),
];
const overIpv6 = inCampaign('ips: [192.0.2.25]', 'ips: ["2001:db8:25::25"]');
const fromHeader = 'From: Oltremare Ceramics <letters@oltremare-ceramics.example>\n';

const violations = {
  'no-spf-no-dkim': {
    says: 'No SPF record for the MAIL FROM domain and no DKIM key at the selector; DMARC only monitors',
    edits: [noSpf, noKey, monitoring],
  },
  'spf-fails': {
    says: 'SPF gives softfail for the sending address; the aligned DKIM key is sound, so DMARC passes',
    edits: [inZone(spfRecord, '@ IN TXT "v=spf1 mx ~all"\n')],
  },
  'spf-hard-fails': {
    says: 'SPF gives fail (-all) for the sending address; the aligned DKIM key is sound, so DMARC passes',
    edits: [inZone(spfRecord, '@ IN TXT "v=spf1 mx -all"\n')],
  },
  'dkim-missing': {
    says: 'No DKIM key at the declared selector; SPF passes and is aligned, so DMARC passes',
    edits: [noKey],
  },
  'dkim-key-short': {
    says: 'The DKIM key has 768 bits; SPF passes and is aligned',
    edits: [inZone(dkimRecord, `s2026._domainkey IN TXT ${txt(`v=DKIM1; k=rsa; p=${key768}`)}\n`)],
  },
  unaligned: {
    says: 'SPF and DKIM pass for a domain that is not that of From; DMARC only monitors',
    edits: [...throughService, monitoring],
  },
  'no-dmarc': {
    says: 'The From domain publishes no DMARC record',
    edits: [inZone(dmarcRecord, '')],
  },
  'dmarc-without-policy': {
    says: 'The DMARC record of the From domain has no p=',
    edits: [inZone(dmarcRecord, '_dmarc IN TXT "v=DMARC1; rua=mailto:dmarc@oltremare-ceramics.example"\n')],
  },
  'dmarc-reject-fails': {
    says: 'The From domain publishes p=reject, and what passes in SPF and DKIM is not aligned with it',
    edits: throughService,
  },
  'no-ptr': {
    says: 'The sending address has no PTR record',
    edits: [inZone(ptr4, '')],
  },
  'ptr-unconfirmed': {
    says: 'The PTR record names a host that has another address',
    edits: [
      inZone(ptr4, '25 IN PTR relay.oltremare-ceramics.example.\n'),
      inZone('mta1 IN A 192.0.2.25\n', 'mta1 IN A 192.0.2.25\nrelay IN A 192.0.2.26\n'),
    ],
  },
  'ptr-generic': {
    says: 'The PTR record is the generic one of a hosting company, and its host has the sending address',
    edits: [
      inZone(ptr4, '25 IN PTR 192-0-2-25-static.fastlane-hosting.example.\n'),
      alsoInZone(`
$ORIGIN fastlane-hosting.example.
${soa}
@ IN NS ns1.oltremare-ceramics.example.
@ IN A 192.0.2.90
192-0-2-25-static IN A 192.0.2.25
`),
    ],
  },
  'helo-not-fqdn': {
    says: 'The server says a name in EHLO that exists in no DNS',
    edits: [
      inCampaign('hostname: mta1.oltremare-ceramics.example', 'hostname: mta1.localdomain'),
      alsoInZone(`
$ORIGIN localdomain.
${soa}
@ IN NS ns1.oltremare-ceramics.example.
`),
    ],
  },
  'no-tls': {
    says: 'The sending server does not use STARTTLS',
    edits: [inCampaign('  pool: dedicated\n', '  tls: false\n  pool: dedicated\n')],
  },
  'sender-domain-missing': {
    says: 'The MAIL FROM domain does not exist in DNS (so SPF has nothing to pass); aligned DKIM is sound',
    edits: [
      inCampaign('mail-from: bounces@oltremare-ceramics.example', 'mail-from: bounces@oltremare-returns.example'),
    ],
  },
  'null-mx-sender': {
    says: 'The MAIL FROM domain takes no mail (null MX); SPF passes for it',
    edits: [
      inCampaign(
        'mail-from: bounces@oltremare-ceramics.example',
        'mail-from: bounces@returns.oltremare-ceramics.example',
      ),
      alsoInZone(`
$ORIGIN returns.oltremare-ceramics.example.
${soa}
@ IN NS ns1.oltremare-ceramics.example.
@ IN A 192.0.2.80
@ IN MX 0 .
@ IN TXT "v=spf1 ip4:192.0.2.25 -all"
`),
    ],
  },
  'no-one-click': {
    says: 'List-Unsubscribe has only a mailto address, and there is no List-Unsubscribe-Post',
    edits: [
      inMessage(
        unsubscribeHeaders,
        'List-Unsubscribe: <mailto:leave@oltremare-ceramics.example?subject=leave-7c41f0>\n',
      ),
    ],
  },
  'no-unsubscribe-header': {
    says: 'There is no List-Unsubscribe header; the text has an unsubscribe link',
    edits: [inMessage(unsubscribeHeaders, '')],
  },
  'complaints-high': {
    says: 'Measured complaints: 0.4 % at Gmail and Yahoo, 0.7 % at Orange',
    edits: [
      inCampaign(
        '  lastSent: 2026-11-30\n',
        '  lastSent: 2026-11-30\n  complaints: {gmail: 0.004, yahoo: 0.004, orange: 0.007}\n',
      ),
    ],
  },
  'two-from': {
    says: 'There are two From headers, both of the same domain',
    edits: [inMessage(fromHeader, `${fromHeader}From: Oltremare Shop <shop@oltremare-ceramics.example>\n`)],
  },
  'from-two-addresses': {
    says: 'From has two addresses of one domain, with a Sender header as RFC 5322 asks',
    edits: [
      inMessage(
        fromHeader,
        `From: Marta Ferri <marta@oltremare-ceramics.example>,
 Elio Ferri <elio@oltremare-ceramics.example>
Sender: Oltremare Ceramics <letters@oltremare-ceramics.example>
`,
      ),
    ],
  },
  'no-message-id': {
    says: 'There is no Message-ID header, and nothing is declared that adds one',
    edits: [inMessage('Message-ID: <20261201.0910.7c41f0@oltremare-ceramics.example>\n', '')],
  },
  'duplicate-subject': {
    says: 'There are two Subject headers',
    edits: [
      inMessage('Date: Tue, 01 Dec 2026', 'Subject: The winter letter of Oltremare Ceramics\nDate: Tue, 01 Dec 2026'),
    ],
  },
  'date-far-off': {
    says: 'The Date header lies three years back',
    edits: [inMessage('Date: Tue, 01 Dec 2026', 'Date: Fri, 01 Dec 2023')],
  },
  'ipv6-no-ptr': {
    says: 'The mail leaves from an IPv6 address without PTR record; SPF and DKIM are sound',
    edits: [overIpv6, inZone(ptr6, '')],
  },
  'ipv6-no-auth': {
    says: 'The mail leaves from an IPv6 address with PTR record, without SPF record and without DKIM key',
    edits: [overIpv6, noSpf, noKey, monitoring],
  },
} satisfies Record<string, Violation>;

export type CheckId = keyof typeof violations;

/** The mail of a check, of a sender who is bulk at every provider or at none. */
export function scenario(check: CheckId | 'clean', bulk: boolean): Scenario {
  const { says, edits }: Violation =
    check === 'clean' ? { says: 'Every published requirement is met', edits: [] } : violations[check];
  const texts = { campaign: campaign(bulk), message, zone };
  for (const [part, from, to] of edits) texts[part] = replaced(texts[part], from, to);
  return { says, ...texts, message: texts.message.replaceAll('\n', '\r\n') };
}

/** An edit that does not take hold, or takes hold twice, would leave a mail with another fault than it says. */
function replaced(text: string, from: string, to: string): string {
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`${JSON.stringify(from)} occurs ${pieces.length - 1} times`);
  return pieces.join(to);
}

export const clean = scenario('clean', true);

/** Every check's mail, of a bulk sender. */
export const checks = Object.fromEntries(
  (Object.keys(violations) as CheckId[]).map(check => [check, scenario(check, true)]),
) as Record<CheckId, Scenario>;
