/**
 * What a refusal meant: the receiver, its code and its words read together. A code alone says little: 5.7.1 stands for
 * spam, for a bad reputation and for an unknown user alike.
 */
import type { BounceClass, RawEvent } from '../model/event.ts';
import type { ProviderId } from '../model/provider-ids.ts';
import type { ReplyLore, ReplyPhrases, ReplyRule } from '../model/replies.ts';
import { holdsPhrase, plainText } from './phrase.ts';
import { addressesIn } from './read/mail/addresses.ts';
import { isVague, type ReplyCodes, replyCodes, replyText } from './reply.ts';

export interface ClassifyLore {
  readonly replies: ReplyLore;
  /** By the recipient's domain: `generic` where unknown. */
  readonly receiverOf: (domain: string) => string;
  readonly receiverByMx: (host: string) => string | null;
}

interface Classified {
  readonly provider: string;
  readonly class: BounceClass;
  /** The address itself is dead: never for what was said of the sender or of the message. */
  readonly permanent: boolean;
}

/** Classes that speak of the address itself. */
const dead: readonly BounceClass[] = ['invalid_recipient', 'inactive_mailbox', 'invalid_domain'];
/** Reports that say themselves that nothing more is tried. */
const finalReports = ['dsn', 'bounce'];

export function classify(event: RawEvent, lore: ClassifyLore): Classified {
  const text = plainText(withoutAddresses(replyText(event.reply ?? '')));
  const codes = replyCodes(event);
  const receiver = event.provider ?? receiverOf(event, lore);
  const speaker = lore.replies.speakers.find(({ says }) => text.includes(says))?.provider;
  const provider = receiver === 'generic' ? (speaker ?? receiver) : receiver;
  const own =
    byProvider(provider, text, codes, lore.replies) ??
    (speaker === undefined ? undefined : byProvider(speaker, text, codes, lore.replies));
  const said =
    own ?? lore.replies.general.find(one => speaksSo(one, text, codes))?.class ?? byCode(codes, lore.replies);
  const meant = ofSender(said ?? 'unknown', text);
  return {
    provider,
    class: meant,
    permanent: isPermanent(event, meant, codes) && (own !== undefined || !isExcuse(meant, text, codes)),
  };
}

/** Addresses are names that people chose: `spam@example.org` says nothing of why. */
function withoutAddresses(text: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of addressesIn(text)) {
    if (start < from) continue;
    kept += `${text.slice(from, start)}@`;
    from = end;
  }
  return kept + text.slice(from);
}

/** The MX says where a mailbox is now: the domain of Comcast moved to Yahoo's servers, and Google's serve domains of others. */
function receiverOf({ recipient = '', remoteHost = '' }: RawEvent, lore: ClassifyLore): string {
  const domain = recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase();
  const byDomain = domain === '' ? 'generic' : lore.receiverOf(domain);
  if (byDomain !== 'generic' && byDomain !== 'comcast') return byDomain;
  return lore.receiverByMx(remoteHost.toLowerCase().replace(/\.$/, '')) ?? byDomain;
}

function byProvider(id: string, text: string, codes: ReplyCodes, lore: ReplyLore): BounceClass | undefined {
  const ids = [id, ...(lore.alike[id as ProviderId] ?? [])] as ProviderId[];
  const rules = ids.flatMap(each => lore.rules[each] ?? []);
  return rules.find(rule => fits(rule, text, codes))?.class;
}

function fits(rule: ReplyRule, text: string, codes: ReplyCodes): boolean {
  if (rule.match !== undefined && !rule.match.some(phrase => holdsPhrase(text, phrase))) return false;
  if (rule.codes === undefined) return true;
  const nothingTold = codes.basic === undefined && codes.enhanced.length === 0;
  if (nothingTold) return rule.match !== undefined;
  return rule.codes.some(code => fitsCode(code, codes, rule.match !== undefined));
}

function speaksSo({ phrases, uncoded }: ReplyPhrases, text: string, codes: ReplyCodes): boolean {
  if (uncoded === true && (codes.basic !== undefined || codes.enhanced.some(code => !isVague(code)))) return false;
  return phrases.some(phrase => holdsPhrase(text, phrase));
}

/** `550 5.7.1`: what the record does not tell fits where the words did, and nowhere else. */
function fitsCode(code: string, told: ReplyCodes, wordsFit: boolean): boolean {
  for (const part of code.split(' ')) {
    if (part.includes('.')) {
      if (told.enhanced.length === 0 ? !wordsFit : !told.enhanced.some(one => isWithin(one, part))) return false;
    } else if (told.basic === undefined ? !wordsFit : told.basic !== Number(part)) return false;
  }
  return true;
}

/** `4.7.650` in `4.7.500-699`; `4.5.*` takes any detail. */
function isWithin(code: string, range: string): boolean {
  if (code === range) return true;
  const [codeHead, codeDetail] = splitDetail(code);
  const [rangeHead, rangeDetail] = splitDetail(range);
  if (codeHead !== rangeHead) return false;
  if (rangeDetail === '*') return true;
  const [from = '', to] = rangeDetail.split('-');
  return to !== undefined && Number(codeDetail) >= Number(from) && Number(codeDetail) <= Number(to);
}

function splitDetail(code: string): [string, string] {
  const dot = code.lastIndexOf('.');
  return [code.slice(0, dot), code.slice(dot + 1)];
}

/** The registered meaning, where it has one; where it has none, the basic code's. */
function byCode({ basic, enhanced }: ReplyCodes, lore: ReplyLore): BounceClass | undefined {
  for (const code of enhanced) {
    const [, subject = '', detail = ''] = code.split('.');
    const meant = lore.enhanced[`${subject}.${detail}`] ?? lore.enhanced[`${subject}.*`];
    if (meant !== undefined) return meant;
  }
  return basic === undefined ? undefined : lore.basic[basic];
}

/** What is refused at MAIL FROM is the sender, whatever words it is refused with. */
function ofSender(meant: BounceClass, text: string): BounceClass {
  const atMail = ['in reply to mail', 'after mail from', '[mail_from]'].some(words => text.includes(words));
  return atMail && dead.includes(meant) ? 'sender_domain_dns' : meant;
}

/**
 * A mailbox was there for RCPT and is unknown after DATA: carriers say so of mail their reader's filter refused. Exchange
 * looks recipients up that late, and then says 5.1.x; of providers with a table of their own it is known what they mean.
 */
function isExcuse(meant: BounceClass, text: string, { enhanced }: ReplyCodes): boolean {
  const afterData = /in reply to (?:end of )?data|after (?:pipelined )?end of data|smtp command:? data/.test(text);
  return meant === 'invalid_recipient' && afterData && !enhanced.some(code => code.startsWith('5.1.'));
}

function isPermanent(event: RawEvent, meant: BounceClass, { basic, enhanced }: ReplyCodes): boolean {
  if (event.kind !== 'bounce' || event.saysPermanent === false) return false;
  const saysNothing = event.reply === undefined && basic === undefined && enhanced.length === 0;
  if (saysNothing && meant === 'unknown') return event.saysPermanent === true;
  const passing = String(basic ?? enhanced[0] ?? '').startsWith('4');
  return dead.includes(meant) && (!passing || finalReports.includes(event.source));
}
