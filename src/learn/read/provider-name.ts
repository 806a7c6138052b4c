/** Mailbox providers as tables of others call them, to the ids that `deliv` knows. */
import { type ProviderId, providerIds } from '../../model/provider-ids.ts';
import { headerWord } from './csv.ts';

/** Beginnings of a name, as header words; the first that fits. What begins so and is something else stands before. */
const beginnings: readonly (readonly [string, ProviderId])[] = [
  ['googleworkspace', 'google-workspace'],
  ['gsuite', 'google-workspace'],
  ['googleapps', 'google-workspace'],
  ['gmailbusiness', 'google-workspace'],
  ['gmail', 'gmail'],
  ['google', 'gmail'],
  ['office365', 'microsoft365'],
  ['o365', 'microsoft365'],
  ['microsoft365', 'microsoft365'],
  ['m365', 'microsoft365'],
  ['exchangeonline', 'microsoft365'],
  ['outlookbusiness', 'microsoft365'],
  ['outlook', 'outlook'],
  ['hotmail', 'outlook'],
  ['live', 'outlook'],
  ['msn', 'outlook'],
  ['microsoft', 'outlook'],
  ['yahoo', 'yahoo'],
  ['aol', 'yahoo'],
  ['verizon', 'yahoo'],
  ['icloud', 'apple'],
  ['apple', 'apple'],
  ['gmx', 'gmx'],
  ['webde', 'gmx'],
  ['11', 'ionos'],
  ['1and1', 'ionos'],
  ['ionos', 'ionos'],
  ['orange', 'orange'],
  ['wanadoo', 'orange'],
  ['laposte', 'laposte'],
  ['sfr', 'sfr'],
  ['freefr', 'free'],
  ['tonline', 'tonline'],
  ['libero', 'libero'],
  ['virgilio', 'libero'],
  ['iol', 'libero'],
  ['tiscali', 'tiscali'],
  ['telecomitalia', 'tim'],
  ['aliceit', 'tim'],
  ['tim', 'tim'],
  ['aruba', 'aruba'],
  ['terra', 'terra'],
  ['comcast', 'comcast'],
  ['xfinity', 'comcast'],
  ['mailru', 'mailru'],
  ['yandex', 'yandex'],
  ['qq', 'qq'],
  ['tencent', 'qq'],
  ['netease', 'netease'],
  ['163', 'netease'],
  ['126', 'netease'],
  ['proton', 'proton'],
  ['zoho', 'zoho'],
  ['fastmail', 'fastmail'],
  ['mailcom', 'mailcom'],
  ['mimecast', 'mimecast'],
  ['proofpoint', 'proofpoint'],
  ['barracuda', 'barracuda'],
  ['cisco', 'cisco'],
  ['ironport', 'cisco'],
  ['trendmicro', 'trendmicro'],
  ['symantec', 'symantec'],
  ['hornet', 'hornetsecurity'],
];

/** `Hotmail/Outlook`, `Gmail (Promotions)`, `office365.com`; undefined for what is not known. */
export function providerNamed(name: string | undefined): ProviderId | undefined {
  const own = providerIds.find(id => id === name?.trim().toLowerCase());
  if (own !== undefined || name === undefined) return own;
  const word = headerWord(name);
  if (word === 'free') return 'free';
  return beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
}
