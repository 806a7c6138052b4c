/** Lists of recipients: cells, signs and line ends in any order, in any encoding. */
import fc from 'fast-check';

const piece = fc.constantFrom(
  ...['"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r', '\n\n', ' ', '\\', '\0', '\ufeff', '#', '=1+1', "'"],
  ...[
    'email',
    'E-Mail',
    'a@b.example',
    'Ana Ruiz <ana@b.example>',
    'josé@ñandú.example',
    'a@b@c',
    '@',
    '2026-01-02',
    'sí',
    '1,5',
  ],
  ...[
    '{"email":"a@b.example"}',
    '{',
    '}',
    '[',
    'sep=;\n',
    'Título',
    'x'.repeat(300),
    '"a\nb"',
    'NULL',
    '\u202e',
    '😀',
    '\ud800',
  ],
);

export const table: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.constantFrom('', 'email\n', 'email,name\n', 'email;name;"opt in"\r\n', 'id\temail\n'),
    fc.array(piece, { maxLength: 50 }),
    fc.constantFrom('utf8', 'latin1', 'utf16le'),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([head, pieces, encoding, times]) =>
    Buffer.from(head + pieces.join('').repeat(times), encoding as BufferEncoding),
  );
