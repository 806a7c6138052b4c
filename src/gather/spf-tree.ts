/** The whole tree of an SPF record, each branch walked whether or not a client would reach it. */

import { dependsOnMail, expandMacros, type MacroValues, shortened } from '../mail/spf-macro.ts';
import { costsLookup, isSpf, type Mechanism, parseSpf } from '../mail/spf-record.ts';
import type { SpfFact, SpfNode } from '../model/authentication.ts';
import type { RecordType, Resolver } from '../model/dns.ts';
import { isAnswered } from './answers.ts';

type Tree = Pick<SpfFact, 'records' | 'tree' | 'totalLookups' | 'totalVoids' | 'errors' | 'unanswered'>;

/** Beyond it the record is broken five times over, and looking further helps nobody. Judgement. */
const mostTerms = 50;

interface Walk {
  readonly resolver: Resolver;
  readonly errors: { domain: string; problem: string }[];
  readonly unanswered: SpfFact['unanswered'][number][];
  lookups: number;
  voids: number;
}

export async function spfTree(domain: string, resolver: Resolver): Promise<Tree> {
  const walk: Walk = { resolver, errors: [], unanswered: [], lookups: 0, voids: 0 };
  const records = await recordsAt(domain, walk);
  const tree = await nodeAt(domain, records, [], walk);
  return {
    records,
    tree,
    totalLookups: walk.lookups,
    totalVoids: walk.voids,
    errors: walk.errors,
    unanswered: walk.unanswered,
  };
}

async function recordsAt(domain: string, walk: Walk): Promise<string[]> {
  const answer = await walk.resolver.lookup(domain, 'TXT');
  if (!isAnswered(answer)) walk.unanswered.push({ name: domain, outcome: answer.outcome });
  return answer.outcome === 'found' ? answer.records.filter(isSpf) : [];
}

async function nodeAt(
  domain: string,
  records: readonly string[],
  above: readonly string[],
  walk: Walk,
): Promise<SpfNode> {
  const [txt, ...others] = records;
  if (txt === undefined || others.length > 0) return { domain, record: null, terms: [] };
  const { mechanisms, redirect, errors } = parseSpf(txt);
  walk.errors.push(...errors.map(problem => ({ domain, problem })));
  const terms: SpfNode['terms'][number][] = [];
  for (const mechanism of mechanisms.filter(costsLookup)) {
    terms.push(await termOf(mechanism.text, mechanism.domain ?? '%{d}', mechanism, domain, above, walk));
  }
  // A record with `all` never reaches its redirect (RFC 7208 6.1).
  if (redirect !== undefined && !mechanisms.some(({ name }) => name === 'all')) {
    terms.push(await termOf(`redirect=${redirect}`, redirect, null, domain, above, walk));
  }
  return { domain, record: txt, terms };
}

/** `mechanism` null: the redirect modifier. */
async function termOf(
  term: string,
  spec: string,
  mechanism: Mechanism | null,
  domain: string,
  above: readonly string[],
  walk: Walk,
): Promise<SpfNode['terms'][number]> {
  const leaf = { term, lookups: 1, void: false };
  walk.lookups++;
  if (walk.lookups > mostTerms || dependsOnMail(spec)) return leaf;
  const target = shortened(await expandMacros(spec, staticValues(domain))).toLowerCase();
  const chain = [...above, domain];
  if (mechanism === null || mechanism.name === 'include') {
    if (chain.includes(target)) {
      walk.errors.push({ domain, problem: `${term} leads back to ${target}` });
      return leaf;
    }
    const records = await recordsAt(target, walk);
    const silent = walk.unanswered.some(({ name }) => name === target);
    if (records.length !== 1 && !silent) {
      const { length } = records;
      const several = `${length} SPF records at ${target}, named by ${term}`;
      const problem = length === 0 ? `no SPF record at ${target}, named by ${term}` : several;
      walk.errors.push({ domain, problem });
    }
    return { ...leaf, below: await nodeAt(target, records, chain, walk) };
  }
  return mechanism.name === 'ptr'
    ? leaf
    : { ...leaf, void: await isVoid(target, mechanism.name === 'mx' ? ['MX'] : ['A', 'AAAA'], walk) };
}

/** No records of any of the types: an empty answer whichever kind of address the client has. */
async function isVoid(name: string, types: readonly RecordType[], walk: Walk): Promise<boolean> {
  const answers = await Promise.all(types.map(type => walk.resolver.lookup(name, type)));
  for (const answer of answers) if (!isAnswered(answer)) walk.unanswered.push({ name, outcome: answer.outcome });
  const empty = answers.every(answer => answer.outcome === 'nodata' || answer.outcome === 'nxdomain');
  if (empty) walk.voids++;
  return empty;
}

/** Only `%{d}` is known before there is a mail. */
function staticValues(domain: string): MacroValues {
  const unknown = { sender: '', local: '', senderDomain: '', helo: '', dottedIp: '', ip: '', receiver: '', time: 0 };
  return { ...unknown, domain, version: 'in-addr', validatedName: async () => 'unknown' };
}
