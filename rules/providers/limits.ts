/** What each provider bears, where anybody says so. Connection figures are operators' settings, no promises of the receivers. */

import type { Conf } from '../../src/model/prediction.ts';
import type { ProviderId } from '../../src/model/provider-ids.ts';
import type { Programme, ProviderLimits, Sourced } from '../../src/model/provider-limits.ts';

const from =
  (source: string, asOf: string, conf: Conf) =>
  <T>(value: T): Sourced<T> => ({ value, source, asOf, conf });

const googleFaq = from('Google Email sender guidelines FAQ', '2026-03', 'P');
const googleGuide = from('Google Email sender guidelines', '2026-03', 'P');
const kumo = from('KumoMTA traffic shaping', '2026-08', 'O');
const yahooFaq = from('Yahoo Sender FAQs', '2025-08', 'P');
const yahooRequirements = from('Yahoo Sender Requirements', '2025-04', 'P');
const microsoft = from('Outlook.com Postmaster pages', '2026-06', 'P');
const orange = from('Orange & Wanadoo sender requirements, as reported', '2026-05', 'T');
const sisimai = from('sisimai reply tables', '2025-02', 'O');
const fieldManual = from('SMTP Field Manual', '2025-02', 'O');
const megabyte = 1_000_000;

const signalSpam: Programme = { id: 'signal-spam', gives: 'complaints of Orange’s and SFR’s users' };

export const limits: { readonly [P in ProviderId]?: ProviderLimits } = {
  gmail: {
    bulkPerDay: googleFaq(5000),
    complaints: { target: googleFaq(0.001), most: googleGuide(0.003) },
    connections: kumo(5),
    messagesPerConnection: kumo(50),
    pauseMinutes: googleGuide(10),
    afterPause: googleGuide('one connection, then one more at a time'),
    tooFast: from('Gmail SMTP errors and codes', '2026-02', 'P')('421 4.7.28'),
    programmes: [googleGuide({ id: 'postmaster-tools', gives: 'spam rate, authentication and delivery errors' })],
  },
  yahoo: {
    complaints: { most: yahooRequirements(0.003) },
    attachmentBytes: yahooFaq(25 * megabyte),
    connections: from('Validity help pages', '2023', 'T')(150),
    messagesPerConnection: kumo(20),
    pauseMinutes: kumo(120),
    tooFast: sisimai('421 4.7.0 [TSS04]'),
    programmes: [yahooFaq({ id: 'cfl', gives: 'each complaint, by DKIM domain' })],
  },
  outlook: {
    bulkPerDay: microsoft(5000),
    connections: microsoft(500),
    messagesPerConnection: kumo(50),
    programmes: [
      microsoft({ id: 'snds', gives: 'spam verdicts by sending address' }),
      microsoft({ id: 'jmrp', gives: 'each complaint, by sending address' }),
    ],
  },
  microsoft365: {
    messageBytes: from('Exchange Online limits, as reported', '2024', 'T')(150 * megabyte),
    connections: kumo(5),
    messagesPerConnection: kumo(50),
  },
  apple: {
    connections: kumo(10),
    messagesPerConnection: kumo(5),
    pauseMinutes: kumo(15),
    busyAtFullHour: fieldManual(true),
  },
  gmx: { connections: kumo(4), messagesPerConnection: kumo(20) },
  mailcom: { messagesPerConnection: kumo(100) },
  orange: {
    bulkPerDay: orange(1000),
    complaints: { target: orange(0.003), most: orange(0.006) },
    messageBytes: orange(45 * megabyte),
    connections: orange(2),
    messagesPerConnection: orange(100),
    programmes: [orange({ ...signalSpam, needed: 'bulk' })],
  },
  sfr: {
    connections: from('Badsender on SFR', '2025', 'T')(2),
    pauseMinutes: from('Badsender on SFR: blocks of two hours', '2025', 'T')(120),
    programmes: [from('SFR postmaster page', '2022', 'T')(signalSpam)],
  },
  free: { pauseMinutes: from('Free postmaster page: blocks of at most 24 hours', '2025', 'P')(24 * 60) },
  tonline: {
    programmes: [
      from(
        'Senders’ reports on T-Online',
        '2025',
        'T',
      )({
        id: 'tonline',
        gives: 'mail a way in: sending addresses its postmaster does not know are refused',
        needed: 'always',
      }),
    ],
  },
  comcast: { connections: kumo(25), messagesPerConnection: kumo(1000) },
  tiscali: { greylistMinutes: from('Senders’ reports on Tiscali', '2024', 'T')(5) },
  qq: { connections: kumo(4), messagesPerConnection: kumo(8), pauseMinutes: sisimai(60) },
  netease: { connections: kumo(4), messagesPerConnection: kumo(7) },
  mimecast: {
    messageBytes: sisimai(100 * megabyte),
    connections: kumo(10),
    messagesPerConnection: kumo(100),
    greylistMinutes: sisimai(1),
  },
  barracuda: { connections: kumo(10), messagesPerConnection: kumo(15), greylistMinutes: fieldManual(5) },
};
