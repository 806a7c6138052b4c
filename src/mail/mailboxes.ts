/** The addresses of an address field, by the standard: the reading that others are held against. */
import { addressTokens, type Token } from './address-tokens.ts';
import { domainName } from './domain.ts';

export interface Mailboxes {
  /** As `sameAddress` writes them. */
  readonly addresses: readonly string[];
  /** False: not the form that may be written (RFC 5322 section 3.4). Where it cannot be read either, whatever would be an address is taken. */
  readonly wellFormed: boolean;
}

export function readMailboxes(value: string): Mailboxes {
  const tokens = addressTokens(value);
  const reading = new Reading(tokens);
  return reading.isList()
    ? { addresses: reading.found, wellFormed: !reading.isObsolete }
    : { addresses: [...new Set(lookAlikes(tokens))], wellFormed: false };
}

/** Alike for every way to write the same address: quotation marks only where they are needed, the domain by its A-labels. */
export function sameAddress(text: string): string {
  // An address literal may hold an @ itself, but no bracket.
  const at = text.endsWith(']') ? text.lastIndexOf('@[') : text.lastIndexOf('@');
  return at === -1 ? text : written(text.slice(0, at), text.slice(at + 1));
}

const dotAtom = /^[^\s()<>[\]:;@\\,."]+(?:\.[^\s()<>[\]:;@\\,."]+)*$/;

function written(local: string, domain: string): string {
  const plain = local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/gs, '$1') : local;
  return `${dotAtom.test(plain) ? plain : `"${plain.replace(/["\\]/g, '\\$&')}"`}@${domainName(domain) ?? domain.toLowerCase()}`;
}

/** What may be read between quotation marks, and not written (RFC 5322 section 4.1). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0a-\x1f\x7f]/;

/** One walk over the tokens, with the forms that may be read and no longer written (RFC 5322 section 4.4). */
class Reading {
  readonly found: string[] = [];
  isObsolete = false;
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  isList(): boolean {
    while (this.at < this.tokens.length) {
      if (!this.isMailboxOrGroup()) return false;
      if (this.at === this.tokens.length) return true;
      if (!this.takes(',')) return false;
      if (this.at === this.tokens.length) this.isObsolete = true;
    }
    return false;
  }

  private isMailboxOrGroup(): boolean {
    while (this.takes(',')) this.isObsolete = true;
    const words = this.words();
    if (this.takes(':') && words.length > 0) return this.isGroup();
    return this.isMailbox(words);
  }

  private isGroup(): boolean {
    while (!this.takes(';')) {
      if (!this.takes(',') && !this.isMailbox(this.words())) return false;
    }
    return true;
  }

  private isMailbox(words: readonly Token[]): boolean {
    if (this.takes('<')) return this.isInAngles();
    return this.takes('@') && this.isDomainOf(words);
  }

  private isInAngles(): boolean {
    if (this.next() === '@') {
      this.isObsolete = true;
      while (this.takes('@') || this.takes(',')) this.words();
      if (!this.takes(':')) return false;
    }
    const local = this.words();
    return this.takes('@') && this.isDomainOf(local) && this.takes('>');
  }

  private isDomainOf(words: readonly Token[]): boolean {
    const literal = this.tokens[this.at]?.kind === 'literal' ? this.tokens[this.at++] : undefined;
    const domain = literal === undefined ? this.words() : [literal];
    if (!isDotted(words) || !isDotted(domain) || domain.some(({ kind }) => kind === 'quoted')) return false;
    const [before, after] = [words, domain].map(all => all.map(({ text }) => text).join('')) as [string, string];
    this.isObsolete ||=
      words.length + domain.length > 2 || (words[0]?.kind === 'word' ? !dotAtom.test(before) : control.test(before));
    this.found.push(written(before, after));
    return true;
  }

  private words(): Token[] {
    const from = this.at;
    while (['word', 'quoted'].includes(this.tokens[this.at]?.kind ?? '')) this.at++;
    return this.tokens.slice(from, this.at);
  }

  private next(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.text : undefined;
  }

  private takes(sign: string): boolean {
    if (this.next() !== sign) return false;
    this.at++;
    return true;
  }
}

/** One word, or several with a dot between each two: white space may stand around it. */
function isDotted(words: readonly Token[]): boolean {
  return (
    words.length > 0 && words.every(({ text }, at) => at === 0 || text[0] === '.' || words[at - 1]?.text.at(-1) === '.')
  );
}

/** Whatever stands on both sides of an `@`. */
function lookAlikes(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text }, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (kind !== 'sign' || text !== '@' || before === undefined || after === undefined) return [];
    const inAngles = tokens[at - 2]?.text === '<' && tokens[at + 2]?.text === '>';
    const named = after.kind === 'literal' || (after.kind === 'word' && (inAngles || after.text.includes('.')));
    return named && (before.kind === 'word' || before.kind === 'quoted') ? [written(before.text, after.text)] : [];
  });
}
