import language from '../../../rules/content/language.ts';
import noReply from '../../../rules/content/no-reply.ts';
import preheader from '../../../rules/content/preheader.ts';
import receiptPromotion from '../../../rules/content/receipt-promotion.ts';
import senderDetails from '../../../rules/content/sender-details.ts';
import subject from '../../../rules/content/subject.ts';
import unsubscribeLink from '../../../rules/content/unsubscribe-link.ts';
import type { Content } from '../../../src/model/content.ts';
import { author, content, html, message, outbound, sender, transactional, url } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const template = message({ stage: 'template' });

const about = (text: string | null) => ({ message: message({ subject: text }), outbound });
ruleCases(subject, [
  ['a subject', about('Reformas en marzo')],
  ['an emoji', about('🎁 Für dich!')],
  ['an acronym', about('BBVA NIF')],
  ['none', about(null), 'missing'],
  ['white space', about('  '), 'missing'],
  ['80 characters', about('word '.repeat(16).trim()), 'long'],
  ['capitals', about('LAST CHANCE to SAVE BIG'), 'capitals'],
  ['no letters that have capitals', about('春のお知らせ、今週のみなさまへ')],
  ['shouted', about('Now! Only now!'), 'exclamations'],
  ['a template', { message: template, outbound }, '?template'],
  [
    'written later',
    { message: message({ fields: [], subject: null }), outbound: { ...outbound, adds: ['subject'] } },
    '?added-by-esp',
  ],
]);

const preview = (characters: number, boilerplate = false) => ({
  content: content({ preview: { characters, boilerplate } }),
});
ruleCases(preheader, [
  ['a sentence', preview(60)],
  ['no HTML', { content: content({ preview: null }) }],
  ['nothing', preview(0), 'missing'],
  ['view in browser', preview(40, true), 'boilerplate'],
]);

const tongue = (lang: string | null, detected: string | null, ofSubject: string | null = null) => ({
  content: content({ html: html({ lang }), language: detected, subjectLanguage: ofSubject }),
});
ruleCases(language, [
  ['named', tongue('es-ES', 'es', 'es')],
  ['not named', tongue(null, 'es'), 'unnamed'],
  ['undetermined', tongue('und', null), 'unnamed'],
  ['another', tongue('en', 'it'), 'contradicted'],
  ['one we cannot tell', tongue('ca', 'es')],
  ['too short to tell', tongue('en', null)],
  ['subject in another', tongue('es', 'es', 'en'), 'subject:en'],
  ['no HTML', { content: content({ html: null }) }],
]);

const from = (address: string, replyTo?: string) => ({
  author: { ...author, addresses: [{ name: 'Acme', address }] },
  message: message({ fields: replyTo === undefined ? [] : [{ name: 'Reply-To', value: replyTo, line: 4 }] }),
});
ruleCases(noReply, [
  ['a person', from('ana@acme.example')],
  ['a team', from('noreen@acme.example', 'Acme <reply@acme.example>')],
  ['no-reply', from('No-Reply+42@acme.example'), 'says-so:No-Reply+42@acme.example'],
  ['in Spanish', from('no_responder@acme.example'), 'says-so'],
  ['in Italian', from('non.rispondere@acme.example'), 'says-so'],
  ['in French', from('ne-pas-repondre@acme.example'), 'says-so'],
  ['in German', from('bitte-nicht-antworten@acme.example'), 'says-so'],
  ['Reply-To', from('ana@acme.example', 'Acme <noreply@acme.example>'), 'says-so:noreply@acme.example'],
]);

const said = (...ids: string[]) => content({ wording: ids.map(id => ({ id, where: 'body' as const, count: 1 })) });
const advertising = said('offer/special-offer', 'urgency/only-today', 'urgency/hurry');
ruleCases(receiptPromotion, [
  ['a receipt', { content: said('account/your-password', 'offer/warranty'), sender: transactional }],
  ['an offer in a receipt', { content: advertising, sender: transactional }, 'promotes'],
  ['said thrice', { content: said('urgency/hurry', 'urgency/hurry', 'urgency/hurry'), sender: transactional }],
  ['a campaign', { content: advertising, sender }, '?not-applicable'],
]);

const shows = (change: Partial<Content>, country?: string) => ({
  content: content(change),
  message: message(),
  outbound,
  sender: country === undefined ? sender : { ...sender, country },
});
const nothing = { hasPostalAddress: false, saysImprint: false };
const imprint = { hasPostalAddress: false, saysImprint: true };
ruleCases(senderDetails, [
  ['an address', shows({}, 'US')],
  ['nothing, from the United States', shows(nothing, 'US'), 'no-address'],
  ['an imprint, from the United States', shows(imprint, 'US'), 'no-address'],
  ['an imprint, from Germany', shows(imprint, 'DE')],
  ['nothing, from Spain', shows(nothing, 'ES'), 'no-address'],
  ['nothing, from nobody knows where', shows(nothing), 'unseen'],
  ['an imprint, from nobody knows where', shows(imprint)],
  ['not read to its end', shows({ ...nothing, cuts: [{ limit: 'htmlCharacters', most: 9 } as const] }), '?limit'],
  ['an address in a template', { ...shows({}), message: template }],
  ['a template', { ...shows(nothing), message: template }, '?template'],
  ['a receipt', { ...shows(nothing), sender: transactional }, '?not-applicable'],
]);

const wayOut = (...links: Parameters<typeof url>[0][]) =>
  shows({ urls: links.map(change => url({ optOut: true, line: 90, ...change })) });
const mute = { saysHowToLeave: false, saysUnsubscribe: false };
ruleCases(unsubscribeLink, [
  ['a link', wayOut({ fontSize: 11 })],
  ['words without a link', shows({})],
  ['a hidden link', wayOut({ hidden: true }), 'hidden'],
  ['a hidden one and another', wayOut({ hidden: true }, {})],
  ['8 pixels', wayOut({ fontSize: 8 }), 'small'],
  ['8 pixels and 12', wayOut({ fontSize: 8 }, { fontSize: 12 })],
  ['no word of it', shows(mute), 'missing'],
  ['no word of it in a language we know', shows({ ...mute, language: null }), '?not-applicable'],
  ['not read to its end', shows({ ...mute, cuts: [{ limit: 'htmlCharacters', most: 9 } as const] }), '?limit'],
  ['a template', { ...shows(mute), message: template }, '?template'],
  ['a receipt', { ...shows(mute), sender: transactional }, '?not-applicable'],
]);
