/** No input decides how many questions are asked or how long that takes: beyond the budget the answer is `over-budget`. */
import type { Answer, RecordType, Resolver } from '../model/dns.ts';

export interface Budget {
  readonly questions: number;
  /** From the first question on. */
  readonly totalMs: number;
}

export function budgeted(resolver: Resolver, { questions, totalMs }: Budget): Resolver {
  let count = 0;
  let deadline: number | undefined;
  return {
    lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      deadline ??= performance.now() + totalMs;
      const left = deadline - performance.now();
      const late: Answer<T> = { outcome: 'over-budget', detail: `DNS took longer than ${totalMs / 1000} s` };
      if (left <= 0) return Promise.resolve(late);
      if (++count > questions)
        return Promise.resolve({ outcome: 'over-budget', detail: `more than ${questions} DNS questions` });
      return withinTime(resolver.lookup(name, type), left, late);
    },
  };
}

function withinTime<T>(answer: Promise<T>, ms: number, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), ms);
    const after =
      <Value>(then: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        then(value);
      };
    answer.then(after(resolve), after(reject));
  });
}
