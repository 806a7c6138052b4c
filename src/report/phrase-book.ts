/** English sentences to those of another language; `{1}` stands for what varies. */

interface Pattern {
  /** What stands before, between and after the holes. */
  readonly parts: readonly string[];
  /** Number of the hole behind each part but the last. */
  readonly holes: readonly number[];
  readonly translated: string;
}

/** More is no sentence of ours. */
const longest = 2000;

/** A sentence the book does not have stays as it is; so does what fills a hole, unless it is in the book itself or a decimal. */
export function phraseBook(
  phrases: Readonly<Record<string, string>>,
  number: (value: number) => string = String,
): (english: string) => string {
  const exact = new Map(Object.entries(phrases).filter(([english]) => !hole.test(english)));
  const patterns = Object.entries(phrases)
    .filter(([english]) => hole.test(english))
    .map(([english, translated]) => patternOf(english, translated))
    // Of several that fit, the one that says most itself.
    .sort((a, b) => literal(b) - literal(a));
  const phrase = (english: string): string => {
    const known = exact.get(english);
    if (known !== undefined || english.length > longest) return known ?? english;
    const measure = decimal.exec(english);
    if (measure !== null) return `${number(Number(measure[1]))}${measure[2] ?? ''}`;
    for (const pattern of patterns) {
      const found = match(english, pattern);
      if (found !== null)
        return pattern.translated.replace(/\{(\d)\}/g, (_, number) => phrase(found[Number(number)] ?? ''));
    }
    return english;
  };
  return phrase;
}

const hole = /\{\d\}/;
/** A number that is written otherwise elsewhere, alone or with its unit. */
const decimal = /^(\d+\.\d+)( (?:%|KB|MB|GB|h|s|ms))?$/;

function patternOf(english: string, translated: string): Pattern {
  return {
    parts: english.split(/\{\d\}/),
    holes: [...english.matchAll(/\{(\d)\}/g)].map(([, number]) => Number(number)),
    translated,
  };
}

function literal({ parts }: Pattern): number {
  return parts.join('').length;
}

/** From left to right, each part where it comes first; null where one is missing. */
function match(text: string, { parts, holes }: Pattern): Record<number, string> | null {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const found: Record<number, string> = {};
  let from = first.length;
  for (const [at, number] of holes.entries()) {
    const to = at === holes.length - 1 ? end : text.indexOf(parts[at + 1] as string, from + 1);
    if (to <= from || to > end) return null;
    found[number] = text.slice(from, to);
    from = to + (parts[at + 1] as string).length;
  }
  return found;
}
