/**
 * The questions of `deliv vet init`. After the chapters of M3AAWG's Vetting Best Common Practices (2011-11): entity and
 * history, infrastructure, sending history, list and data collection; Brevo and Mailchimp ask much the same on import
 * (2026-11). The selection is judgement.
 */
import { optIns } from '../../../src/model/campaign.ts';
import { audiences } from '../../../src/model/list.ts';
import type { Question } from '../../../src/model/questionnaire.ts';

export const questions: readonly Question[] = [
  { id: 'organisation', kind: 'text', ask: 'Which organisation sends, by its legal name?' },
  { id: 'registeredIn', kind: 'country', ask: 'In which country is it registered?' },
  { id: 'website', kind: 'text', ask: 'What is the address of its web site?' },
  { id: 'domains', kind: 'texts', ask: 'Which domains will stand in the mail: senders, links, pictures?' },
  { id: 'activity', kind: 'text', ask: 'What does it do, and what will it write about?' },
  { id: 'audience', kind: 'choice', choices: audiences, ask: 'To whom does it write?' },
  { id: 'countries', kind: 'countries', ask: 'In which countries do the recipients live?' },
  { id: 'previousEsp', kind: 'text', ask: 'Who has sent its mail so far?' },
  { id: 'whyMoving', kind: 'text', ask: 'Why does it move?' },
  { id: 'recipientsPerMonth', kind: 'number', ask: 'How many mails does it send in a month?' },
  { id: 'frequency', kind: 'text', ask: 'How often will each recipient be written to?' },
  {
    id: 'sources',
    kind: 'texts',
    ask: 'Where does each part of the list come from: form, shop, till, event, partner?',
  },
  {
    id: 'method',
    kind: 'choice',
    choices: ['web-form', 'customers', 'shop', 'event', 'partner', 'bought'],
    ask: 'How was most of it collected?',
  },
  { id: 'formAddress', kind: 'text', ask: 'At which address can the sign-up form be seen?' },
  { id: 'optIn', kind: 'choice', choices: optIns, ask: 'Did each recipient confirm: twice, once, or not at all?' },
  { id: 'consentText', kind: 'text', ask: 'Which words did they agree to?' },
  { id: 'since', kind: 'date', ask: 'On which day was the first address collected?' },
  { id: 'until', kind: 'date', ask: 'On which day was the last one collected?' },
  { id: 'lastMailed', kind: 'date', ask: 'When was the whole list last written to?' },
  { id: 'bounceRate', kind: 'percent', ask: 'How much of it bounced then, in percent?' },
  { id: 'complaintRate', kind: 'percent', ask: 'How many complained then, in percent?' },
  {
    id: 'suppressionImported',
    kind: 'yes-no',
    ask: 'Were all who unsubscribed, complained or bounced taken out of this list?',
  },
  { id: 'thirdPartyData', kind: 'yes-no', ask: 'Were addresses, or data about them, bought, rented or received?' },
  { id: 'sensitiveData', kind: 'yes-no', ask: 'Does the list tell of health, faith, politics, union or sex life?' },
  { id: 'abuseContact', kind: 'text', ask: 'Who answers when someone complains, and how are they reached?' },
];
