import addressForm from '../../../rules/vetting/address-form.ts';
import boughtColumns from '../../../rules/vetting/bought-columns.ts';
import deadDomains from '../../../rules/vetting/dead-domains.ts';
import disposableAddresses from '../../../rules/vetting/disposable-addresses.ts';
import duplicates from '../../../rules/vetting/duplicates.ts';
import engagement from '../../../rules/vetting/engagement.ts';
import expectedBounces from '../../../rules/vetting/expected-bounces.ts';
import guessedNames from '../../../rules/vetting/guessed-names.ts';
import listAge from '../../../rules/vetting/list-age.ts';
import madeUpAddresses from '../../../rules/vetting/made-up-addresses.ts';
import market from '../../../rules/vetting/market.ts';
import misspeltDomains from '../../../rules/vetting/misspelt-domains.ts';
import optInProof from '../../../rules/vetting/opt-in-proof.ts';
import optInRecord from '../../../rules/vetting/opt-in-record.ts';
import personalData from '../../../rules/vetting/personal-data.ts';
import rememberedRecipients from '../../../rules/vetting/remembered-recipients.ts';
import roleAddresses from '../../../rules/vetting/role-addresses.ts';
import rowsRead from '../../../rules/vetting/rows-read.ts';
import suppressedAddresses from '../../../rules/vetting/suppressed-addresses.ts';
import traps from '../../../rules/vetting/traps.ts';
import type { Audience, ListFacts, Signal, SignalId } from '../../../src/model/list.ts';
import { list } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

/** What a list has where nothing speaks against it: DNS was asked, a country declared, opt-ins and activity are told. */
const told: Partial<Record<SignalId, number>> = { 'no-such-domain': 0, abroad: 0, 'one-timestamp': 0, unengaged: 0 };
const bare = { list: list({ columns: ['email', 'optInAt'], signals: {} }) };

/** Counts of a thousand; `detail` where the rule shows one. */
function of(
  counts: Partial<Record<SignalId, number>>,
  detail?: string,
  audience: Audience = 'b2c',
): { list: ListFacts } {
  const signals = Object.entries({ ...told, ...counts }).map(([id, count]) => [
    id,
    { count, of: 1000, ...(detail === undefined ? {} : { detail }) },
  ]);
  return { list: list({ signals: Object.fromEntries(signals), audience }) };
}

ruleCases(addressForm, [
  ['well formed', of({ malformed: 0, internationalised: 0 })],
  ['three of a thousand', of({ malformed: 3 }), 'few'],
  ['forty', of({ malformed: 40 }), 'malformed'],
  ['names around them', of({ repairable: 60 }), 'repairable'],
  ['short at Gmail', of({ 'refused-by-provider-grammar': 20 }), 'impossible-at-gmail'],
  ['beyond ASCII', of({ internationalised: 1 }), 'international'],
]);

ruleCases(rowsRead, [
  ['all', of({ rejected: 0 })],
  ['two that were not', of({ rejected: 2 }, 'too few fields, first in row 17'), 'few'],
  ['nine', of({ rejected: 9 }, 'too few fields, first in row 17'), 'rejected'],
  ['so many that the rest tells little', of({ rejected: 60 }), ['rejected', '?limit']],
  ['columns that nobody reads', of({ rejected: 0, 'unread-columns': 2 }, 'Talla, Tienda'), 'unread-columns'],
  ['domains beyond the limit', of({ rejected: 0, 'dns-not-asked': 40 }), 'not-asked'],
]);

ruleCases(duplicates, [
  ['a few', of({ 'exact-duplicates': 8, 'canonical-duplicates': 3 })],
  ['many rows twice', of({ 'exact-duplicates': 80 }), 'exact'],
  ['dots and tags', of({ 'canonical-duplicates': 60 }), 'same-mailbox'],
]);

ruleCases(roleAddresses, [
  ['a few', of({ role: 12, 'never-a-person': 0 })],
  ['many', of({ role: 60 }), 'many'],
  ['of companies', of({ role: 100 }, undefined, 'b2b')],
  ['abuse@', of({ 'never-a-person': 9 }), 'machines'],
]);

ruleCases(disposableAddresses, [
  ['a few', of({ disposable: 2, 'perhaps-disposable': 4 })],
  ['many', of({ disposable: 30 }), 'many'],
  ['by one list', of({ 'perhaps-disposable': 40 }), 'perhaps'],
]);

ruleCases(misspeltDomains, [
  ['what a form leaves', of({ 'typo-domain': 9 })],
  ['many', of({ 'typo-domain': 40 }, 'gmial.com → gmail.com (30)'), 'many'],
  [
    'one and the same',
    { list: list({ signals: { 'typo-domain': { count: 90, of: 1000 }, 'typo-domain-top': { count: 80, of: 90 } } }) },
    ['many', 'one-spelling'],
  ],
]);

ruleCases(deadDomains, [
  ['nothing to go on', bare, '?not-provided'],
  ['alive', of({ defunct: 1, 'no-such-domain': 3 })],
  ['closed providers', of({ defunct: 30 }), 'closed'],
  ['no such domains', of({ 'no-such-domain': 30 }), 'gone'],
  ['null MX', of({ 'null-mx': 20 }), 'no-mail'],
  ['parked', of({ 'parked-mx': 20 }), 'parked'],
  ['no MX', of({ 'implicit-mx': 40 }), 'no-mx'],
]);

ruleCases(madeUpAddresses, [
  ['natural', of({ sequential: 0, 'machine-made': 3, 'top-local-part': 6 })],
  ['in rows', of({ sequential: 60 }), 'numbered'],
  ['random', of({ 'machine-made': 50 }), 'random'],
  ['one word everywhere', of({ 'top-local-part': 50 }), 'dictionary'],
  ['first names at firms', of({ 'top-local-part': 30 }, undefined, 'b2b')],
  ['given to another', of({ 'foreign-tag': 12 }), 'other-names'],
]);

ruleCases(guessedNames, [
  ['a couple of aliases', of({ 'name-variants': 12 })],
  ['every form tried', of({ 'name-variants': 200 }), 'variants'],
]);

ruleCases(traps, [
  ['none', of({ honeypot: 0, scraped: 0 })],
  ['named so', of({ honeypot: 9 }), 'named'],
  ['scraps of pages', of({ scraped: 5 }), 'scraped'],
]);

ruleCases(boughtColumns, [
  ['a CRM’s', of({ 'purchased-columns': 2 }, 'jobtitle, industry')],
  ['a seller’s', of({ 'purchased-columns': 7 }, 'revenue, employees, confidence, jobtitle'), 'many'],
  ['names in capitals', of({ capitals: 995 }), 'capitals'],
]);

ruleCases(market, [
  ['nothing to go on', bare, '?not-provided'],
  ['at home', of({ abroad: 100 })],
  ['abroad', of({ abroad: 800 }), 'abroad'],
  ['private people in a list of companies', of({ 'free-mail': 900 }, undefined, 'b2b'), 'not-companies'],
  ['names in Cyrillic', of({ 'other-script': 600 }), 'other-script'],
  ['one employer', of({ 'top-domain': 900 }), 'one-domain'],
]);

ruleCases(optInProof, [
  ['complete', of({ 'no-opt-in-time': 0, 'no-source': 0 })],
  ['no column', { list: list({ columns: ['email'] }) }, 'no-column'],
  [
    'in the order of addresses',
    { list: list({ columns: ['email'], signals: { sorted: { count: 990, of: 1000 } } }) },
    ['no-column', 'in-order'],
  ],
  ['three days that do not exist', of({ 'unreadable-opt-in': 3 }), 'few-unreadable'],
  ['a confirmation on a day that does not exist', of({ 'unreadable-confirmation': 1 }), 'few-unreadable'],
  ['times nobody can read', of({ 'unreadable-opt-in': 500 }), 'unreadable'],
  ['times missing', of({ 'no-opt-in-time': 500 }), 'time-missing'],
  ['sources missing', of({ 'no-opt-in-time': 0, 'no-source': 900 }), 'source-missing'],
]);

ruleCases(optInRecord, [
  ['nothing to go on', bare, '?not-provided'],
  ['people', of({ 'one-timestamp': 3, 'one-ip': 9, 'growth-day': 20 }, '12 on the median day')],
  ['one time', of({ 'one-timestamp': 700 }), 'one-time'],
  ['one address', of({ 'one-ip': 300 }), 'one-address'],
  ['private addresses', of({ 'private-ip': 300 }), 'no-visitor'],
  ['three in the future', of({ 'impossible-opt-in': 3 }), 'few-impossible'],
  ['in the future', of({ 'impossible-opt-in': 90 }), 'impossible'],
  ['confirmed at once', of({ 'hasty-confirmation': 300 }), 'hasty'],
  ['in one second', of({ 'growth-second': 80 }), 'same-second'],
  ['on one day', of({ 'growth-day': 300 }, '2 on the median day'), 'one-day'],
]);

ruleCases(listAge, [
  ['nothing to go on', bare, '?not-provided'],
  ['in touch', of({ 'not-contacted-12-months': 200, 'old-opt-in': 900 })],
  ['silent', of({ 'not-contacted-12-months': 800 }), 'silent-year'],
  ['old, and nobody knows', of({ 'old-opt-in': 800 }), ['?not-provided', 'old-opt-in']],
  ['providers of long ago', of({ 'early-provider': 400, 'not-contacted-12-months': 0 }), 'early-providers'],
]);

ruleCases(engagement, [
  ['nothing to go on', bare, '?not-provided'],
  ['awake', of({ unengaged: 400 })],
  ['asleep', of({ unengaged: 900 }), 'asleep'],
  ['in words nobody can read', of({ 'unreadable-activity': 500 }), 'unreadable'],
]);

const dated = (suppressed: Signal) => ({ list: list({ suppressionDated: true, signals: { suppressed } }) });
ruleCases(suppressedAddresses, [
  ['nothing to go on', bare, '?not-provided'],
  ['none', of({ suppressed: 0 })],
  ['one, after whose no there is no newer yes', dated({ count: 1, of: 1000 }), 'contained'],
  ['one, and no date', of({ suppressed: 1 }), 'perhaps'],
  ['one who said no, in the list itself', of({ suppressed: 0, withdrawn: 1 }), 'said-no-in-list'],
  ['none of a column of consent', of({ suppressed: 0, withdrawn: 0, 'consent-unclear': 0 }, '0')],
  ['values that say neither', of({ suppressed: 0, 'consent-unclear': 12 }, '3'), 'neither-yes-nor-no'],
  ['said no, and no suppression file', of({ withdrawn: 7 }), ['said-no-in-list', '?not-provided']],
  ['many, and no date', of({ suppressed: 40 }), 'contained'],
]);

ruleCases(rememberedRecipients, [
  ['nothing to go on', bare, '?no-history'],
  ['all known, and nobody said no', of({ 'said-no-before': 0, 'never-mailed': 20 })],
  ['one who said no', of({ 'said-no-before': 1, 'never-mailed': 0 }), 'said-no'],
  ['a tenth that are new', of({ 'said-no-before': 0, 'never-mailed': 100 }), 'strangers'],
  ['a history of another list, or of bounces alone', of({ 'said-no-before': 0, 'never-mailed': 980 })],
]);

ruleCases(personalData, [
  ['none', of({ sensitive: 0 })],
  ['health', of({ sensitive: 1 }, 'salud'), 'sensitive'],
  ['birthdays', of({ minors: 1 }, 'birthday'), 'minors'],
  ['tax numbers', of({ 'unneeded-columns': 1 }, 'dni'), 'unneeded'],
  ['remarks', of({ 'free-text': 1 }, 'notes'), 'free-text'],
  ['parishes', of({ 'sensitive-domain': 9 }), 'sensitive-domains'],
  ['children', of({ 'under-age': 9 }), 'under-age'],
]);

const bounces = (likely: number) => ({ list: list({ expectedBounce: { likely, low: likely / 2, high: likely * 2 } }) });
ruleCases(expectedBounces, [
  ['few', bounces(0.012)],
  ['over what ESPs bear', bounces(0.04), 'over-limits'],
  ['far over', bounces(0.2), 'far-over-limits'],
  ['domains that gave no answer', of({ 'dns-unknown': 60 }), '?timeout'],
  ['a few that gave none', of({ 'dns-unknown': 12 })],
]);
