/** The numbers the spam score weighs, from what is known of the message. Pure; nothing here is a threshold. */
import { registrable } from '../mail/domain.ts';
import { fieldNamed } from '../mail/header.ts';
import type { Content, UrlUse } from '../model/content.ts';
import type { Author, DomainName, Message } from '../model/mail.ts';
import type { SpamMeasures } from '../model/spam.ts';

/** Few words make every rate extreme. */
const leastWords = 20;

export function spamMeasures(content: Content, message: Message, author: Author): SpamMeasures {
  const { html, body, subject, urls, attachments: _, ...rest } = content;
  const own = author.domain === null ? null : registrable(author.domain);
  const links = urls.filter(({ role, host }) => (role === 'link' || role === 'text') && host !== null);
  const pictures = urls.filter(({ role, host }) => role === 'image' && host !== null);
  const elements = (name: string) => html?.elements[name] ?? 0;
  const hidden = (preheader: boolean) =>
    (html?.hidden ?? [])
      .filter(one => one.preheader === preheader)
      .reduce((sum, { characters }) => sum + characters, 0);
  const perWord = (count: number) => count / Math.max(leastWords, body.words);
  return {
    distinctLinks: rest.distinctLinks,
    plainHttpShare: share(links, ({ scheme }) => scheme === 'http'),
    htmlKilobytes: (html?.bytes ?? 0) / 1024,
    picturesWithoutAltShare: html === null ? 0 : html.images.withoutAlt / Math.max(1, html.images.total),
    ownLinkShare: share(links, isOf(own)),
    centerElements: elements('center'),
    tables: elements('table'),
    hasAlternative: message.parts.some(({ type }) => type === 'multipart/alternative') ? 1 : 0,
    textPartWords: content.textPart?.words ?? 0,
    phrasesPer100Words: (100 * rest.wording.length) / Math.max(100, body.words),
    pictures: html?.images.total ?? 0,
    digitsInFromDomain: own?.match(/\d/g)?.length ?? 0,
    linkedOrganizations: new Set(links.map(({ host }) => registrable(host as DomainName))).size,
    textDensity: html === null ? 1 : html.visibleCharacters / Math.max(1, html.bytes),
    textBeforeFirstLink: html?.preview ?? 0,
    unlabelledLinks: urls.filter(({ unlabelled }) => unlabelled).length,
    linkTextShare: html === null ? 0 : html.linkCharacters / Math.max(1, html.visibleCharacters),
    upperShareOfSubject: subject?.upperShare ?? 0,
    fromWithoutName: author.addresses[0]?.name ? 0 : 1,
    currencyPerWord: perWord(body.currency),
    wordsOfSubject: subject?.words ?? 0,
    lettersPerWord: body.characters / Math.max(1, body.words),
    upperShare: body.upperShare,
    base64Texts: message.parts.filter(({ type, encoding }) => type.startsWith('text/') && encoding === 'base64').length,
    hiddenLetters: hidden(false),
    hiddenLinks: urls.filter(one => one.hidden).length,
    invisibleCharacters: body.invisible,
    mixedScriptWords: body.mixedScriptWords,
    linksThatNameAnother: urls.filter(({ textNames }) => textNames !== undefined).length,
    scripts: elements('script'),
    forms: elements('form'),
    handlers: html?.handlers ?? 0,
    misnestedElements: html?.misnested ?? 0,
    fontElements: elements('font'),
    exclamationsPerWord: perWord(body.exclamations),
    exclamationsInSubject: subject?.exclamations ?? 0,
    currencyInSubject: subject?.currency ?? 0,
    saysUnsubscribe: rest.saysUnsubscribe ? 1 : 0,
    hasPostalAddress: rest.hasPostalAddress ? 1 : 0,
    preheaderLetters: hidden(true),
    ownPictureShare: share(pictures, isOf(own)),
    replyToAnother: repliesElsewhere(message, own) ? 1 : 0,
    attributes: html?.attributes ?? 0,
    frames: elements('iframe'),
    brokenLinks: urls.filter(({ role, broken }) => role === 'link' && broken !== undefined).length,
    textAgreement: content.textAgreement ?? -1,
  };
}

function share(urls: readonly UrlUse[], holds: (url: UrlUse) => boolean): number {
  return urls.length === 0 ? 0 : urls.filter(holds).length / urls.length;
}

function isOf(own: string | null): (url: UrlUse) => boolean {
  return ({ host }) => own !== null && host !== null && registrable(host) === own;
}

function repliesElsewhere({ fields }: Message, own: string | null): boolean {
  const host = /@([^>\s,;]+)/.exec(fieldNamed(fields, 'reply-to')?.value ?? '')?.[1];
  return host !== undefined && registrable(host.toLowerCase() as DomainName) !== own;
}
