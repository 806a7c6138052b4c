/**
 * What stands for an address: HMAC-SHA256 (RFC 2104) under the history's key, cut to 16 bytes. Who has not the key
 * cannot try addresses against it; a plain hash could be tried by anybody with a list.
 */
import { hash } from 'node:crypto';
import { domainName } from '../mail/domain.ts';

export interface Pseudonyms {
  /** 16 bytes of a recipient, as hex. Case makes no difference, nor does an internationalised domain's spelling. */
  recipient(address: string): string;
  /** 8 bytes of a Message-ID, as hex: it often carries an address. */
  message(id: string): string;
  /** 4 bytes of any text, as hex. */
  text(text: string): string;
}

export function pseudonyms(secret: string): Pseudonyms {
  const key = hash('sha256', secret, 'hex');
  const hmac = hmacSha256(key);
  return {
    recipient: address => hmac(`recipient\n${normalised(address)}`).slice(0, 32),
    // The key goes before; as a quarter of the hash is kept, nothing can be added behind.
    message: id => hash('sha256', `${key}message\n${bare(id)}`, 'hex').slice(0, 16),
    text: text => hmac(`text\n${normalised(text)}`).slice(0, 8),
  };
}

/** Without the angle brackets of a header field. */
function bare(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1) : trimmed;
}

const isPlain = /^[\x21-\x7e]+$/;

/** Host part in lower-case A-labels; local parts differ by case in theory only (RFC 5321 2.4), and are compared without. */
function normalised(address: string): string {
  const text = bare(address);
  const lower = isPlain.test(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase();
  const at = lower.lastIndexOf('@') + 1;
  const host = lower.slice(at);
  return lower.slice(0, at) + (isPlain.test(host) ? host.replace(/\.$/, '') : (domainName(host) ?? host));
}

/**
 * The same as `createHmac('sha256', key)`, in a third of its time. `key` is 64 ASCII characters, one block of SHA-256,
 * so that the inner block is ASCII, too, and goes in front of the text as it is.
 */
function hmacSha256(key: string): (text: string) => string {
  const block = (mask: number) => Buffer.from(Buffer.from(key, 'latin1').map(byte => byte ^ mask));
  const inner = block(0x36).toString('latin1');
  const outer = Buffer.concat([block(0x5c), Buffer.alloc(32)]);
  return text => {
    outer.write(hash('sha256', inner + text, 'binary'), 64, 32, 'latin1');
    return hash('sha256', outer, 'hex');
  };
}
