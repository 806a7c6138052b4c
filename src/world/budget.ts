/** No input decides how many questions are asked or how long that takes: beyond the budget the answer is `over-budget`. */
import type { Answer, RecordType, Resolver } from '../model/dns.ts';

export interface Budget {
  /** Questions that may leave. */
  readonly queries: number;
  /** From the first question on. */
  readonly totalMs: number;
}

export interface Metered extends Resolver {
  asked(): { readonly queries: number; readonly names: readonly string[] };
}

export function metered(resolver: Resolver, { queries, totalMs }: Budget): Metered {
  const names = new Set<string>();
  let count = 0;
  let deadline: number | undefined;
  return {
    asked: () => ({ queries: count, names: [...names].sort() }),
    async lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      deadline ??= performance.now() + totalMs;
      if (count >= queries) return { outcome: 'over-budget', detail: `more than ${queries} DNS questions` };
      const left = deadline - performance.now();
      const late: Answer<T> = { outcome: 'over-budget', detail: `DNS took longer than ${totalMs / 1000} s` };
      if (left <= 0) return late;
      count++;
      names.add(name.toLowerCase());
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
