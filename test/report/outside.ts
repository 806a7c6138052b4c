/** Text that somebody else wrote, and what of it a reader might obey. */
import fc from 'fast-check';

export const hostile = [
  '\x1b[2J',
  '\x1b]0;title\x07',
  '\u009b31m',
  '\u202Eexe.txt',
  '\u200b',
  '\u2028',
  '\u2029',
  'a\rb',
  '\u{e0041}',
  '\ud800',
  '</script>',
  '\u0085',
  '\x7f',
];

/** What each format has of its own, in any order, among characters of all kinds. */
const pieces = [
  ...hostile,
  ...[']]>', '<!--', '-->', '&lt;', '&#0;', '"', "'", '<?x', '\ufffe', '\uffff', '\x00', '\x0b'],
  ...['\n::error::x', '\r\n::stop-commands::t', '::', '##[group]', '%0A', '%', ',file=x', '\n'],
  ...[
    '@you',
    '#1',
    'GH-1',
    'https://evil.example',
    '[a](b)',
    '![a](b)',
    '`',
    '```',
    '~~~',
    '|',
    '\\',
    '\\|',
    '**',
    '_',
  ],
  ...[
    '</details>',
    '<img src=x>',
    '&copy;',
    '\n\n# x',
    '\n- x',
    '1.',
    '    ',
    '\t',
    ':tada:',
    '$x$',
    '[^1]',
    'www.x.example',
  ],
  ...['-', '=', '{{x}}', '{0}', '{subject}', '..', '/', 'é', '春', '🎉'],
];
export const outside = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map(all => all.join('')),
);
export const runs = (numRuns: number) => ({ numRuns, seed: 20_270_310 });
/** What a reader might act on: controls (line ends are looked at apart), bidi and other formats, surrogates, separators. */
export const active = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
