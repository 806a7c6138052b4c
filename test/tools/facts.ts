/** Facts for table tests: sound ones, to be changed in the one point a case is about. */
import type {
  Alignment,
  DkimKey,
  DkimSignature,
  DkimSignatures,
  DmarcFact,
  DmarcRecord,
  Identifier,
  SpfFact,
} from '../../src/model/authentication.ts';
import type { Outbound, Sender } from '../../src/model/campaign.ts';
import type { AttachmentMeasures, Content, HtmlMeasures, TextMeasures, UrlUse } from '../../src/model/content.ts';
import type { ListFacts } from '../../src/model/list.ts';
import type { Author, DomainName, Message, Part } from '../../src/model/mail.ts';
import type { Loads, SendingHistory } from '../../src/model/volume.ts';

export const acme = 'acme.example' as DomainName;
export const news = 'news.acme.example' as DomainName;
const record = 'v=spf1 ip4:192.0.2.10 -all';

export function message(change: Partial<Message> = {}): Message {
  const fields = ['From', 'To', 'Subject', 'Date', 'Message-ID'].map((name, at) => ({
    name,
    value: 'x',
    line: at + 1,
  }));
  return {
    sha256: '0'.repeat(64),
    sizeBytes: 1000,
    stage: 'rendered',
    stageBecause: 'said',
    fields,
    parts: [],
    lineEnds: { crlf: 40, lf: 0, cr: 0, nul: 0 },
    lines: { longest: 76 },
    header: { bytes: 900, largest: { name: 'Subject', line: 3, bytes: 40 } },
    mergeTags: [],
    subject: 'Spring',
    ...change,
  };
}

export function part(change: Partial<Part> = {}): Part {
  return { path: '1', type: 'text/html', charset: 'utf-8', encoding: '8bit', sizeBytes: 900, faults: [], ...change };
}

export const author: Author = { addresses: [{ name: 'Acme', address: 'hello@acme.example' }], domain: acme, line: 1 };
export const sender: Sender = { stream: 'promotional', traits: [], bulk: {} };
export const transactional: Sender = { ...sender, stream: 'transactional' };
export const outbound: Outbound = {
  ips: ['192.0.2.10'],
  mailFrom: news,
  dkim: [{ domain: acme, selector: 's1' }],
  adds: [],
};

export function spf(change: Partial<SpfFact> = {}): SpfFact {
  return {
    domain: news,
    identity: 'mail-from',
    records: [record],
    tree: { domain: news, record, terms: [] },
    totalLookups: 0,
    totalVoids: 0,
    errors: [],
    unanswered: [],
    evaluations: [{ ip: '192.0.2.10', result: 'pass', because: 'ip4:192.0.2.10', lookups: 0, voids: 0 }],
    ...change,
  };
}

export function key(change: Partial<DkimKey> = {}): DkimKey {
  const found = { state: 'found', evidence: 'v=DKIM1; p=AAAA', type: 'rsa', bits: 2048, testing: false } as const;
  return { domain: acme, selector: 's1', name: 's1._domainkey.acme.example', ...found, ...change };
}

export function signature(change: Partial<DkimSignature> = {}): DkimSignature {
  return {
    domain: acme,
    selector: 's1',
    result: 'pass',
    because: '',
    line: 3,
    algorithm: 'rsa-sha256',
    covers: ['from'],
    ...change,
  };
}

export function signatures(...verified: DkimSignature[]): DkimSignatures {
  return { verified, total: verified.length };
}

export function dmarcRecord(change: Partial<DmarcRecord> = {}): DmarcRecord {
  return {
    name: '_dmarc.acme.example',
    raw: 'v=DMARC1; p=reject; rua=mailto:d@acme.example',
    p: 'reject',
    sp: null,
    np: null,
    adkim: 'relaxed',
    aspf: 'relaxed',
    testing: false,
    psd: 'u',
    rua: ['mailto:d@acme.example'],
    removedTags: [],
    oddTags: [],
    ...change,
  };
}

export function dmarc(change: Partial<DmarcFact> = {}): DmarcFact {
  const walked = ['_dmarc.acme.example', '_dmarc.example'];
  const organizational = { [acme]: acme, [news]: acme };
  return {
    domain: acme,
    record: dmarcRecord(),
    several: [],
    policy: 'reject',
    reportReceivers: [],
    walked,
    organizational,
    ...change,
  };
}

export function identifier(change: Partial<Identifier> = {}): Identifier {
  const both = { relaxed: true, strict: true, aligned: true };
  return { by: 'dkim', domain: acme, authenticated: true, because: 'key found', ...both, ...change };
}

export function alignment(change: Partial<Alignment> = {}): Alignment {
  return { from: acme, policy: 'none', identifiers: [identifier()], open: [], ...change };
}

export function list(change: Partial<ListFacts> = {}): ListFacts {
  return {
    rows: 1000,
    read: 1000,
    rejected: 0,
    unique: 1000,
    classes: { deliverable: 0, risky: 0, undeliverable: 0, unknown: 1000 },
    providers: [{ id: 'gmail', recipients: 1000, undeliverable: 0 }],
    domains: 1,
    expectedBounce: { likely: 0.01, low: 0.002, high: 0.04 },
    kinds: {},
    steps: [],
    audience: 'b2c',
    audienceBecause: 'declared',
    columns: ['email', 'optInAt'],
    suppressionDated: false,
    signals: { 'no-opt-in-time': { count: 0, of: 1000 } },
    ...change,
  };
}

/** A load of one day at each provider. */
export function loads(perDay: Readonly<Record<string, number>> = { gmail: 1000 }, change: Partial<Loads> = {}): Loads {
  const providers = Object.entries(perDay).map(([id, count]) => ({ id, recipients: count, perDay: count }));
  const recipients = providers.reduce((sum, one) => sum + one.recipients, 0);
  return { recipients, perDay: recipients, perHour: null, start: null, end: null, providers, ...change };
}

export function history(change: Partial<SendingHistory> = {}): SendingHistory {
  const none = { complaints: {}, unknownUsers: {}, deferred: {}, blocked: {}, ips: {}, domains: {} };
  return { sent: { all: 100_000 }, dailyMax: {}, ...none, ...change };
}

const text: TextMeasures = {
  characters: 900,
  words: 180,
  distinctWords: 110,
  upperShare: 0.05,
  exclamations: 1,
  digits: 12,
  currency: 2,
  invisible: 0,
  mixedScriptWords: 0,
  nonAscii: 4,
  emoji: 0,
  longestWord: 14,
};

export function html(change: Partial<HtmlMeasures> = {}): HtmlMeasures {
  return {
    bytes: 30_000,
    visibleCharacters: 900,
    linkCharacters: 120,
    hidden: [],
    images: { total: 4, withoutAlt: 0, tiny: 0, remote: 4 },
    elements: { a: 8, table: 6 },
    attributes: 300,
    handlers: 0,
    commentCharacters: 0,
    styleCharacters: 800,
    cssFeatures: [],
    depth: 20,
    lang: 'en',
    hasTitle: true,
    misnested: 0,
    preview: 60,
    ...change,
  };
}

export function url(change: Partial<UrlUse> = {}): UrlUse {
  return { role: 'link', scheme: 'https', host: acme, oddities: [], line: 7, ...change };
}

export function attachment(change: Partial<AttachmentMeasures> = {}): AttachmentMeasures {
  const pdf = { extensions: ['pdf'], declared: 'application/pdf', detected: 'pdf', sizeBytes: 9000 };
  return { ...pdf, encrypted: false, contains: [], inline: false, ...change };
}

export function content(change: Partial<Content> = {}): Content {
  return {
    html: html(),
    body: text,
    textPart: text,
    textAgreement: 0.9,
    subject: text,
    urls: [url()],
    cuts: [],
    wording: [],
    language: 'en',
    subjectLanguage: null,
    preview: { characters: 60, boilerplate: false },
    attachments: [],
    saysUnsubscribe: true,
    saysHowToLeave: true,
    hasPostalAddress: true,
    saysImprint: false,
    placeholders: [],
    ...change,
  };
}
