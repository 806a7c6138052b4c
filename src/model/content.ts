/** What the body of a message holds, in measures: no text of it, no path or parameter of a URL. */
import type { Cut } from './limits.ts';
import type { DomainName } from './mail.ts';

export const urlRoles = ['link', 'image', 'background', 'form', 'stylesheet', 'frame', 'text', 'attachment'] as const;
export type UrlRole = (typeof urlRoles)[number];

/** Ways a URL hides where it leads. */
export type UrlOddity =
  | 'ip-address'
  | 'encoded-ip'
  | 'userinfo'
  | 'port'
  | 'encoded-host'
  | 'mixed-script'
  | 'control-characters'
  | 'script'
  | 'data'
  | 'too-long'
  /** Redirectors within redirectors, beyond the limit. */
  | 'too-deep';

export interface UrlUse {
  readonly role: UrlRole;
  /** `https`, `mailto`, …; empty where none can be read. */
  readonly scheme: string;
  /** A-label form; null for a URL without host, an address literal, or one that cannot be read. */
  readonly host: DomainName | null;
  /** The host as people read it, where it differs. */
  readonly unicode?: string;
  /** Where a known redirector says in the URL itself that it leads. */
  readonly leadsTo?: DomainName;
  readonly oddities: readonly UrlOddity[];
  /** Why it leads nowhere. */
  readonly broken?: 'empty' | 'unreadable' | 'local';
  /** The domain its visible text names, when that is one. */
  readonly textNames?: DomainName;
  /** It has neither text nor a picture with alternative text. */
  readonly unlabelled?: boolean;
  /** Its text or address says that it unsubscribes: never to be fetched. */
  readonly optOut?: boolean;
  /** Nothing of its text can be seen. */
  readonly hidden?: boolean;
  /** Pixels, where its text has a size of its own or inherits one. */
  readonly fontSize?: number;
  /** 1-based line of the decoded part. */
  readonly line: number;
}

export type HiddenBy = 'display' | 'visibility' | 'opacity' | 'font-size' | 'same-colour' | 'off-screen' | 'no-room';

/** Text that no reader sees: what stands before the first visible word is a preheader, and common. */
export interface HiddenText {
  readonly characters: number;
  readonly by: HiddenBy;
  readonly line: number;
  readonly preheader: boolean;
}

export interface Images {
  readonly total: number;
  /** Without alt attribute at all: `alt=""` says decoration. */
  readonly withoutAlt: number;
  /** At most 3 pixels wide and high. */
  readonly tiny: number;
  readonly firstWithoutAlt?: number;
  /** Data URLs and cid: pictures are not remote. */
  readonly remote: number;
}

export interface HtmlMeasures {
  /** Octets after transfer decoding, before any cut. */
  readonly bytes: number;
  readonly visibleCharacters: number;
  readonly linkCharacters: number;
  readonly hidden: readonly HiddenText[];
  readonly images: Images;
  /** How often each element of interest occurs. */
  readonly elements: Readonly<Record<string, number>>;
  readonly attributes: number;
  /** Inline event handlers (`onclick=`). */
  readonly handlers: number;
  readonly commentCharacters: number;
  readonly styleCharacters: number;
  /** CSS that not every mail client knows: `display: flex`, `position`, `@font-face`. */
  readonly cssFeatures: readonly string[];
  readonly depth: number;
  readonly lang: string | null;
  readonly hasTitle: boolean;
  /** Closing tags that close nothing, and elements nobody closed. */
  readonly misnested: number;
  /** Visible text before the first link or picture: what mail clients preview. */
  readonly preview: number;
}

export interface Wording {
  /** `urgency/act-now`: the list and the entry. */
  readonly id: string;
  readonly where: 'subject' | 'body';
  readonly count: number;
}

export interface TextMeasures {
  readonly characters: number;
  readonly words: number;
  readonly distinctWords: number;
  /** Of the letters, the share in upper case; 0 without letters. */
  readonly upperShare: number;
  readonly exclamations: number;
  readonly digits: number;
  readonly currency: number;
  readonly invisible: number;
  /** Words of Latin letters with one of another script among them. */
  readonly mixedScriptWords: number;
  readonly nonAscii: number;
  readonly emoji: number;
  readonly longestWord: number;
}

export interface AttachmentMeasures {
  /** Lower-case extensions of the name, outermost last: `['pdf', 'exe']`. */
  readonly extensions: readonly string[];
  readonly declared: string;
  /** What its first octets say it is; null where they say nothing. */
  readonly detected: string | null;
  readonly sizeBytes: number;
  /** A ZIP whose directory says that its entries are encrypted. */
  readonly encrypted: boolean;
  /** Extensions found in the directory of a ZIP. */
  readonly contains: readonly string[];
  /** Its directory was not read to its end. */
  readonly unread?: true;
  readonly inline: boolean;
}

export interface Content {
  /** What of the body was not looked at. */
  readonly cuts: readonly Cut[];
  readonly html: HtmlMeasures | null;
  /** The visible text of the HTML, or the text part where there is no HTML. */
  readonly body: TextMeasures;
  /** The text/plain part; null without one. */
  readonly textPart: TextMeasures | null;
  /** Share of the words of the HTML that the text part has too; null without both. */
  readonly textAgreement: number | null;
  readonly subject: TextMeasures | null;
  readonly urls: readonly UrlUse[];
  readonly wording: readonly Wording[];
  readonly language: string | null;
  /** Of the subject alone; null where it is too short to tell. */
  readonly subjectLanguage: string | null;
  /** What mail clients show beside the subject: the hidden preheader, else the first visible text; null without HTML. */
  readonly preview: {
    readonly characters: number;
    /** It says “view in browser” or the like. */
    readonly boilerplate: boolean;
  } | null;
  readonly attachments: readonly AttachmentMeasures[];
  /** Words that say how to unsubscribe. */
  readonly saysUnsubscribe: boolean;
  /** As `saysUnsubscribe`, or in a roundabout way: “no longer wish to receive”. */
  readonly saysHowToLeave: boolean;
  /** A street, a postal code with a place, or a company number. */
  readonly hasPostalAddress: boolean;
  /** Words that lead to an imprint. */
  readonly saysImprint: boolean;
  /** Copy nobody replaced: `Lorem ipsum`, `Your text here`. */
  readonly placeholders: readonly string[];
}
