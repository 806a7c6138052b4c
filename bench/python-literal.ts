/** Values as Python's source writes them: dicts, lists, texts (joined where they stand side by side), numbers, names. */

/** Digits that a number cannot hold, for JSON.stringify (Node 21 and later; not in TypeScript's library yet). */
const raw = (digits: string) => (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(digits);

/** The value that begins at `at`, and where it ends. Calls and other names are given as `null`. */
export function pythonLiteral(source: string, at: number): { readonly value: unknown; readonly end: number } {
  let position = at;
  const skip = () => {
    for (;;) {
      while (/\s/.test(source[position] ?? '')) position++;
      if (source[position] !== '#') return;
      while (position < source.length && source[position] !== '\n') position++;
    }
  };
  const next = (): string => {
    skip();
    return source[position] ?? '';
  };
  const text = (): string => {
    const quote = source[position] as string;
    let out = '';
    for (position++; source[position] !== quote; position++) {
      if (source[position] === '\\') {
        position++;
        out += source[position] === 'n' ? '\n' : source[position];
      } else out += source[position];
    }
    position++;
    return out;
  };
  const items = (close: string, one: () => void) => {
    position++;
    while (next() !== close) {
      one();
      if (next() === ',') position++;
    }
    position++;
  };
  const value = (): unknown => {
    const char = next();
    if (char === '"' || char === "'") {
      let all = text();
      while (/["']/.test(next())) all += text();
      return all;
    }
    if (char === '{') {
      const object: Record<string, unknown> = {};
      items('}', () => {
        const key = String(value());
        if (next() !== ':') throw new Error(`no dict at ${position}`);
        position++;
        object[key] = value();
      });
      return object;
    }
    if (char === '[') {
      const list: unknown[] = [];
      items(']', () => list.push(value()));
      return list;
    }
    if (char === '(') {
      const inner: unknown[] = [];
      items(')', () => inner.push(value()));
      return inner.length === 1 ? inner[0] : inner;
    }
    const number = /^-?\d+(?:\.\d+)?/.exec(source.slice(position, position + 40))?.[0];
    if (number !== undefined) {
      position += number.length;
      return Number.isSafeInteger(Number(number)) || number.includes('.') ? Number(number) : raw(number);
    }
    const name = /^[\w.]+/.exec(source.slice(position, position + 200))?.[0];
    if (name === undefined) throw new Error(`no value at ${position}: ${source.slice(position, position + 20)}`);
    position += name.length;
    if (next() !== '(') return name === 'True' ? true : name === 'False' ? false : null;
    const given: unknown[] = [];
    items(')', () => {
      const keyword = /^\w+\s*=(?!=)/.exec(source.slice(position, position + 60))?.[0] ?? '';
      position += keyword.length;
      given.push(value());
    });
    return { call: name, given };
  };
  return { value: value(), end: position };
}
