/** DMARC recomputed from the SPF and DKIM results Outlook.com wrote, against the DMARC result it wrote beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import alignment from '../src/gather/alignment.ts';
import { domainName, registrable } from '../src/mail/domain.ts';
import type { DkimSignature, SpfEvaluation } from '../src/model/authentication.ts';
import type { Fact } from '../src/model/fact.ts';
import type { DomainName } from '../src/model/mail.ts';
import { dmarc, outbound, signature, spf as spfFact } from '../test/tools/facts.ts';
import { fakeWorld } from '../test/tools/fake-world.ts';
import type { BenchOptions, BenchResult } from './result.ts';

type Row = Readonly<Record<'origin' | 'spf' | 'dkim' | 'dmarc' | 'mailfrom' | 'header_from' | 'header_d', string>>;

export async function dmarcOutlook({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const text = readFileSync(join(corpora, 'phishing-pot-outlook/verdicts-all.csv'), 'utf8');
  const rows = (parse(text, { columns: true }) as Row[]).filter(row => row.dmarc === 'pass' || row.dmarc === 'fail');
  const differing: Record<string, string | number>[] = [];
  let agreeing = 0;
  let odd = 0;
  for (const row of rows) {
    const from = domainName(row.header_from);
    if (from === null || !hasIdentity(row)) {
      odd++;
      continue;
    }
    const own = (await passes(from, row)) ? 'pass' : 'fail';
    if (own === row.dmarc) agreeing++;
    else
      differing.push({
        what: row.origin,
        ours: own,
        outlook: row.dmarc,
        spf: `${row.spf} ${row.mailfrom}`,
        dkim: `${row.dkim} ${row.header_d}`,
        from,
      });
  }
  const judged = rows.length - odd;
  const share = {
    what: `agree on ${agreeing} of ${judged} (${((100 * agreeing) / judged).toFixed(2)} %), ${odd} left out: a result without the domain it is about`,
    goal: '99 %',
  };
  return { name: 'dmarc-outlook', rows: [share, ...differing] };
}

/** Somewhere a result passes, and the domain it passes for was taken out of the row, or no result is recorded at all. */
function hasIdentity({ spf, dkim, mailfrom, header_d }: Row): boolean {
  const nameless = (result: string, name: string) =>
    result === 'pass' && domainName(name.slice(name.lastIndexOf('@') + 1)) === null;
  return (spf !== '' || dkim !== '') && !nameless(spf, mailfrom) && !nameless(dkim, header_d);
}

const known = <T>(value: T): Fact<T> => ({ state: 'known', value, from: 'input' });

/** Organisational domains by the public suffix list: the records of then are gone. */
async function passes(from: DomainName, row: Row): Promise<boolean> {
  const mailFrom = domainName(row.mailfrom.slice(row.mailfrom.lastIndexOf('@') + 1));
  const signer = domainName(row.header_d);
  const names = [from, mailFrom, signer].filter(name => name !== null);
  const organizational = Object.fromEntries(names.map(name => [name, registrable(name) ?? name]));
  const evaluation: SpfEvaluation = {
    ip: '192.0.2.1',
    result: row.spf as SpfEvaluation['result'],
    because: '',
    lookups: 0,
    voids: 0,
  };
  const signatures =
    signer === null ? [] : [signature({ domain: signer, result: row.dkim as DkimSignature['result'] })];
  const { identifiers } = await alignment.gather(
    undefined as never,
    {
      dmarc: dmarc({ domain: from, organizational, record: null, policy: null }),
      outbound: { ...outbound, dkim: [], ...(mailFrom === null ? { mailFrom: from } : { mailFrom }) },
    },
    {
      spf: known(spfFact({ evaluations: mailFrom === null ? [{ ...evaluation, result: 'none' }] : [evaluation] })),
      dkimKeys: known([]),
      dkimSignatures: known({ verified: signatures, total: signatures.length }),
    },
    fakeWorld(),
  );
  return identifiers.some(({ aligned, authenticated }) => aligned && authenticated === true);
}
