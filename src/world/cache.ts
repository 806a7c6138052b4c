/** What was answered once is not asked again: answers by their TTL, failures for the run, questions in flight shared. */
import type { Answer, RecordType, Resolver } from '../model/dns.ts';

/** `clock` in milliseconds, monotonic. */
export function cached(resolver: Resolver, clock: () => number = () => performance.now()): Resolver {
  const kept = new Map<string, { answer: Promise<Answer>; until: number }>();
  return {
    lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      const key = `${type} ${name.toLowerCase()}`;
      const known = kept.get(key);
      if (known !== undefined && clock() < known.until) return known.answer as Promise<Answer<T>>;
      const entry = { answer: resolver.lookup(name, type) as Promise<Answer>, until: Number.POSITIVE_INFINITY };
      kept.set(key, entry);
      entry.answer.then(answer => {
        if ('ttl' in answer) entry.until = clock() + answer.ttl * 1000;
      });
      return entry.answer as Promise<Answer<T>>;
    },
  };
}
