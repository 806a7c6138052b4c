/** From alias to alias, whoever answers. */
import type { Answer, RecordType, Resolver } from '../model/dns.ts';
import type { Hop } from './packet.ts';

/** A resolver whose answers may stop at an alias. */
export interface HopResolver {
  lookup<T extends RecordType>(name: string, type: T): Promise<Hop<T>>;
  close(): void;
}

/** Follows aliases from hop to hop, so that whoever asks sees an end or a failure. */
export function following(hops: HopResolver): Resolver & { close(): void } {
  return {
    close: () => hops.close(),
    async lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      const aliases: string[] = [];
      let ttl = Number.POSITIVE_INFINITY;
      for (let target = name; ; target = aliases.at(-1) as string) {
        const hop = await hops.lookup(target, type);
        if ('ttl' in hop) ttl = Math.min(ttl, hop.ttl);
        const more = ('aliases' in hop ? hop.aliases : undefined) ?? [];
        if (more.some(alias => alias === name.toLowerCase() || aliases.includes(alias)))
          return { outcome: 'malformed', detail: 'CNAME loop' };
        aliases.push(...more);
        if (aliases.length > mostAliases) return { outcome: 'malformed', detail: `more than ${mostAliases} CNAMEs` };
        if (hop.outcome === 'alias') continue;
        if (!('ttl' in hop))
          return aliases.length === 0
            ? hop
            : { ...hop, detail: `${target}${hop.detail === undefined ? '' : `: ${hop.detail}`}` };
        return aliases.length === 0 ? hop : { ...hop, ttl, aliases };
      }
    },
  };
}

/** Resolvers give up after 8 to 16. Judgement. */
const mostAliases = 10;
