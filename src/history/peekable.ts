/** Iterators that can be looked at before they are taken from: for walking two sorted ones side by side. */

interface Peekable<T> extends Iterable<T> {
  peek(): IteratorResult<T, unknown>;
  next(): IteratorResult<T, unknown>;
}

export function peekable<T>(values: Iterable<T>): Peekable<T> {
  const iterator = values[Symbol.iterator]();
  let ahead: IteratorResult<T, unknown> | undefined;
  const peek = () => {
    ahead ??= iterator.next();
    return ahead;
  };
  const next = () => {
    const result = peek();
    ahead = undefined;
    return result;
  };
  return {
    peek,
    next,
    *[Symbol.iterator]() {
      for (let result = next(); !result.done; result = next()) yield result.value;
    },
  };
}

/** Takes as long as it holds; the first of which it does not stays. */
export function* takeWhile<T>(values: Peekable<T>, holds: (value: T) => boolean): Generator<T> {
  for (let result = values.peek(); !result.done && holds(result.value); result = values.peek()) {
    values.next();
    yield result.value;
  }
}
