import activeHtml from '../../../rules/content/active-html.ts';
import attachments from '../../../rules/content/attachments.ts';
import brokenLinks from '../../../rules/content/broken-links.ts';
import clippedHtml from '../../../rules/content/clipped-html.ts';
import displayName from '../../../rules/content/display-name.ts';
import hiddenText from '../../../rules/content/hidden-text.ts';
import pictures from '../../../rules/content/pictures.ts';
import pretendedReply from '../../../rules/content/pretended-reply.ts';
import textPart from '../../../rules/content/text-part.ts';
import unfinishedCopy from '../../../rules/content/unfinished-copy.ts';
import wording from '../../../rules/content/wording.ts';
import type { AttachmentMeasures, HiddenText } from '../../../src/model/content.ts';
import { attachment, author, content, html, message, url } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const plain = { content: content() };
const template = message({ stage: 'template' });

const hidden = (characters: number, preheader = false) => {
  const one: HiddenText = { characters, by: 'display', line: 3, preheader };
  return { content: content({ html: html({ hidden: [one] }) }) };
};
ruleCases(hiddenText, [
  ['nothing hidden', plain],
  ['a long preheader', hidden(2000, true)],
  ['a few letters', hidden(40)],
  ['a paragraph', hidden(800), 'hidden'],
  ['not read to its end', { content: content({ cuts: [{ limit: 'htmlCharacters', most: 9 }] }) }, '?limit'],
  ['no HTML', { content: content({ html: null }) }],
]);

const attached = (change: Partial<AttachmentMeasures>) => ({ content: content({ attachments: [attachment(change)] }) });
ruleCases(attachments, [
  ['a PDF', attached({})],
  ['a program by its name', attached({ extensions: ['pdf', 'exe'], detected: null }), 'executable:*.pdf.exe'],
  ['a program by its content', attached({ extensions: ['txt'], detected: 'exe' }), 'executable'],
  ['a program in a ZIP', attached({ extensions: ['zip'], detected: 'zip', contains: ['js'] }), 'executable'],
  ['an encrypted PDF', attached({ encrypted: true }), 'encrypted:*.pdf'],
  ['a document with macros', attached({ extensions: ['docm'], detected: 'zip' }), 'macros'],
  ['a ZIP called PDF', attached({ detected: 'zip' }), 'disguised'],
  ['a picture called jpeg', attached({ extensions: ['jpeg'], detected: 'jpg' })],
]);

ruleCases(activeHtml, [
  ['tables and links', plain],
  [
    'a script and a form',
    { content: content({ html: html({ elements: { script: 1, form: 1 } }) }) },
    ['active:scripts', 'active:forms'],
  ],
  ['a script in a link', { content: content({ urls: [url({ oddities: ['script'] })] }) }, 'active:script handlers'],
]);

ruleCases(clippedHtml, [
  ['30 KB', plain],
  ['90 KB', { content: content({ html: html({ bytes: 90 * 1024 }) }) }, 'near'],
  ['120 KB', { content: content({ html: html({ bytes: 120 * 1024 }) }) }, 'clipped'],
]);

ruleCases(textPart, [
  ['says the same', plain],
  ['none', { content: content({ textPart: null, textAgreement: null }) }, 'missing'],
  ['something else', { content: content({ textAgreement: 0.1 }) }, 'unlike'],
  ['no HTML', { content: content({ html: null, textAgreement: null }) }],
]);

ruleCases(pictures, [
  ['pictures and text', plain],
  ['no picture', { content: content({ html: html({ images: { total: 0, withoutAlt: 0, tiny: 0, remote: 0 } }) }) }],
  ['one picture', { content: content({ html: html({ visibleCharacters: 20 }) }) }, 'only'],
  [
    'a pixel and a line of text',
    {
      content: content({
        html: html({ visibleCharacters: 20, images: { total: 1, withoutAlt: 0, tiny: 1, remote: 1 } }),
      }),
    },
  ],
  [
    'without alternative text',
    {
      content: content({ html: html({ images: { total: 4, withoutAlt: 2, tiny: 0, remote: 4, firstWithoutAlt: 5 } }) }),
    },
    'without-alt',
  ],
]);

const broken = {
  content: content({ urls: [url({ host: null, broken: 'empty' }), url({ host: null, broken: 'local' })] }),
};
ruleCases(brokenLinks, [
  ['whole addresses', { ...plain, message: message() }],
  ['an empty and a relative one', { ...broken, message: message() }, ['nowhere:empty', 'nowhere:local']],
  ['a template', { ...broken, message: template }, '?template'],
]);

const sample = { content: content({ placeholders: ['lorem ipsum'] }) };
ruleCases(unfinishedCopy, [
  ['none left', { ...plain, message: message() }],
  ['lorem ipsum', { ...sample, message: message() }, 'placeholder:lorem ipsum'],
  ['a template', { ...sample, message: template }, '?template'],
]);

const said = (...ids: string[]) => ({
  content: content({ wording: ids.map(id => ({ id, where: 'body' as const, count: 1 })) }),
});
ruleCases(wording, [
  ['none', plain],
  ['ordinary advertising', said('offer/special-offer', 'urgency/only-today')],
  ['the whole choir', said('urgency/act-now', 'prize/you-won', 'money/risk-free', 'money/free-gift'), 'folklore'],
]);

const about = (subject: string, ...headers: string[]) => ({
  message: message({ subject, fields: headers.map((name, at) => ({ name, value: 'x', line: at + 1 })) }),
});
ruleCases(pretendedReply, [
  ['a subject', about('Reformas en marzo')],
  ['a reply', about('Re: your order', 'In-Reply-To')],
  ['no reply', about('RE: your order'), 'pretended:RE:'],
  ['no forward', about('Fwd: invoice'), 'pretended:Fwd:'],
]);

const named = (name: string) => ({ author: { ...author, addresses: [{ name, address: 'hello@acme.example' }] } });
ruleCases(displayName, [
  ['a name', named('Huerta Viva')],
  ['its own address', named('hello@acme.example')],
  ['another’s address', named('service@paypal.com'), 'address:paypal.com'],
  ['a check mark', named('Acme ✅'), 'mark'],
  ['a number of messages', named('Acme (2)'), 'counter'],
  ['Cyrillic among Latin letters', named('Pаypal'), 'mixed-script'],
]);
