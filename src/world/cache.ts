/** What was answered once is not asked again: answers by their TTL, failures for the run, questions in flight shared. */
import type { Answer, RecordType, Resolver } from '../model/dns.ts';

interface Kept {
  readonly answer: Promise<Answer>;
  until: number;
}

/** `clock` in milliseconds, monotonic. */
export function cached(resolver: Resolver, clock: () => number = () => performance.now()): Resolver {
  const byType = new Map<RecordType, Map<string, Kept>>();
  return {
    lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      const kept = byType.get(type) ?? new Map<string, Kept>();
      byType.set(type, kept);
      const key = name.toLowerCase();
      const known = kept.get(key);
      if (known !== undefined && clock() < known.until) return known.answer as Promise<Answer<T>>;
      const entry: Kept = { answer: resolver.lookup(name, type), until: Number.POSITIVE_INFINITY };
      kept.set(key, entry);
      entry.answer.then(answer => {
        if ('ttl' in answer) entry.until = clock() + answer.ttl * 1000;
      });
      return entry.answer as Promise<Answer<T>>;
    },
  };
}
