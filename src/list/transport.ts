/** Do the recipients' domains publish how mail must be carried to them? The most used domains alone; counts of rows leave. */
import type { Resolver } from '../model/dns.ts';
import type { Signal } from '../model/list.ts';
import type { Fetch } from '../model/remote.ts';
import type { Engine } from './engine.ts';

/** A list's rows lie at few domains; the rest would cost a question each. Judgement. */
const mostDomains = 50;

export interface TransportQuestions {
  readonly resolver: Resolver;
  /** For the policy itself, where the user allowed it. */
  readonly fetch?: Fetch;
}

type TransportSignals = { readonly [S in 'mta-sts' | 'dane']?: Signal };

/** RFC 8461: a TXT record announces the policy. RFC 7672: TLSA records at the mail server. */
export async function transportSignals(engine: Engine, questions: TransportQuestions): Promise<TransportSignals> {
  const domains = await engine.rows(`
    SELECT name, n FROM domains WHERE NOT malformed AND (state = 'takes-mail' OR provider <> 'generic')
    ORDER BY n DESC, name LIMIT ${mostDomains}`);
  const asked = await Promise.all(
    domains.map(async ({ name, n }) => ({ rows: Number(n), ...(await ask(String(name), questions)) })),
  );
  const told = asked.filter(({ sts, dane }) => sts !== null && dane !== null);
  const of = told.reduce((sum, { rows }) => sum + rows, 0);
  if (of === 0) return {};
  const rows = (matches: (one: (typeof told)[number]) => boolean) =>
    told.filter(matches).reduce((sum, one) => sum + one.rows, 0);
  const enforced = told.filter(({ mode }) => mode === 'enforce').length;
  const modes =
    questions.fetch === undefined || told.every(({ mode }) => mode === undefined)
      ? {}
      : { detail: `domains that enforce it: ${enforced}` };
  return {
    'mta-sts': { count: rows(({ sts }) => sts === true), of, ...modes },
    dane: { count: rows(({ dane }) => dane === true), of },
  };
}

/** The same questions of domains whose provider is known by name, while others are still asked for their MX; answered once. */
export async function askAhead(engine: Engine, { resolver }: TransportQuestions): Promise<void> {
  const domains = await engine.rows(`
    SELECT name FROM domains WHERE NOT malformed AND provider <> 'generic' ORDER BY n DESC, name LIMIT ${mostDomains}`);
  for (const { name } of domains) void ask(String(name), { resolver });
}

/** Null where DNS did not say. */
async function ask(name: string, { resolver, fetch }: TransportQuestions) {
  const [announced, mx] = await Promise.all([resolver.lookup(`_mta-sts.${name}`, 'TXT'), resolver.lookup(name, 'MX')]);
  const host =
    mx.outcome === 'found' ? mx.records.toSorted((a, b) => a.preference - b.preference)[0]?.exchange : undefined;
  const tlsa = host === undefined ? mx : await resolver.lookup(`_25._tcp.${host.replace(/\.$/, '')}`, 'TLSA');
  const sts = told(announced.outcome, announced.outcome === 'found' && announced.records.some(isSts));
  const mode = sts === true && fetch !== undefined ? await policyMode(name, fetch) : undefined;
  return { sts, dane: told(tlsa.outcome, host !== undefined && tlsa.outcome === 'found'), mode };
}

function isSts(record: string): boolean {
  return /^v=STSv1\s*;/.test(record);
}

function told(outcome: string, found: boolean): boolean | null {
  return outcome === 'found' || outcome === 'nodata' || outcome === 'nxdomain' ? found : null;
}

/** RFC 8461 section 3.2; undefined where it could not be fetched. */
async function policyMode(name: string, fetch: Fetch): Promise<string | undefined> {
  const fetched = await fetch(`https://mta-sts.${name}/.well-known/mta-sts.txt`, 'text/plain');
  if (fetched.outcome !== 'found' || fetched.status !== 200) return undefined;
  return /^mode:\s*(enforce|testing|none)\s*$/m.exec(Buffer.from(fetched.body).toString('latin1'))?.[1];
}
