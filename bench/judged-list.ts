/** A generated list, vetted as the program does it, with a DNS that knows what the generator knows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listLore } from '../rules/data/list/index.ts';
import { parkedMx } from '../rules/data/list/parked-mx.ts';
import { policies } from '../rules/providers/index.ts';
import { observeList } from '../src/gather/list-observation.ts';
import { judge as judgeObserved } from '../src/index.ts';
import { listFacts } from '../src/list/list-facts.ts';
import { receiverByMx, receiverOf } from '../src/mail/receiver.ts';
import type { Cause } from '../src/model/cause.ts';
import type { Resolver } from '../src/model/dns.ts';
import type { ListFacts } from '../src/model/list.ts';
import type { Verdict } from '../src/model/verdict.ts';
import { now } from './lists/spec.ts';

export interface JudgedList {
  readonly facts: ListFacts;
  readonly causes: readonly Cause[];
  readonly verdicts: readonly Verdict[];
}

export interface ListFile {
  readonly file: Buffer;
  readonly suppression?: string | undefined;
  /** Domains that take no mail. */
  readonly dead: readonly string[];
  readonly country: string;
}

const clock = new Date(now);

export async function judgedList({ file, suppression, dead, country }: ListFile): Promise<JudgedList> {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
  try {
    const path = join(folder, 'list.csv');
    writeFileSync(path, file);
    if (suppression !== undefined) writeFileSync(join(folder, 'suppression.csv'), suppression);
    const request = {
      file: path,
      columns: {},
      countries: [country],
      now: clock,
      dns: { resolver: knowing(dead), receiverByMx: receiverByMx(policies), parkedMx },
      ...(suppression === undefined ? {} : { suppression: join(folder, 'suppression.csv') }),
    };
    const { facts, identity } = await listFacts(request, listLore, receiverOf(policies));
    const sender = { stream: 'promotional', traits: [], bulk: {} } as const;
    const observations = [observeList('list.csv', identity.sha256, facts, sender, null, 0)];
    const report = judgeObserved({ campaigns: [], observations }, { world: { now: clock }, only: ['vetting'] });
    const [one] = report.reports;
    return { facts, causes: one?.list?.causes ?? [], verdicts: one?.verdicts ?? [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every domain takes mail, save those that the generator says do not. */
function knowing(dead: readonly string[]): Resolver {
  const gone = new Set(dead);
  return {
    async lookup(name, type) {
      if (gone.has(name)) return { outcome: 'nxdomain', ttl: 300 };
      if (type !== 'MX') return { outcome: 'nodata', ttl: 300 };
      return { outcome: 'found', ttl: 300, records: [{ preference: 10, exchange: `mx.${name}` }] } as never;
    },
  };
}
