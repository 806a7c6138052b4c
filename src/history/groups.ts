/** Events that differ only in time, person and message are a group: what they share is looked up and written out once. */
import type { FeedbackEvent } from '../model/event.ts';
import { classCodes, kindCodes, placementCodes, type StoredKind } from './codes.ts';
import { type CountName, countOf } from './counts.ts';
import { sharedDigest } from './digest.ts';
import { figuresOf } from './name.ts';
import type { History } from './open.ts';
import type { RollupKey } from './rollup.ts';
import { type Word, wordFor } from './words.ts';

export type StoredFeedback = FeedbackEvent & { readonly kind: StoredKind };

interface Group {
  /** What of a row's digest is of its group. */
  readonly text: string;
  /** What its events add to, if to anything. */
  readonly count: CountName | null;
  /** Without `day`, which is 0 here. */
  readonly key: RollupKey;
  /** Added so far by day, and not yet told to the rollup. */
  readonly added: Map<number, number>;
  /** Values of the columns that its events share: integers, and last the figures. */
  readonly shared: Shared;
}

type Shared = readonly [...(number | null)[], string | null];

/** Values that differ, in the order in which `Groups.insert` takes them. */
export type Own = readonly [
  id: number,
  day: number,
  second: number | null,
  recipient: number | null,
  message: Uint8Array | null,
  digest: Uint8Array,
];

/** How many are remembered at once. */
const mostGroups = 20_000;

type Branch = Map<unknown, unknown>;
type Given = string | undefined;

export class Groups {
  readonly #history;
  readonly #insert;
  readonly #flush;
  #root: Branch = new Map();
  #groups: Group[] = [];
  #last: { campaign: Given; fromDomain: Given; ip: Given; branch: Branch } | null = null;

  /** `flush` is told what a group added before the group is let go. */
  constructor(history: History, flush: (group: Group) => void) {
    this.#history = history;
    this.#flush = flush;
    this.#insert = history.db.prepare(
      `INSERT INTO event (id, day, second, recipient, message, digest,
         kind, provider, class, permanent, campaign, domain, ip, count, bot, placement, figures)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  of(event: StoredFeedback): Group {
    if (event.figures !== undefined) return this.#keep(this.#make(event));
    const branch = branchOf(this.#sender(event), event.provider ?? '');
    const what = kindCodes[event.kind] * 32 + (event.class === undefined ? 0 : classCodes[event.class]);
    const where = event.placement === undefined ? 0 : placementCodes[event.placement];
    const flags = (event.permanent ? 1 : 0) + (event.bot ? 2 : 0);
    const id = event.count * 8192 + what * 16 + where * 4 + flags;
    let group = branch.get(id) as Group | undefined;
    if (group === undefined) {
      group = this.#make(event);
      if (this.#groups.length < mostGroups) branch.set(id, group);
      this.#keep(group);
    }
    return group;
  }

  /** Logs tell of one sender for long. */
  #sender({ campaign, fromDomain, ip }: StoredFeedback): Branch {
    const last = this.#last;
    if (last === null || campaign !== last.campaign || fromDomain !== last.fromDomain || ip !== last.ip) {
      const branch = branchOf(branchOf(branchOf(this.#root, fromDomain), ip), campaign);
      this.#last = { campaign, fromDomain, ip, branch };
      return branch;
    }
    return last.branch;
  }

  insert({ shared }: Group, ...own: Own): void {
    this.#insert.run(...own, ...shared);
  }

  /** Tells of all groups, and lets go of them. */
  flush(): void {
    for (const group of this.#groups) this.#flush(group);
    this.#groups = [];
    this.#root = new Map();
    this.#last = null;
  }

  #keep(group: Group): Group {
    if (this.#groups.length >= mostGroups) this.flush();
    this.#groups.push(group);
    return group;
  }

  #make(event: StoredFeedback): Group {
    const word = (kind: Parameters<typeof wordFor>[1], given: string | undefined) =>
      wordFor(this.#history, kind, given);
    const [provider, campaign] = [word('provider', event.provider), word('campaign', event.campaign)];
    const [domain, ip] = [word('domain', event.fromDomain), word('ip', event.ip)];
    const row = {
      kind: kindCodes[event.kind],
      provider: provider.text ?? '',
      class: event.class === undefined ? null : classCodes[event.class],
      permanent: event.permanent ? 1 : 0,
      campaign: campaign.text,
      domain: domain.text,
      ip: ip.text,
      count: Math.trunc(event.count),
      bot: event.bot ? 1 : 0,
      placement: event.placement === undefined ? null : placementCodes[event.placement],
      figures: event.figures === undefined ? null : figuresOf(event.figures),
    };
    const id = (word: Word) => (word.id === 0 ? null : word.id);
    const names = [provider.id, row.class, row.permanent, id(campaign), id(domain), id(ip)];
    return {
      text: sharedDigest(row),
      count: countOf(event),
      key: { day: 0, campaign: campaign.id, provider: provider.id, domain: domain.id, ip: ip.id },
      added: new Map(),
      shared: [row.kind, ...names, row.count, row.bot, row.placement, row.figures],
    };
  }
}

function branchOf(branch: Branch, key: unknown): Branch {
  let next = branch.get(key) as Branch | undefined;
  if (next === undefined) {
    next = new Map();
    branch.set(key, next);
  }
  return next;
}
