/** The numbers the spam score weighs, from what is known of the message. Pure; nothing here is a threshold. */
import { registrable } from '../mail/domain.ts';
import type { Content, UrlUse } from '../model/content.ts';
import type { Author, Message } from '../model/mail.ts';
import type { SpamMeasures } from '../model/spam.ts';

/** Few words make every rate extreme. */
const leastWords = 20;

export function spamMeasures(content: Content, message: Message, author: Author): SpamMeasures {
  const { html, body, subject, urls, attachments: _, ...rest } = content;
  const own = author.domain === null ? null : registrable(author.domain);
  const shown = urls.filter(
    ({ role, host, hidden }) => (role === 'link' || role === 'text') && host !== null && !hidden,
  );
  const elements = (name: string) => html?.elements[name] ?? 0;
  const hidden = (html?.hidden ?? []).filter(({ preheader }) => !preheader);
  const perWord = (count: number) => count / Math.max(leastWords, body.words);
  return {
    plainHttpShare: share(shown, ({ scheme }) => scheme === 'http'),
    pictures: html?.images.total ?? 0,
    picturesWithoutAltShare: html === null ? 0 : html.images.withoutAlt / Math.max(1, html.images.total),
    hasAlternative: message.parts.some(({ type }) => type === 'multipart/alternative') ? 1 : 0,
    textPartWords: content.textPart?.words ?? 0,
    words: body.words,
    linksToOwnDomain: shown.some(isOf(own)) ? 1 : 0,
    phrasesPer100Words: (100 * rest.wording.length) / Math.max(100, body.words),
    unlabelledLinks: urls.filter(({ unlabelled }) => unlabelled).length,
    upperShareOfSubject: subject?.upperShare ?? 0,
    fromWithoutName: author.addresses[0]?.name ? 0 : 1,
    currencyPerWord: perWord(body.currency),
    wordsOfSubject: subject?.words ?? 0,
    base64Texts: message.parts.filter(
      ({ type, encoding }) => (type === 'text/plain' || type === 'text/html') && encoding === 'base64',
    ).length,
    hiddenLetters: hidden.reduce((sum, { characters }) => sum + characters, 0),
    hiddenLinks: urls.filter(one => one.hidden).length,
    invisibleCharacters: body.invisible,
    mixedScriptWords: body.mixedScriptWords,
    linksThatNameAnother: urls.filter(({ textNames }) => textNames !== undefined).length,
    scripts: elements('script'),
    forms: elements('form'),
    handlers: html?.handlers ?? 0,
    misnestedElements: html?.misnested ?? 0,
    exclamationsPerWord: perWord(body.exclamations),
    exclamationsInSubject: subject?.exclamations ?? 0,
    saysUnsubscribe: rest.saysUnsubscribe ? 1 : 0,
    hasPostalAddress: rest.hasPostalAddress ? 1 : 0,
    frames: elements('iframe'),
    brokenLinks: urls.filter(({ role, broken }) => role === 'link' && broken !== undefined).length,
    textAgreement: content.textAgreement ?? -1,
  };
}

function share(urls: readonly UrlUse[], holds: (url: UrlUse) => boolean): number {
  return urls.length === 0 ? 0 : urls.filter(holds).length / urls.length;
}

function isOf(own: string | null): (url: UrlUse) => boolean {
  return ({ host, leadsTo }) => own !== null && host !== null && registrable(leadsTo ?? host) === own;
}
