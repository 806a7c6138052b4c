/** Faults that findings and terms of the spam score name, each with the repair their text asks for. */
import type { Draft } from './draft.ts';

export interface Repair {
  readonly name: string;
  readonly spoil: (draft: Draft) => Draft;
  readonly repair: (draft: Draft) => Draft;
}

type Change = (body: string, draft: Draft) => string;

/** The same in both parts. */
const inBoth =
  (change: Change) =>
  (draft: Draft): Draft => ({
    ...draft,
    html: draft.html && change(draft.html, draft),
    text: draft.text && change(draft.text, draft),
  });
const inHtml =
  (change: Change) =>
  (draft: Draft): Draft => ({ ...draft, html: draft.html && change(draft.html, draft) });

/** The sender's own web site. */
const site = ({ address }: Draft) => `www.${address.slice(address.indexOf('@') + 1)}`;
const atEnd = (html: string, more: string) =>
  html.includes('</body>') ? html.replace('</body>', `${more}</body>`) : html + more;

/** Something put into the HTML, and taken out or replaced again. */
const piece = (name: string, fault: string, mended = ''): Repair => ({
  name,
  spoil: inHtml((html, draft) => atEnd(html, fault.replaceAll('SITE', site(draft)))),
  repair: inHtml((html, draft) =>
    html.replace(fault.replaceAll('SITE', site(draft)), mended.replaceAll('SITE', site(draft))),
  ),
});

const line = (name: string, fault: RegExp, mended: string): Repair => ({
  name,
  spoil: inBoth(body => body.replace(fault, '')),
  repair: draft => ({
    ...draft,
    html: draft.html && atEnd(draft.html, `<p>${mended.replaceAll('SITE', site(draft))}</p>`),
    text:
      draft.text &&
      `${draft.text}\r\n${mended.replace(/<a href="([^"]*)">([^<]*)<\/a>/, '$2: $1').replaceAll('SITE', site(draft))}\r\n`,
  }),
});

const onSubject = (name: string, spoil: (subject: string) => string, repair: (subject: string) => string): Repair => ({
  name,
  spoil: draft => ({ ...draft, subject: spoil(draft.subject) }),
  repair: draft => ({ ...draft, subject: repair(draft.subject) }),
});

function asText(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replace(/<div style="display:none">[^<]*<\/div>/g, '')
    .replace(/<a [^>]*href="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '$2 ($1)')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/g, ' ')
    .replace(/[ \t]+/g, ' ');
}

export const repairs: readonly Repair[] = [
  {
    name: 'shorteners by the own domain',
    spoil: inBoth(body => body.replace(/https?:\/\/[a-z0-9.-]+\//g, 'https://bit.ly/')),
    repair: inBoth((body, draft) =>
      body
        .replaceAll('https://bit.ly/', `https://${site(draft)}/`)
        .replaceAll('http://bit.ly/', `http://${site(draft)}/`),
    ),
  },
  piece(
    'a shortener beside others',
    '<a href="https://bit.ly/3x">The plan of the week</a>',
    '<a href="https://SITE/3x">The plan of the week</a>',
  ),
  {
    name: 'http by https',
    spoil: inBoth(body => body.replaceAll('https://', 'http://')),
    repair: inBoth(body => body.replaceAll('http://', 'https://')),
  },
  {
    name: 'alternative texts',
    spoil: inHtml(html =>
      atEnd(html.replace(/ alt="[^"]*"/g, ''), '<img src="https://img.example/a.png" width="300" height="200">'),
    ),
    repair: inHtml(html => html.replace(/<img (?![^>]*alt=)/g, '<img alt="The new shelf by the door" ')),
  },
  {
    name: 'a text alternative',
    spoil: draft => (draft.html === null ? draft : { ...draft, text: null }),
    repair: draft => (draft.html === null ? draft : { ...draft, text: asText(draft.html) }),
  },
  line(
    'an unsubscribe line',
    /[^\r\n>]*(?:unsubscribe|leave this list|darse de baja|disiscriv)[^\r\n<]*/gi,
    'You may leave this list at any time. <a href="https://SITE/out">Unsubscribe</a>',
  ),
  line('a postal address', /[^\r\n>]*\d{5} [A-Z][^\r\n<]*/g, 'Riverside Library, 12 Mill Street, Portland, ME 04101'),
  {
    name: 'a name in From',
    spoil: draft => ({ ...draft, name: '' }),
    repair: draft => ({ ...draft, name: 'Riverside Library' }),
  },
  {
    name: 'quoted-printable or 8bit',
    spoil: draft => ({ ...draft, encoding: 'base64' }),
    repair: draft => ({ ...draft, encoding: '8bit' }),
  },
  onSubject(
    'a subject in lower case',
    subject => subject.toUpperCase(),
    subject => subject.slice(0, 1) + subject.slice(1).toLowerCase(),
  ),
  onSubject(
    'no exclamation marks',
    subject => `${subject}!!!`,
    subject => subject.replaceAll('!', ''),
  ),
  onSubject(
    'no pretended reply',
    subject => `Re: ${subject}`,
    subject => subject.replace(/^re: /i, ''),
  ),
  piece(
    'no hidden text',
    '<div style="display:none">cheap meds casino loan offer for every reader of this letter</div>',
  ),
  piece(
    'no text in the colour of the page',
    '<p style="color:#ffffff">cheap meds casino loan offer for every reader of this letter</p>',
  ),
  piece(
    'no text outside the window',
    '<div style="position:fixed;top:-100vh">cheap meds casino loan offer for every reader of this letter</div>',
  ),
  piece('no hidden link', '<a href="http://other.example/x" style="display:none">more</a>'),
  piece('no script', '<script>document.title = 1</script>'),
  piece(
    'a link in place of a form',
    '<form action="https://SITE/f"><input name="mail"></form>',
    '<a href="https://SITE/f">Answer three questions</a>',
  ),
  piece('no handler', '<p onclick="go()">Open on Monday</p>', '<p>Open on Monday</p>'),
  piece('no frame', '<iframe src="https://SITE/frame"></iframe>'),
  piece(
    'a text for each link',
    '<a href="https://SITE/plan"></a>',
    '<a href="https://SITE/plan">See the plan of the week</a>',
  ),
  piece(
    'links that lead somewhere',
    '<a href="#">The catalogue</a>',
    '<a href="https://SITE/catalogue">The catalogue</a>',
  ),
  piece(
    'links that name no other domain',
    '<a href="https://SITE/in">www.bank.com</a>',
    '<a href="https://SITE/in">Your bank account</a>',
  ),
  piece('well-formed HTML', '<p><b><i>Open</b> on Monday</p></section>', '<p><b>Open</b> on Monday</p>'),
  piece('no invisible characters', '<p>Mon\u200bday to Fri\u200bday</p>', '<p>Monday to Friday</p>'),
  piece('one alphabet a word', '<p>The rе\u0430ding room</p>', '<p>The reading room</p>'),
  piece(
    'plainer words',
    '<p>Act now, limited time, 100% free!!!</p>',
    '<p>Come by until Friday, it costs you nothing.</p>',
  ),
  piece('fewer prices', '<p>$9 $19 $29 €39 in all</p>', '<p>Nine to thirty-nine in all</p>'),
];
