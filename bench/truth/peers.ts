/** SpamAssassin and Rspamd, as Debian packages them, offline, on the same mail by the same metrics. */
import type { EngineKind, Opinion } from '../../src/model/opinion.ts';
import { askEngine } from '../../src/world/engines/index.ts';
import { startRspamd, startSpamd } from '../../test/tools/engines.ts';
import { figures } from './figures.ts';
import { auc, caughtAt, difference } from './metrics.ts';
import type { Sample } from './samples.ts';

interface PeerScore {
  readonly score: number;
  /** Into the junk folder: SpamAssassin from its 5 points on, Rspamd from 6, its action `add header` (actions.conf of 3.4). */
  readonly junks: boolean;
}

type Mail = Pick<Sample, 'id' | 'sent'>;

export const peers = ['spamd', 'rspamd'] as const satisfies readonly EngineKind[];
const starters = { rspamd: startRspamd, spamd: () => startSpamd({ children: atOnce }) } as const;
const atOnce = 2;

const thresholds = { spamd: 5, rspamd: 6 } as const;
/** Set off by what no mail here has, a host that delivers it today: their points would count against every mail. */
const ofTheHost = /^(?:HFILTER_|DATE_IN_PAST|RDNS_|HELO_)/;

const asked: Readonly<Record<EngineKind, Map<string, PeerScore | null>>> = { spamd: new Map(), rspamd: new Map() };

/** By the sample's id; null where the engine gave none. Benches of one run ask it once of each mail. */
export async function opinionsOf(
  kind: EngineKind,
  mails: readonly Mail[],
): Promise<ReadonlyMap<string, PeerScore | null>> {
  const opinions = asked[kind];
  const unasked = mails.filter(({ id }) => !opinions.has(id));
  if (unasked.length === 0) return opinions;
  const left = unasked.values();
  const engine = await starters[kind]();
  const ask = async () => {
    for (const { id, sent } of left) {
      opinions.set(id, withoutHost(await askEngine({ kind, host: '127.0.0.1', port: engine.port }, sent)));
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, ask));
  } finally {
    await engine.stop();
  }
  return opinions;
}

function withoutHost(opinion: Opinion): PeerScore | null {
  if (opinion.state !== 'given') return null;
  const left = opinion.symbols.filter(({ name }) => ofTheHost.test(name));
  const score = left.reduce((sum, symbol) => sum - symbol.score, opinion.score);
  return { score, junks: score >= thresholds[opinion.engine] - 1e-9 };
}

export interface Judged extends Mail {
  readonly unwanted: boolean;
}

/** One set against all peers: deliv's figures by each of its scores, each peer's, and what deliv has more on the messages both judged. */
export async function besidePeers<T extends Judged>(
  set: string,
  mails: readonly T[],
  own: Readonly<Record<string, (one: T) => number>>,
) {
  const rows: Record<string, string | number>[] = Object.entries(own).map(([who, scoreOf]) =>
    figures(
      `${set}, ${who}`,
      mails.map(one => ({ unwanted: one.unwanted, score: scoreOf(one) })),
    ),
  );
  for (const kind of peers) {
    const opinions = await opinionsOf(kind, mails);
    const both = mails.flatMap(one => {
      const opinion = opinions.get(one.id) ?? null;
      return opinion === null ? [] : [{ one, unwanted: one.unwanted, other: opinion.score }];
    });
    rows.push(
      figures(
        `${set}, ${kind}`,
        both.map(({ unwanted, other }) => ({ unwanted, score: other })),
      ),
    );
    for (const [who, scoreOf] of Object.entries(own)) {
      const paired = both.map(({ one, unwanted, other }) => ({ unwanted, own: scoreOf(one), other }));
      const [more, low, high] = difference(paired, auc);
      const [caught, from, to] = difference(paired, some => caughtAt(some, 0.01));
      rows.push({
        who: `${set}, ${who} less ${kind}, paired`,
        messages: paired.length,
        AUC: `${more.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
        'caught at 1 % alarms': `${points(caught)} points (${points(from)} to ${points(to)})`,
      });
    }
  }
  return rows;
}

function points(share: number): string {
  return `${share < 0 ? '' : '+'}${(100 * share).toFixed(0)}`;
}
