/** MIME messages: trees of parts, whose boundaries may collide, whose headers may lie, and whose ends may be missing. */
import fc from 'fast-check';
import { headers } from './headers.ts';

const type = fc.constantFrom(
  ...[
    'text/plain',
    'text/html',
    'text/html; charset=utf-8',
    'text/plain; charset=utf-7',
    'text/html; charset="',
    'text',
  ],
  ...['application/zip; name="a.zip"', 'image/png', 'message/rfc822', 'message/delivery-status', 'text/(x)html', ''],
  ...['multipart/mixed', 'text/plain; charset=iso-2022-jp', 'text/html; charset=utf-16', 'text/x-amp-html'],
  "application/pdf; name*0*=utf-8''a%2e; name*1=exe",
);
const encoding = fc.constantFrom('7bit', '8bit', 'base64', 'quoted-printable', 'binary', '"base64"', 'x-uuencode', '');
const disposition = fc.constantFrom(
  '',
  'inline',
  'attachment; filename="a.exe"',
  "attachment; filename*=utf-8''%00",
  'attachment',
);
const html = fc
  .array(
    fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<table><tr><td>',
        '</table>',
        '<a href="https://acme.example/x?y=1">',
        '</a>',
        '<img src="cid:a">',
      ],
      ...[
        '<style>p{display:none}',
        '</style>',
        '<script>',
        '<!--',
        '-->',
        '&amp;',
        '&#0;',
        '&#x10ffff;',
        '<x',
        '"',
        '<td><li>',
      ],
      ...[
        '<div style="color:#fff;background:#fff;font-size:0">',
        'Unsubscribe',
        'http://2130706433/',
        'javascript:x',
        '\u200b',
        'ö',
      ],
      ...[
        '<a href="http://a@b@c">',
        '<a href="//[::1]">',
        "<a href='data:text/html,x'>",
        '<base href=x>',
        '{{#if a}}',
        '😀',
        '\ud800',
      ],
    ),
    { maxLength: 25 },
  )
  .map(all => all.join(''));
const encoded = html.map(text =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{60})/g, '$1\n'),
);
const quoted = html.map(text =>
  text.replace(/[^ -<>-~]/gu, char => [...Buffer.from(char)].map(one => `=${one.toString(16)}`).join('')),
);
const body = fc.oneof(
  html,
  encoded,
  quoted,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);

/** Few, and some begin as others do. */
const boundary = fc.constantFrom('b', 'bb', 'b-', '=_x', 'a b', '"', 'ü', '');

const { part } = fc.letrec<{ part: string; leaf: string; many: string }>(tie => ({
  part: fc.oneof({ maxDepth: 4, depthIdentifier: 'mime' }, tie('leaf'), tie('many')),
  leaf: fc
    .tuple(type, encoding, disposition, body)
    .map(([one, how, where, text]) =>
      [
        ...(one === '' ? [] : [`Content-Type: ${one}`]),
        ...(how === '' ? [] : [`Content-Transfer-Encoding: ${how}`]),
        ...(where === '' ? [] : [`Content-Disposition: ${where}`]),
        '',
        text,
      ].join('\n'),
    ),
  many: fc
    .tuple(
      fc.constantFrom('mixed', 'alternative', 'related', 'digest', 'report; report-type=delivery-status', 'signed'),
      boundary,
      fc.constantFrom('"', '', '"; boundary="c'),
      fc.array(tie('part'), { maxLength: 4 }),
      fc.oneof({ weight: 5, arbitrary: fc.constant('--') }, fc.constantFrom('', '-', '--x', ' --')),
    )
    .map(
      ([kind, mark, quote, parts, end]) =>
        `Content-Type: multipart/${kind}; boundary=${quote === '' ? '' : '"'}${mark}${quote}\n\npreamble\n${parts
          .map(one => `--${mark}\n${one}\n`)
          .join('')}--${mark}${end}\n`,
    ),
}));

export const mime: fc.Arbitrary<Buffer> = fc
  .tuple(headers, part, fc.constantFrom('\n', '\r\n', '\r', 'mixed'), fc.constantFrom('utf8', 'latin1'))
  .map(([head, tree, ends, encodedAs]) => {
    const text = head + tree;
    const lines = ends === 'mixed' ? text : text.replaceAll(/\r?\n/g, ends);
    return Buffer.from(lines, encodedAs as BufferEncoding);
  });
