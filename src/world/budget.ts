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
    async lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      deadline ??= performance.now() + totalMs;
      const left = deadline - performance.now();
      const late: Answer<T> = { outcome: 'over-budget', detail: `DNS took longer than ${totalMs / 1000} s` };
      if (left <= 0) return late;
      if (++count > questions) return { outcome: 'over-budget', detail: `more than ${questions} DNS questions` };
      return withinTime(resolver.lookup(name, type), left, late);
    },
  };
}

async function withinTime<T>(answer: Promise<T>, ms: number, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<T>(resolve => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
