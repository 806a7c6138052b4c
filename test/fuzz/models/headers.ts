/** Header blocks: fields that mail has, in any order and number, folded and spelled in any way. */
import fc from 'fast-check';
import { addresses } from './addresses.ts';

const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=?utf-8?q?Oto=C3=B1o?=', '=?utf-8?b?AA', 'x\r\n y', '\u001b[2J', '{{name}}', '*|FNAME|*', '1 2 3'),
);
const date = fc.oneof(
  fc.constantFrom(
    'Mon, 11 Jan 2027 08:00:00 +0000',
    'yesterday',
    '',
    '1 Jan 70 0:0 GMT',
    'Mon, 99 Jan 2027 99:99 +9999',
  ),
  fc.date({ noInvalidDate: true }).map(one => one.toUTCString()),
);
const tags = fc
  .array(
    fc.tuple(
      fc.constantFrom('v', 'a', 'd', 's', 'h', 'bh', 'b', 'l', 'c', 't', 'x', 'i', 'q', ''),
      fc.oneof(
        fc.constantFrom(
          '1',
          'rsa-sha256',
          'acme.example',
          's1',
          'from:subject',
          'relaxed/relaxed',
          '-1',
          '1e99',
          'AAAA',
          '0',
        ),
        fc.string({ maxLength: 8 }),
      ),
    ),
    { maxLength: 12 },
  )
  .map(all => all.map(([name, value]) => `${name}=${value}`).join('; '));
const uris = fc
  .array(
    fc.constantFrom(
      '<https://l.acme.example/u/1>',
      '<mailto:u@acme.example>',
      'https://x',
      '<',
      '<http://[::1>',
      '<https://a@b@c/>',
      '<//x>',
      ',',
    ),
    { maxLength: 4 },
  )
  .map(all => all.join(', '));

export const field: fc.Arbitrary<readonly [name: string, value: string]> = fc.oneof(
  fc.tuple(fc.constantFrom('From', 'from', 'From ', 'Sender', 'Reply-To', 'To', 'Cc', 'Return-Path'), addresses),
  fc.tuple(
    fc.constantFrom('Subject', 'X-Mailer', 'List-Id', 'Feedback-ID', 'Precedence', 'Auto-Submitted', 'X-A'),
    anyText,
  ),
  fc.tuple(fc.constantFrom('Date', 'Received'), date),
  fc.tuple(fc.constantFrom('DKIM-Signature', 'ARC-Seal', 'ARC-Message-Signature', 'ARC-Authentication-Results'), tags),
  fc.tuple(
    fc.constantFrom('List-Unsubscribe', 'List-Unsubscribe-Post', 'List-Help'),
    fc.oneof(uris, fc.constant('List-Unsubscribe=One-Click')),
  ),
  fc.tuple(
    fc.constantFrom('Message-ID', 'In-Reply-To', 'MIME-Version', 'Authentication-Results', 'BIMI-Selector'),
    fc.oneof(
      fc.constantFrom('<1@acme.example>', '1.0', 'mx.x; dkim=pass header.d=acme.example; spf=fail', 'v=BIMI1; s=x'),
      anyText,
    ),
  ),
  fc.tuple(fc.string({ maxLength: 6 }), anyText),
);

/** How a field is written: as it should be, most of the time. */
const written = fc
  .tuple(
    field,
    fc.oneof({ weight: 12, arbitrary: fc.constant(': ') }, fc.constantFrom(':', ' : ', '', ':\n ', ':\n \n ', ':\r')),
    fc.oneof({ weight: 12, arbitrary: fc.constant('\n') }, fc.constantFrom('\r\n', '\n\n', '\r', '\n \n', '\0\n', '')),
  )
  .map(([[name, value], colon, end]) => name + colon + value + end);

export const headers: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('From: Acme <a@acme.example>\n') },
      { weight: 1, arbitrary: fc.constantFrom('', 'From x Mon\n', ' \n', '\n') },
    ),
    fc.array(written, { maxLength: 14 }),
  )
  .map(([begin, all]) => begin + all.join(''));
