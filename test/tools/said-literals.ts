/** What the sources say to people outside messages: the strings and templates given to the functions that carry reasons. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['src/gather', 'src/judge', 'src/mail', 'src/predict', 'src/review', 'src/world', 'rules'];
const carriers =
  /\b(?:NotGiven|NotKnown|unsure|unplayed|failed|malformed|permerror|unusable|without|fails|unknown|Ended|notJudged)\(|\b(?:detail|because|problem|usedBy|where)(?:: string)? ?[:=](?!=) /g;

/** A hole of a template is `9`. */
/** What a rule says of itself, and its messages: those are translated as such. */
const ownWords =
  /^ {2}(?:passes|why): .*$|^ {2}sources: \[[\s\S]*?\],$|^ {2}messages: \{[\s\S]*?^ {2}\},$|^ *(?:\/?\*\*?|\/\/) .*$/gm;

/** Where a finding stands, or what could not be judged. */
const subjects = /\((?<=\bsay(?:\.\w+|\['[\w-]+'\])\()\s*'[^']*'/g;

/** Of rules all that may fill a hole. */
export function literalsOfRules(root: string): string[] {
  return readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !/^(?:text|presets|providers|esp|data)\/|^index/.test(name))
    .flatMap(name => {
      const source = readFileSync(join(root, 'rules', name), 'utf8');
      return literals(source.replace(ownWords, '').replace(subjects, '('));
    });
}

export function literalsSaid(root: string): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !/^(?:text|presets|providers|esp|data\/replies)\//.test(name))
      .flatMap(name => saidIn(readFileSync(join(root, folder, name), 'utf8'))),
  );
}

function saidIn(source: string): string[] {
  return [...source.matchAll(carriers)].flatMap(match => {
    const from = match.index + match[0].length;
    const said = source.slice(from, endOf(source, from));
    // The subject comes first, and is not said.
    return literals(match[0] === 'unsure(' ? said.slice(said.indexOf(',')) : said);
  });
}

/** Where the call, or the expression behind `:` or `=`, ends. */
function endOf(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const char = source[at] as string;
    if (isQuote(char)) at = afterLiteral(source, at) - 1;
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && depth-- === 0) return at;
    else if (char === ';' && depth === 0) return at;
  }
  return source.length;
}

function isQuote(char: string): boolean {
  return char === "'" || char === '"' || char === '`';
}

function afterLiteral(source: string, from: number): number {
  const quote = source[from];
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === quote) return at + 1;
    else if (quote === '`' && source.startsWith('${', at)) at = endOf(source, at + 2);
    else if (quote !== '`' && source[at] === '\n') return at;
  }
  return source.length;
}

function literals(code: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < code.length; at++) {
    if (!isQuote(code[at] as string)) continue;
    const end = afterLiteral(code, at);
    const { text, inner } = filled(code.slice(at + 1, end - 1));
    found.push(text, ...inner.flatMap(literals));
    at = end - 1;
  }
  return found;
}

/** The text with `9` for every hole, and the code in the holes. */
function filled(template: string): { readonly text: string; readonly inner: readonly string[] } {
  const inner: string[] = [];
  let text = '';
  for (let at = 0; at < template.length; at++) {
    if (!template.startsWith('${', at)) text += template[at];
    else {
      const end = endOf(template, at + 2);
      inner.push(template.slice(at + 2, end));
      text += '9';
      at = end;
    }
  }
  return { text: text.replaceAll("\\'", "'"), inner };
}
