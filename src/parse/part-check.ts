/** One MIME part, octet by octet: whether it is what its header says. Linear, and nothing of it is kept. */
import type { Part, PartFault } from '../model/mail.ts';

const LF = 0x0a;
const CR = 0x0d;
const EQUALS = 0x3d;

export class PartCheck {
  private readonly faults = new Map<PartFault, number>();
  private readonly text: Utf8 | 'ascii' | null;
  private readonly encoding: string;
  private firstEightBit: number | undefined;
  private base64 = { digits: 0, padding: 0, bits: 0, held: 0 };
  private quoted = { open: false, high: -1 };
  private line: number;

  /** `known`: what is broken in its header. */
  constructor(
    { type, charset, encoding }: Pick<Part, 'type' | 'charset' | 'encoding'>,
    line: number,
    known: readonly PartFault[] = [],
  ) {
    this.encoding = encoding;
    this.line = line;
    const label = (charset ?? '').trim().toLowerCase();
    const isText = type.startsWith('text/');
    this.text = isText ? readAs(label, type, encoding) : null;
    if (isText && label !== '' && !isKnown(label)) this.faults.set('charset', line);
    for (const fault of known) this.faults.set(fault, line);
  }

  /** Octets of the header and between the parts only count lines. */
  skip(octets: Uint8Array): void {
    for (let at = octets.indexOf(LF); at !== -1; at = octets.indexOf(LF, at + 1)) this.line++;
  }

  write(octets: Uint8Array): void {
    const encoding = this.encoding;
    const mayBeEightBit = encoding === 'base64' || isEightBit(encoding);
    for (let at = 0; at < octets.length; at++) {
      const octet = octets[at] as number;
      if (octet > 127 && !mayBeEightBit) this.firstEightBit ??= this.line;
      if (encoding === 'base64') this.fromBase64(octet);
      else if (encoding === 'quoted-printable') this.fromQuoted(octet);
      else this.decoded(octet);
      if (octet === LF) this.line++;
    }
  }

  /** Of a part that has ended. */
  result(): Pick<Part, 'firstEightBit' | 'faults'> {
    const { digits, padding } = this.base64;
    if ((digits + padding) % 4 !== 0) this.fault('cut');
    if (this.text instanceof Utf8 && !this.text.whole) this.fault('octets');
    return {
      ...(this.firstEightBit === undefined ? {} : { firstEightBit: this.firstEightBit }),
      faults: [...this.faults].map(([kind, line]) => ({ kind, line })),
    };
  }

  get at(): number {
    return this.line;
  }

  private fault(kind: PartFault): void {
    if (!this.faults.has(kind)) this.faults.set(kind, this.line);
  }

  private decoded(octet: number): void {
    if (this.text === null) return;
    if (this.text === 'ascii' ? octet > 127 : !this.text.push(octet)) this.fault('octets');
  }

  /** RFC 2045 section 6.8: white space is left out, padding ends it. */
  private fromBase64(octet: number): void {
    const state = this.base64;
    const digit = digits[octet] as number;
    if (digit === -1 || state.padding > 0) {
      if (octet === LF || octet === CR || octet === 0x20 || octet === 0x09) return;
      if (octet === EQUALS) state.padding++;
      else this.fault('base64');
      return;
    }
    state.digits++;
    if (this.text === null) return;
    state.held = ((state.held << 6) | digit) & 0xfff;
    state.bits += 6;
    if (state.bits < 8) return;
    state.bits -= 8;
    this.decoded((state.held >> state.bits) & 0xff);
  }

  /** RFC 2045 section 6.7. */
  private fromQuoted(octet: number): void {
    const state = this.quoted;
    if (!state.open) {
      if (octet === EQUALS) state.open = true;
      else this.decoded(octet);
      return;
    }
    if (octet === LF) {
      this.quoted = { open: false, high: -1 };
      return;
    }
    if (octet === CR || octet === 0x20 || octet === 0x09) return;
    const digit = hexOf(octet);
    if (digit !== -1 && state.high === -1) {
      state.high = digit;
      return;
    }
    if (digit !== -1) this.decoded(state.high * 16 + digit);
    this.quoted = { open: false, high: -1 };
  }
}

/** Without a character set text is ASCII (RFC 2046 section 4.1.2); in 7bit that is looked at already. */
function readAs(label: string, type: string, encoding: string): Utf8 | 'ascii' | null {
  if (label === 'utf-8' || label === 'utf8') return new Utf8();
  const isPlain = type === 'text/plain' || type === 'text/html';
  return isPlain && ['', 'us-ascii', 'ascii'].includes(label) && encoding !== '7bit' ? 'ascii' : null;
}

function isEightBit(encoding: string): boolean {
  return encoding !== '7bit' && encoding !== 'quoted-printable';
}

/** Labels of the Encoding Standard, and code pages that mail readers know besides. */
function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return /^(?:cp|ibm)-?\d{3,4}$/.test(label);
  }
}

/** What each octet stands for in base64 (RFC 4648 section 4); -1: nothing. */
const digits = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  digits[digit.charCodeAt(0)] = value;

function hexOf(octet: number): number {
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const letter = octet & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}

/** RFC 3629 section 4: no overlong form, no surrogate, nothing beyond U+10FFFF. */
class Utf8 {
  private missing = 0;
  private least = 0x80;
  private most = 0xbf;

  get whole(): boolean {
    return this.missing === 0;
  }

  /** False where this octet cannot follow. */
  push(octet: number): boolean {
    if (this.missing > 0) {
      const follows = octet >= this.least && octet <= this.most;
      this.missing = follows ? this.missing - 1 : 0;
      this.least = 0x80;
      this.most = 0xbf;
      return follows;
    }
    if (octet < 0x80) return true;
    if (octet < 0xc2 || octet > 0xf4) return false;
    this.missing = octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
    if (octet === 0xe0) this.least = 0xa0;
    if (octet === 0xf0) this.least = 0x90;
    if (octet === 0xed) this.most = 0x9f;
    if (octet === 0xf4) this.most = 0x8f;
    return true;
  }
}
