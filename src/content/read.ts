/** The decoded body of a message to its measures: each reader once, over the same text. */
import { domainName, registrable } from '../mail/domain.ts';
import type { Content, UrlUse } from '../model/content.ts';
import type { Body } from '../model/input.ts';
import { cutsOf, defaultLimits, type Limits } from '../model/limits.ts';
import type { ContentLore } from '../model/lore.ts';
import { measureAttachment } from './attachment.ts';
import type { HtmlView, RawUrl } from './html.ts';
import { urlsInText } from './text-urls.ts';
import { readUrl } from './url.ts';
import { agreement, hasPostalAddress, languageOf, measureText, phrasesIn, plainWords, wordingIn } from './words.ts';

/** Clients show 35 to 140 characters beside the subject. Judgement. */
const mostPreview = 100;
const mostPreviewWords = 10;
/** A subject has few words, so fewer function words have to tell its language. Judgement. */
const leastInSubject = 3;

export async function readContent(
  { html, text, attachments }: Body,
  subject: string | null,
  lore: ContentLore,
  limits: Limits = defaultLimits,
): Promise<Content> {
  const view: HtmlView | null = html.trim() === '' ? null : (await import('./html.ts')).readHtml(html, limits);
  const whole = view?.visible ?? text;
  const shown = whole.slice(0, limits.textCharacters);
  const plain = text.slice(0, limits.textCharacters);
  const words = plainWords(shown);
  const subjectWords = plainWords(subject ?? '');
  const isBlank = plain.trim() === '';
  const inText = plain === '' ? [] : await urlsInText(plain);
  const all: RawUrl[] = [...(view?.urls ?? []), ...inText];
  const urls = all.slice(0, limits.urls).map(one => describe(one, lore, limits));
  const found = (list: readonly string[]) => [...phrasesIn(words, list).keys()];
  const saysUnsubscribe = found(lore.optOut).length > 0 || urls.some(({ optOut }) => optOut);
  return {
    html: view?.measures ?? null,
    body: measureText(shown),
    textPart: isBlank ? null : measureText(plain),
    textAgreement: view === null || isBlank ? null : agreement(words, plainWords(plain)),
    subject: subject === null ? null : measureText(subject),
    urls,
    wording: [
      ...wordingIn(subjectWords, lore.wording).map(one => ({ ...one, where: 'subject' as const })),
      ...wordingIn(words, lore.wording).map(one => ({ ...one, where: 'body' as const })),
    ],
    language: languageOf([...subjectWords, ...words], lore.languages),
    subjectLanguage: languageOf(subjectWords, lore.languages, leastInSubject),
    preview: view === null ? null : previewOf(view, lore.boilerplate),
    attachments: attachments.map(({ name, type, bytes, inline }) =>
      measureAttachment(name, type, bytes, inline, limits.archiveEntries),
    ),
    saysUnsubscribe,
    saysHowToLeave: saysUnsubscribe || found(lore.leaving).length > 0,
    hasPostalAddress: hasPostalAddress(words, lore.postal),
    saysImprint: found(lore.imprint).length > 0,
    placeholders: found(lore.placeholders),
    cuts: [
      ...(view?.cuts ?? []),
      ...cutsOf({ textCharacters: Math.max(text.length, whole.length), urls: all.length }, limits),
    ],
  };
}

/** A hidden preheader comes before anything visible. */
function previewOf({ measures, visible }: HtmlView, boilerplate: readonly string[]): Content['preview'] {
  const preheader = measures.hidden.filter(one => one.preheader).reduce((sum, { characters }) => sum + characters, 0);
  if (preheader > 0) return { characters: preheader, boilerplate: false };
  const start = visible.slice(0, mostPreview);
  const firstWords = plainWords(start).slice(0, mostPreviewWords);
  return { characters: start.replace(/\s+/g, '').length, boilerplate: phrasesIn(firstWords, boilerplate).size > 0 };
}

function describe(
  { role, url, line, text, labelled, hidden, fontSize }: RawUrl,
  { redirectors, optOut }: ContentLore,
  limits: Limits,
): UrlUse {
  const read = readUrl(url, redirectors, limits);
  const named = role === 'link' ? domainNamedBy(text) : null;
  const elsewhere =
    named !== null && read.host !== null && registrable(named) !== registrable(read.leadsTo ?? read.host);
  const says = role === 'link' && phrasesIn(plainWords(`${text} ${url.slice(0, 500)}`), optOut).size > 0;
  return {
    role,
    ...read,
    ...(elsewhere && named !== null ? { textNames: named } : {}),
    ...(role === 'link' && !labelled ? { unlabelled: true } : {}),
    ...(says ? { optOut: true } : {}),
    ...(hidden ? { hidden } : {}),
    ...(fontSize === undefined ? {} : { fontSize }),
    line,
  };
}

/** Text that is an address itself: `www.acme.example/sale`, not a sentence with a dot in it. */
function domainNamedBy(text: string) {
  const match = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#:]\S*)?$/i.exec(text.trim());
  const name = match === null ? null : domainName(match[1] ?? '');
  return name !== null &&
    registrable(name) !== null &&
    /^(?:https?:\/\/|www\.)|\.(?:com|net|org|eu|es|it|de|fr|info|io|co)(?:\/|$)/i.test(text.trim())
    ? name
    : null;
}
