/**
 * What mailbox providers publish that they do when a requirement is not met: one cell for each check, provider and kind
 * of sender. Written from their documents, without the predictor; where documents disagree, or leave open what happens,
 * all they allow is allowed. The expected outcome is that of the first attempt: what is deferred may bounce when the
 * retries end. Where a provider publishes nothing on a check, there is a cell (inbox) only if the mail breaks none of its
 * other rules. The mails are in `requirement-mails.ts`.
 *
 * Documents, each with the year of its statement in `why`:
 * G-GUIDE Email sender guidelines · G-FAQ Email sender guidelines FAQ · G-CODES Gmail SMTP errors and codes ·
 * G-HELO HELO/EHLO email error · Y-REQ Yahoo Sender Requirements & Recommendations · Y-FAQ Yahoo Sender FAQs ·
 * Y-CODES Yahoo SMTP Error Codes · MS-POL Outlook.com Policies, Practices, and Guidelines · MS-TRB Outlook.com
 * Troubleshooting · MS-HV Outlook's New Requirements for High-Volume Senders · MS-515 Fix NDR error 550 5.7.515 ·
 * MS-DMARC Microsoft's announcement that p=reject is honoured · MS-NDR NDRs in Exchange Online · A-PM Postmaster
 * information for iCloud Mail · WEB-REQ WEB.DE Requirements and Recommendations · WEB-POL WEB.DE E-Mail Policy · GMX-BP
 * GMX Best practices · OR-PM Orange Postmaster · LP-PM laposte.net, spécifications techniques · LP-SR Spam Resource on
 * La Poste · COM-ERR Comcast mail error codes · EG-OR, EG-FM, EG-GMX, EG-MS egressif.io, Sender Requirements of Orange,
 * Fastmail, GMX & WEB.DE, Outlook.com · TIS-BLOG robrota.com on Tiscali · SIS sisimai, rhost tables · FM SMTP Field
 * Manual · KUMO-C KumoMTA community shaping
 */
import type { CheckId } from './requirement-mails.ts';

type Expected = 'bounce' | 'deferral' | 'spam' | 'inbox';

/** Without `enhanced` the source names the basic code alone, and only that is to be compared. */
interface ExpectedReply {
  readonly code: number;
  readonly enhanced?: string;
}

export interface Cell {
  readonly check: CheckId;
  readonly provider: string;
  /** Whether the sender is bulk at this provider. */
  readonly bulk: boolean;
  /** The outcomes that the documents allow as the main one. */
  readonly expect: readonly Expected[];
  /** Every reply that the documents name; absent where they name none. */
  readonly replies?: readonly ExpectedReply[];
  /** Who says so, and when. */
  readonly why: string;
}

type Told = readonly [expect: readonly Expected[], why: string, ...replies: string[]];

function cell(check: CheckId, provider: string, bulk: boolean, [expect, why, ...replies]: Told): Cell {
  return { check, provider, bulk, expect, ...(replies.length > 0 ? { replies: replies.map(reply) } : {}), why };
}

function reply(text: string): ExpectedReply {
  const [code, enhanced] = text.split(' ');
  return { code: Number(code), ...(enhanced === undefined ? {} : { enhanced }) };
}

/** The document speaks of all senders. */
function all(check: CheckId, provider: string, ...told: Told): Cell[] {
  return [cell(check, provider, true, told), cell(check, provider, false, told)];
}

/** The document speaks of bulk senders only; what it then says of the others, or that it asks nothing of them. */
function bulk(check: CheckId, provider: string, told: Told, others: Told): Cell[] {
  return [cell(check, provider, true, told), cell(check, provider, false, others)];
}

const inbox: readonly Expected[] = ['inbox'];
const refused: readonly Expected[] = ['bounce'];
/** Gmail's FAQ: "Temporary or Permanent Failure codes, or spam foldering". */
const gmailFails: readonly Expected[] = ['deferral', 'bounce', 'spam'];
/** Yahoo's FAQ: "sent to the spam folder or rejected"; its error codes defer, too. */
const yahooFails: readonly Expected[] = ['spam', 'bounce', 'deferral'];
/** Microsoft's two texts disagree: rejected, or the junk folder first. */
const outlookFails: readonly Expected[] = ['bounce', 'spam'];
/** Apple: "If not, the email will be rejected", and best practices keep mail from being considered junk. */
const appleFails: readonly Expected[] = ['bounce', 'spam'];
const gmxFails: readonly Expected[] = ['bounce', 'spam'];
const fastmailScores: readonly Expected[] = ['inbox', 'spam'];

const gmailSpf = ['421 4.7.27', '550 5.7.27'];
const gmailDkim = ['421 4.7.30', '550 5.7.30'];
const gmailDmarc = ['421 4.7.31', '421 4.7.40', '550 5.7.40'];
const gmailPtr = ['451 4.7.23', '421 4.7.0', '550 5.7.25'];
const gmailForm = ['550 5.7.1', '554 5.6.0'];

const gmailEither: Told = [inbox, 'G-GUIDE 2026: below bulk SPF or DKIM is enough'];
const yahooEither: Told = [inbox, 'Y-REQ 2025: below bulk SPF or DKIM is enough'];
const outlookSmall: Told = [inbox, 'MS-POL 2026: below bulk SPF, DKIM and DMARC are recommended'];
const appleSmall: Told = [inbox, 'A-PM 2025: the requirements are for bulk mail'];

const outlookAuth: Told = [outlookFails, 'MS-515 2026 rejects, MS-POL 2026: junk first', '550 5.7.515'];
const fastmailAuth: Told = [fastmailScores, 'EG-FM 2026: authentication only shifts the score'];

export const cells: readonly Cell[] = [
  ...all('no-spf-no-dkim', 'gmail', gmailFails, 'G-CODES 2026; G-GUIDE 2026: or spam', '421 4.7.26', '550 5.7.26'),
  ...all('no-spf-no-dkim', 'yahoo', yahooFails, 'Y-FAQ 2025; SIS 2025: 5.7.9, or TSS04', '550 5.7.9', '421'),
  ...bulk('no-spf-no-dkim', 'outlook', outlookAuth, outlookSmall),
  ...bulk(
    'no-spf-no-dkim',
    'apple',
    [refused, 'A-PM 2025; SIS 2025: [HME1]', '554 5.7.1'],
    [['bounce', 'inbox'], 'SIS 2025 names no volume for [HME1], A-PM 2025 asks it of bulk mail', '554 5.7.1'],
  ),
  ...all('no-spf-no-dkim', 'gmx', gmxFails, 'WEB-REQ 2026: aligned DKIM is mandatory; EG-GMX 2026'),
  ...all('no-spf-no-dkim', 'orange', refused, 'EG-OR 2026: SPF, DKIM and DMARC must all pass'),
  ...all('no-spf-no-dkim', 'laposte', ['spam', 'bounce'], 'LP-PM 2025: at best the spam folder; LP-SR 2025'),
  ...all('no-spf-no-dkim', 'fastmail', ...fastmailAuth),

  ...bulk('spf-fails', 'gmail', [gmailFails, 'G-CODES 2026, G-FAQ 2026', ...gmailSpf], gmailEither),
  ...bulk('spf-fails', 'yahoo', [yahooFails, 'Y-REQ 2025: both SPF and DKIM; Y-FAQ 2025'], yahooEither),
  ...bulk('spf-fails', 'outlook', outlookAuth, outlookSmall),
  ...bulk('spf-fails', 'apple', [refused, 'A-PM 2025: SPF and DKIM'], appleSmall),
  ...all('spf-fails', 'gmx', inbox, 'WEB-REQ 2026: SPF is recommended; FM 2025: refused where the domain forbids'),
  ...all('spf-fails', 'orange', refused, 'EG-OR 2026: SPF, DKIM and DMARC must all pass'),
  ...all('spf-fails', 'laposte', ['bounce', 'inbox'], 'LP-PM 2025: addresses SPF does not authorise; softfail is open'),
  ...all('spf-fails', 'fastmail', ...fastmailAuth),

  ...bulk(
    'spf-hard-fails',
    'gmail',
    [gmailFails, 'G-CODES 2026: no SPF pass, or -all', ...gmailSpf, '550 5.7.26'],
    [['bounce', 'inbox'], 'G-CODES 2026: -all is blocked, silent on DKIM; G-GUIDE 2026: SPF or DKIM', '550 5.7.26'],
  ),
  ...bulk(
    'spf-hard-fails',
    'yahoo',
    [yahooFails, 'Y-REQ 2025: both SPF and DKIM; Y-FAQ 2025'],
    [['inbox', 'bounce'], 'Y-REQ 2025: SPF or DKIM is enough; Y-FAQ 2025: SPF allows Yahoo to reject'],
  ),
  ...bulk('spf-hard-fails', 'outlook', outlookAuth, outlookSmall),
  ...bulk('spf-hard-fails', 'apple', [refused, 'A-PM 2025: SPF and DKIM'], appleSmall),
  ...all('spf-hard-fails', 'gmx', refused, 'FM 2025: reject due to SPF policy', '550'),
  ...all('spf-hard-fails', 'orange', refused, 'EG-OR 2026: SPF, DKIM and DMARC must all pass'),
  ...all('spf-hard-fails', 'laposte', refused, 'LP-PM 2025: addresses SPF does not authorise are rejected'),
  ...all('spf-hard-fails', 'tiscali', refused, 'TIS-BLOG 2012', '550 5.1.0'),
  ...all('spf-hard-fails', 'mimecast', ['bounce', 'inbox'], 'SIS 2025: SPF Sender Invalid, where so set', '550'),
  ...all('spf-hard-fails', 'qq', refused, 'SIS 2025: SPF check failed', '550'),
  ...all('spf-hard-fails', 'fastmail', ...fastmailAuth),

  ...bulk('dkim-missing', 'gmail', [gmailFails, 'G-CODES 2026, G-FAQ 2026', ...gmailDkim], gmailEither),
  ...bulk('dkim-missing', 'yahoo', [yahooFails, 'Y-REQ 2025: both SPF and DKIM; Y-FAQ 2025'], yahooEither),
  ...bulk('dkim-missing', 'outlook', outlookAuth, outlookSmall),
  ...bulk('dkim-missing', 'apple', [refused, 'A-PM 2025: SPF and DKIM'], appleSmall),
  ...all('dkim-missing', 'gmx', gmxFails, 'WEB-REQ 2026: aligned DKIM is mandatory; EG-GMX 2026'),
  ...all('dkim-missing', 'orange', refused, 'EG-OR 2026: OFR 535'),
  ...all('dkim-missing', 'laposte', inbox, 'LP-PM 2025: DKIM is recommended, aligned SPF is enough'),
  ...all('dkim-missing', 'fastmail', ...fastmailAuth),

  ...bulk(
    'dkim-key-short',
    'gmail',
    [gmailFails, 'G-GUIDE 2026: 1024 bits or longer; G-CODES 2026: no DKIM pass', ...gmailDkim],
    gmailEither,
  ),
  ...bulk('dkim-key-short', 'yahoo', [yahooFails, 'Y-FAQ 2025: 1024 bits or greater; Y-REQ 2025'], yahooEither),

  ...bulk(
    'unaligned',
    'gmail',
    [gmailFails, 'G-FAQ 2026; G-CODES 2026 prints 421 with 5.7.32, too', '421 4.7.32', '421 5.7.32'],
    [inbox, 'G-GUIDE 2026: alignment is asked of bulk senders'],
  ),
  ...bulk(
    'unaligned',
    'yahoo',
    [yahooFails, 'Y-REQ 2025: DMARC must pass; Y-FAQ 2025'],
    [inbox, 'Y-REQ 2025: DMARC is asked of bulk senders'],
  ),
  ...bulk('unaligned', 'outlook', outlookAuth, outlookSmall),
  ...all('unaligned', 'apple', inbox, 'A-PM 2025: SPF, DKIM and a published DMARC policy; nothing on alignment'),
  ...all('unaligned', 'gmx', gmxFails, 'WEB-REQ 2026: the DKIM domain must match From; EG-GMX 2026'),
  ...all('unaligned', 'orange', refused, 'EG-OR 2026: DMARC must pass'),
  ...all('unaligned', 'laposte', ['spam', 'bounce'], 'LP-SR 2025: counts as no authentication; LP-PM 2025'),
  ...all('unaligned', 'fastmail', ...fastmailAuth),

  ...bulk(
    'no-dmarc',
    'gmail',
    [
      ['inbox', 'deferral', 'bounce'],
      'G-FAQ 2026: mitigation lost, 4.7.31; G-CODES 2026: 4.7.40, 5.7.40',
      ...gmailDmarc,
    ],
    [inbox, 'G-GUIDE 2026: DMARC is asked of bulk senders'],
  ),
  ...bulk(
    'no-dmarc',
    'yahoo',
    [yahooFails, 'Y-REQ 2025: at least p=none; Y-FAQ 2025'],
    [inbox, 'Y-REQ 2025: DMARC is asked of bulk senders'],
  ),
  ...bulk('no-dmarc', 'outlook', outlookAuth, outlookSmall),
  ...bulk('no-dmarc', 'apple', [refused, 'A-PM 2025: must publish a DMARC policy'], appleSmall),
  ...all('no-dmarc', 'gmx', inbox, 'WEB-REQ 2026: DMARC is recommended'),
  ...all('no-dmarc', 'orange', refused, 'EG-OR 2026: SPF, DKIM and DMARC must all pass'),
  ...all('no-dmarc', 'laposte', inbox, 'LP-PM 2025: one authentication is enough; p=none with rua is expected'),
  ...all('no-dmarc', 'fastmail', ...fastmailAuth),

  ...bulk(
    'dmarc-without-policy',
    'gmail',
    [['inbox', 'deferral', 'bounce'], 'G-FAQ 2026, G-CODES 2026: a record without a policy is none', ...gmailDmarc],
    [inbox, 'G-GUIDE 2026: DMARC is asked of bulk senders'],
  ),

  ...all('dmarc-reject-fails', 'gmail', refused, "G-CODES 2026: the domain's DMARC policy", '550 5.7.26'),
  ...all('dmarc-reject-fails', 'yahoo', refused, 'Y-FAQ 2025; Y-CODES 2026: 553 or 554', '553', '554'),
  ...bulk(
    'dmarc-reject-fails',
    'outlook',
    [refused, 'MS-DMARC 2023; MS-515 2026 for bulk', '550 5.7.509', '550 5.7.515'],
    [refused, 'MS-DMARC 2023', '550 5.7.509'],
  ),
  ...all('dmarc-reject-fails', 'microsoft365', ['bounce', 'spam'], 'MS-NDR 2021: the tenant chooses', '550 5.7.509'),
  ...all('dmarc-reject-fails', 'apple', refused, 'A-PM 2025; SIS 2025, FM 2025', '554 5.7.1', '550 5.7.1'),
  ...all('dmarc-reject-fails', 'orange', refused, 'KUMO-C 2026; SIS 2025: OFR 517', '501 5.0.2'),
  ...all('dmarc-reject-fails', 'laposte', refused, 'LP-PM 2025; SIS 2025: LPN 517', '571 5.7.1'),
  ...all('dmarc-reject-fails', 'comcast', refused, 'FM 2025: DM000001', '550 5.2.0'),
  ...all('dmarc-reject-fails', 'mimecast', refused, 'SIS 2025: DMARC Sender Invalid', '550'),
  ...all('dmarc-reject-fails', 'proofpoint', refused, 'FM 2025', '550 5.7.0'),
  ...all('dmarc-reject-fails', 'qq', refused, 'SIS 2025: DMARC check failed', '550'),
  ...all('dmarc-reject-fails', 'fastmail', ...fastmailAuth),

  ...all('no-ptr', 'gmail', gmailFails, 'G-CODES 2026, G-FAQ 2026', ...gmailPtr),
  ...all('no-ptr', 'yahoo', yahooFails, 'Y-REQ 2025: valid forward and reverse DNS; Y-FAQ 2025'),
  ...all('no-ptr', 'outlook', ['bounce', 'inbox'], 'MS-POL 2026: must have it; MS-TRB 2026: may not accept'),
  ...bulk('no-ptr', 'apple', [appleFails, 'A-PM 2025: reverse DNS with your domain'], appleSmall),
  ...all('no-ptr', 'gmx', refused, 'WEB-REQ 2026; FM 2025: bad DNS PTR'),
  ...all('no-ptr', 'orange', refused, 'OR-PM 2025; EG-OR 2026: 107'),
  ...all('no-ptr', 'laposte', refused, 'LP-PM 2025'),
  ...all('no-ptr', 'comcast', refused, 'COM-ERR 2025, FM 2025', '554'),

  ...all('ptr-unconfirmed', 'gmail', gmailFails, 'G-CODES 2026, G-FAQ 2026', ...gmailPtr),
  ...all('ptr-unconfirmed', 'yahoo', yahooFails, 'Y-REQ 2025: valid forward and reverse DNS; Y-FAQ 2025'),
  ...all('ptr-unconfirmed', 'outlook', inbox, 'MS-POL 2026: asks for reverse DNS, not for the forward match'),
  ...all('ptr-unconfirmed', 'apple', inbox, 'A-PM 2025: asks for reverse DNS, not for the forward match'),
  ...all('ptr-unconfirmed', 'gmx', ['bounce', 'inbox'], 'WEB-REQ 2026: a valid PTR; the forward match is open'),
  ...all('ptr-unconfirmed', 'orange', refused, 'EG-OR 2026: 107'),
  ...all('ptr-unconfirmed', 'laposte', refused, 'LP-PM 2025: an inconsistent record'),

  ...all('ptr-generic', 'gmail', inbox, 'G-GUIDE 2026: a PTR that leads back is enough'),
  ...all('ptr-generic', 'yahoo', ['inbox', 'spam', 'deferral'], 'Y-REQ 2025: non-generic is recommended; Y-FAQ 2025'),
  ...all('ptr-generic', 'outlook', inbox, 'MS-POL 2026: valid reverse DNS is enough'),
  ...all('ptr-generic', 'gmx', refused, 'WEB-REQ 2026: generic names usually result in rejection'),
  ...all('ptr-generic', 'orange', inbox, 'EG-OR 2026: a PTR that leads back is enough'),
  ...all('ptr-generic', 'laposte', inbox, 'LP-PM 2025: a valid, consistent PTR is enough'),

  ...all('helo-not-fqdn', 'gmail', refused, 'G-CODES 2026; G-HELO: all but FQDN or address is invalid', '501 5.5.4'),
  ...all(
    'helo-not-fqdn',
    'gmx',
    ['bounce', 'deferral'],
    'WEB-REQ 2026: as an FQDN; WEB-POL: refused for a time or for good',
  ),
  ...all('helo-not-fqdn', 'orange', refused, 'OR-PM 2025; EG-OR 2026: 20x'),
  ...all('helo-not-fqdn', 'laposte', inbox, 'LP-PM 2025: nothing on HELO'),

  ...all('no-tls', 'gmail', gmailFails, 'G-GUIDE 2026: all senders; G-CODES 2026', '421 4.7.29', '550 5.7.29'),
  ...all('no-tls', 'yahoo', inbox, 'Y-REQ 2025: nothing on TLS'),
  ...all('no-tls', 'outlook', inbox, 'MS-POL 2026: nothing on TLS'),
  ...all('no-tls', 'apple', inbox, 'A-PM 2025: nothing on TLS'),
  ...all('no-tls', 'gmx', inbox, 'WEB-REQ 2026: nothing on TLS'),
  ...all('no-tls', 'orange', inbox, 'OR-PM 2025: strongly recommended'),
  ...all('no-tls', 'laposte', inbox, 'LP-PM 2025: nothing on TLS'),

  ...all('sender-domain-missing', 'yahoo', ['deferral', 'bounce'], 'Y-CODES 2026: by SOA', '451', '554'),
  ...all('sender-domain-missing', 'apple', ['deferral'], 'SIS 2025: domain not found', '450 4.1.8'),
  ...all('sender-domain-missing', 'gmx', refused, 'WEB-REQ 2026: MX or A; FM 2025: invalid DNS MX'),
  ...all('sender-domain-missing', 'orange', refused, 'OR-PM 2025: A or MX; EG-OR 2026: SPF must pass'),
  ...all('sender-domain-missing', 'proofpoint', refused, 'FM 2025', '550 5.1.8'),
  ...all('null-mx-sender', 'yahoo', refused, 'Y-CODES 2026: a null MX record', '550', '554'),

  ...bulk(
    'no-one-click',
    'gmail',
    [inbox, 'G-FAQ 2026: neither rejected nor marked as spam, mitigation lost'],
    [inbox, 'G-GUIDE 2026: asked of bulk senders'],
  ),
  ...all('no-one-click', 'yahoo', inbox, 'Y-REQ 2025: mailto is acceptable'),
  ...all('no-one-click', 'outlook', inbox, 'MS-HV 2025: a link is recommended; EG-MS 2026: not RFC 8058'),
  ...all('no-one-click', 'apple', inbox, 'A-PM 2025: an unsubscribe link'),
  ...bulk(
    'no-one-click',
    'gmx',
    [['inbox', 'spam'], 'EG-GMX 2026: expected; GMX-BP 2025: else kept from the inbox'],
    [inbox, 'EG-GMX 2026: expected of bulk senders'],
  ),
  ...all('no-one-click', 'orange', inbox, 'OR-PM 2025: nothing on it'),
  ...all('no-one-click', 'laposte', inbox, 'LP-PM 2025: nothing on it'),

  ...bulk(
    'no-unsubscribe-header',
    'gmail',
    [inbox, 'G-FAQ 2026: neither rejected nor marked as spam, mitigation lost'],
    [inbox, 'G-GUIDE 2026: asked of bulk senders'],
  ),
  ...bulk(
    'no-unsubscribe-header',
    'yahoo',
    [yahooFails, 'Y-REQ 2025: required, a link in the text is not enough; Y-FAQ 2025'],
    [inbox, 'Y-REQ 2025: asked of bulk senders'],
  ),
  ...all('no-unsubscribe-header', 'outlook', inbox, 'MS-HV 2025: a link is recommended'),
  ...all('no-unsubscribe-header', 'apple', inbox, 'A-PM 2025: an unsubscribe link'),
  ...bulk(
    'no-unsubscribe-header',
    'gmx',
    [['inbox', 'spam'], 'EG-GMX 2026: expected; GMX-BP 2025: else kept from the inbox'],
    [inbox, 'EG-GMX 2026: expected of bulk senders'],
  ),
  ...all('no-unsubscribe-header', 'orange', inbox, 'OR-PM 2025: nothing on it'),
  ...all('no-unsubscribe-header', 'laposte', inbox, 'LP-PM 2025: nothing on it'),

  ...all('complaints-high', 'gmail', ['spam', 'inbox'], 'G-FAQ 2026: graduated effect, above 0.3 % mitigation lost'),
  ...all(
    'complaints-high',
    'yahoo',
    ['spam', 'deferral'],
    'Y-REQ 2025: below 0.3 %; Y-FAQ 2025, Y-CODES 2026',
    '421',
    '451',
  ),
  ...all('complaints-high', 'orange', ['deferral', 'bounce'], 'EG-OR 2026: 0.6 %'),

  ...all('two-from', 'gmail', refused, 'G-CODES 2026: multiple From headers', ...gmailForm),
  ...all('two-from', 'yahoo', refused, 'Y-CODES 2026: duplicate headers', '554', '550'),
  cell('two-from', 'apple', true, [appleFails, 'A-PM 2025: RFC 5322']),
  ...all('two-from', 'gmx', refused, 'WEB-REQ 2026: RFC 5322; FM 2025', '501', '550'),
  ...all('two-from', 'orange', ['bounce', 'deferral', 'spam'], 'OR-PM 2025: to be accepted and not tagged as spam'),

  ...all('from-two-addresses', 'gmail', refused, 'G-CODES 2026: multiple addresses in From', ...gmailForm),

  ...all('no-message-id', 'gmail', refused, 'G-CODES 2026: missing a valid Message-ID', ...gmailForm),

  ...all('duplicate-subject', 'gmail', refused, 'G-CODES 2026: duplicate headers', ...gmailForm),
  ...all('duplicate-subject', 'yahoo', refused, 'Y-CODES 2026: duplicate headers', '554', '550'),
  cell('duplicate-subject', 'apple', true, [appleFails, 'A-PM 2025: RFC 5322']),
  ...all('duplicate-subject', 'gmx', refused, 'WEB-REQ 2026: RFC 5322; FM 2025', '501', '550'),
  ...all(
    'duplicate-subject',
    'orange',
    ['bounce', 'deferral', 'spam'],
    'OR-PM 2025: to be accepted, not tagged as spam',
  ),

  ...all('date-far-off', 'yahoo', refused, 'Y-CODES 2026: date outside of range', '550', '554'),

  ...all('ipv6-no-ptr', 'gmail', refused, 'G-CODES 2026: IPv6 guidelines, PTR required', '550 5.7.1', '550 5.7.25'),
  ...all('ipv6-no-ptr', 'microsoft365', refused, 'MS-NDR 2021', '550 5.7.25'),
  ...all(
    'ipv6-no-auth',
    'gmail',
    ['bounce', 'deferral'],
    'G-CODES 2026: IPv6 guidelines, or unauthenticated',
    '550 5.7.1',
    '550 5.7.26',
    '421 4.7.26',
  ),
  ...all('ipv6-no-auth', 'microsoft365', ['deferral'], 'MS-NDR 2021', '450 4.7.26'),
];
