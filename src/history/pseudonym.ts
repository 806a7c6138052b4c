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
  const hmac = hmacSha256(hash('sha256', secret, 'hex'));
  return {
    recipient: address => hmac(`recipient\n${normalised(address)}`).slice(0, 32),
    message: id => hmac(`message\n${id.trim().replace(/^<(.*)>$/, '$1')}`).slice(0, 16),
    text: text => hmac(`text\n${normalised(text)}`).slice(0, 8),
  };
}

/** Host part in lower-case A-labels; local parts differ by case in theory only (RFC 5321 2.4), and are compared without. */
function normalised(address: string): string {
  const text = address.trim().replace(/^<(.*)>$/, '$1');
  const at = text.lastIndexOf('@');
  const host = text.slice(at + 1);
  return `${text
    .slice(0, at + 1)
    .normalize('NFC')
    .toLowerCase()}${domainName(host) ?? host.normalize('NFC').toLowerCase()}`;
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
