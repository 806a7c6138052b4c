/** What a report says to people, apart from the message it returns. */
import { Parser } from 'htmlparser2';
import { returnedBelow } from './cues.ts';
import { field, readHead } from './fields.ts';
import { type Mail, textOf } from './mime.ts';
import { isOriginal, type Original, originalFrom, originalOf } from './original.ts';
import { bare } from './words.ts';

export interface Report {
  readonly text: string;
  readonly original?: Original;
  /** The returned message itself, octets as latin1 text. */
  readonly returned?: string;
}

/** A report says what it has to say within this; servers that quote a whole message do so behind it. */
const longest = 64 * 1024;
/** Fields that a returned message has, of which a run of lines shows where it begins. */
const telling = ['received', 'return-path', 'message-id', 'from', 'to', 'subject', 'date', 'mime-version', 'x-mailer'];

export function readReport(mail: Mail): Report {
  const texts: string[] = [];
  let html = '';
  let original: Original | undefined;
  let returned: string | undefined;
  for (const part of mail.parts) {
    if (mail.parts.length > 1 && isOriginal(part)) {
      original ??= originalOf(part);
      returned ??= part.body.trimStart();
    } else if (part.type === 'text/html') html ||= textOf(part);
    else if (part.type.startsWith('text/') && original === undefined) texts.push(textOf(part));
  }
  const whole = texts.some(text => text.trim() !== '') ? texts.join('\n') : textOfHtml(html);
  const { text, below } = cut(whole.slice(0, longest));
  const found = original ?? (below === undefined ? undefined : originalFrom(readHead(below).fields));
  returned ??= below === undefined ? undefined : Buffer.from(below).toString('latin1');
  return {
    text,
    ...(found === undefined ? {} : { original: found }),
    ...(returned === undefined ? {} : { returned }),
  };
}

/** Apart from what follows the line that announces the returned message, or the first lines of its header. */
function cut(text: string): { text: string; below?: string } {
  const lines = text.split('\n');
  let run = 0;
  let told = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && announces(line)) {
      const rest = lines.slice(index + 1);
      const first = rest.findIndex(one => one.trim() !== '');
      return { text: lines.slice(0, index).join('\n'), below: rest.slice(Math.max(0, first)).join('\n') };
    }
    const colon = line.indexOf(':');
    const name = colon > 0 ? line.slice(0, colon).toLowerCase() : '';
    const continues = run > 0 && /^[ \t]+\S/.test(line);
    if (!continues && !/^[a-z][a-z\d-]{1,40}$/.test(name)) [run, told] = [0, 0];
    else {
      run++;
      if (telling.includes(name)) told++;
    }
    if (told >= 4) {
      const start = index - run + 1;
      return { text: lines.slice(0, start).join('\n'), below: lines.slice(start).join('\n') };
    }
  }
  return { text };
}

/** `--- Below this line is a copy of the message.` */
function announces(line: string): boolean {
  if (line.length > 120) return false;
  const stripped = line.replaceAll(/^[\s\-=_*>#|+~.]{1,80}|[\s\-=_*<#|+~.:]{1,80}$/g, '');
  const decorated = /^\s{0,20}(?:--|==|__|\*\*|~~)/.test(line);
  const words = bare(stripped);
  return words !== '' && returnedBelow.some(cue => words === cue || (decorated && words.startsWith(cue)));
}

const breaking = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'hr',
  'ul',
  'dt',
  'dd',
]);
const hidden = new Set(['style', 'script', 'head', 'title']);

function textOfHtml(html: string): string {
  let text = '';
  let depth = 0;
  const parser = new Parser({
    onopentag: name => {
      if (hidden.has(name)) depth++;
      if (breaking.has(name)) text += '\n';
    },
    ontext: data => {
      if (depth === 0) text += data;
    },
    onclosetag: name => {
      if (hidden.has(name)) depth--;
      if (breaking.has(name)) text += '\n';
    },
  });
  parser.end(html.slice(0, 4 * longest));
  return text;
}

/** Subject of the message itself, in words. */
export function subjectOf(mail: Mail): string {
  return field(mail.fields, 'subject') ?? '';
}
