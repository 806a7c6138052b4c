/** Text that would be markup, style, script, an address or an unseen character wherever it were not taken for text. */
import type { Report } from '../../src/model/report.ts';
import { numbersFrom } from '../../src/predict/stats/random.ts';

const elements = [
  'script',
  'img',
  'svg',
  'iframe',
  'object',
  'embed',
  'a',
  'form',
  'input',
  'meta',
  'base',
  'link',
  'style',
  'math',
  'template',
  'video',
  'details',
  'body',
  'plaintext',
  'xmp',
  'noscript',
  'foreignObject',
  'use',
  'animate',
  'set',
];
const handlers = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onbegin', 'onanimationend'];
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://evil.example/x',
  '//evil.example/x',
  'vbscript:msgbox(1)',
  '\\\\evil.example\\x',
  'file:///etc/passwd',
];
const pieces = [
  ...[
    '"',
    "'",
    '`',
    '>',
    '<',
    '/>',
    '</',
    '-->',
    '<!--',
    '<![CDATA[',
    ']]>',
    '<?xml',
    '?>',
    '<!doctype x>',
    '&',
    '&lt;',
    '&#60;',
    '&quot;',
    '&#x22;',
    '=',
    '\\',
    '\\3c ',
    '\\22 ',
    ';',
    '{',
    '}',
    '{{7*7}}',
    '\x24{7*7}',
    '#{7*7}',
    '<%= 7*7 %>',
    '[[x]]',
    '{0}',
    '{subject}',
  ],
  ...[
    '</style>',
    '</title>',
    '</script>',
    '</svg>',
    '</textarea>',
    '</pre>',
    '</code>',
    '</desc>',
    '</symbol>',
    '</main>',
    '</html>',
    '@import url(//evil.example);',
    'expression(alert(1))',
    'url(https://evil.example/x)',
    '*{display:none}',
  ],
  ...[
    '\x00',
    '\x07',
    '\x08',
    '\x1b[31m',
    '\x1b]8;;https://evil.example\x07',
    '\x7f',
    '\x85',
    '\x9b',
    '\r',
    '\n',
    '\r\n',
    '\t',
    '\v',
    '\f',
  ],
  ...[
    '\u202e',
    '\u202d',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u2028',
    '\u2029',
    '\u00ad',
    '\ufeff',
    '\u{e0041}',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\uffff',
    '\u{10ffff}',
  ],
  ...[
    'ip4:192.0.2.1',
    'include:"><img>',
    '"v=spf1 <b>x</b> -all"',
    '"X-Y: <i>z</i>"',
    'v=DMARC1; p=none',
    'Ofertas de otoño',
    'عرض',
    '春',
    '🎉',
    'é',
    ' ',
    'x'.repeat(300),
  ],
];

/** So many, the same each time: whole attacks, and what falls out of mixing their pieces. */
export function hostileTexts(count: number): string[] {
  const random = numbersFrom(20_270_310);
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const attack = () =>
    one([
      () => `<${one(elements)} ${one(handlers)}=alert(1)>`,
      () => `<${one(elements)} src="${one(addresses)}" href='${one(addresses)}'>`,
      () => `"><${one(elements)}/${one(handlers)}=alert\`1\`//`,
      () => `' ${one(handlers)}='alert(1)' style='position:fixed`,
      () => `</${one(elements)}><${one(elements)}>alert(1)</${one(elements)}>`,
      () => one(addresses),
      () => `<${one(elements).toUpperCase()}${one(['\n', '\t', '/', '\f'])}${one(handlers)} = alert(1)`,
    ])();
  const part = () => (random() < 0.4 ? attack() : one(pieces));
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(random() * 4) }, part).join(''));
}

/** Of these keys the value is one of ours, and chooses a word or a picture. */
const closed = new Set([
  'verdict',
  'outcome',
  'basis',
  'confidence',
  'criterion',
  'status',
  'level',
  'stage',
  'kind',
  'state',
  'why',
  'audience',
  'reached',
  'strength',
  'problem',
  'binds',
]);
/** Within these, ids and words are ours. */
const closedIn = new Set(['causes', 'steps', 'segments', 'facts', 'plan']);

/** The report with every other string put in place of its own; one that holds lines, or nothing, is as good as any. */
export function filled(report: Report, give: () => string): Report {
  return fill(report, '', give) as Report;
}

function fill(value: unknown, path: string, give: () => string): unknown {
  const names = path.split('.');
  const key = names.findLast(name => !/^\d+$/.test(name)) ?? '';
  if (typeof value === 'string') return isClosed(key, names) ? value : give();
  if (Array.isArray(value)) return value.map((one, at) => fill(one, `${path}.${at}`, give));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, `${path}.${name}`, give)]));
}

function isClosed(key: string, names: readonly string[]): boolean {
  if (closed.has(key)) return true;
  return ['id', 'from'].includes(key) && names.some(name => closedIn.has(name));
}
