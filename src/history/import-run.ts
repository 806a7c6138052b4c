/** One import, from the first event to the batch that seals it. Within a transaction. */
import type { FeedbackEvent } from '../model/event.ts';
import { classCodes, kindCodes, placementCodes } from './codes.ts';
import { countOf } from './counts.ts';
import { dayFrom, dayOf, secondOf } from './day.ts';
import { Deferrals } from './deferrals.ts';
import { digestBytes, type EventRow, eventDigest, rowsDigest, StateSum } from './digest.ts';
import { applyRetention } from './forget.ts';
import type { Handed, Imported, ImportedFile } from './import.ts';
import { append, lastBatch } from './ledger.ts';
import { domainOf, figuresOf, ipOf, nameOf } from './name.ts';
import type { History } from './open.ts';
import { Recipients } from './recipients.ts';
import { Rollup } from './rollup.ts';
import { ensureWord, type WordKind } from './words.ts';

/** A word as it stands in rows: 0 where it is not known. */
interface Word {
  readonly id: number;
  readonly text: string | null;
}

/** Of events that name none. */
const anyProvider = 'generic';
const columns = 17;

export class ImportRun {
  readonly #history;
  readonly #file;
  readonly #today: number;
  readonly #last;
  readonly #state;
  readonly #rollup = new Rollup();
  readonly #rows = rowsDigest();
  readonly #deferrals;
  readonly #recipients;
  readonly #insert;
  readonly #words: Readonly<Record<WordKind, Map<string | undefined, Word>>> = {
    campaign: new Map(),
    domain: new Map(),
    ip: new Map(),
    provider: new Map(),
  };
  /** Written over for each row: SQLite takes a copy. */
  readonly #digest = Buffer.alloc(digestBytes);
  readonly #message = Buffer.alloc(8);
  #id: number;
  #ignored = 0;
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;

  constructor(history: History, file: ImportedFile) {
    const { db } = history;
    this.#history = history;
    this.#file = file;
    this.#today = (file.day === undefined ? null : dayFrom(file.day)) ?? dayOf(history.now);
    this.#last = lastBatch(db);
    this.#state = new StateSum(this.#last.state);
    this.#id = this.#last.first + this.#last.rows;
    this.#deferrals = new Deferrals(db, this.#rollup, this.#id);
    this.#recipients = new Recipients(history, this.#last.recipients);
    this.#insert = db.prepare(`INSERT INTO event VALUES (${Array(columns).fill('?').join(', ')})`);
  }

  add(event: FeedbackEvent): void {
    if (event.kind === 'none') {
      this.#ignored++;
      return;
    }
    const { day, second } = this.#time(event.at);
    const provider = this.#word('provider', event.provider ?? anyProvider);
    const campaign = this.#word('campaign', event.campaign);
    const domain = this.#word('domain', event.fromDomain);
    const ip = this.#word('ip', event.ip);
    const recipient = event.recipient ? this.#recipients.of(event.recipient) : null;
    const message = event.messageId ? this.#history.pseudonyms.message(event.messageId) : null;
    const row: EventRow = {
      kind: kindCodes[event.kind],
      provider: provider.text as string,
      class: event.class === undefined ? null : classCodes[event.class],
      permanent: event.permanent ? 1 : 0,
      day,
      second,
      campaign: campaign.text,
      domain: domain.text,
      ip: ip.text,
      recipient: recipient?.hash ?? null,
      message,
      count: event.count,
      bot: event.bot ? 1 : 0,
      placement: event.placement === undefined ? null : placementCodes[event.placement],
      figures: event.figures === undefined ? null : figuresOf(event.figures),
    };
    const digest = eventDigest(row);
    this.#rows.add(digest);
    this.#digest.write(digest, 0, digestBytes, 'latin1');
    if (message !== null) this.#message.write(message, 0, 8, 'hex');
    this.#insert.run(
      this.#id++,
      row.kind,
      provider.id,
      row.class,
      row.permanent,
      day,
      second,
      campaign.id || null,
      domain.id || null,
      ip.id || null,
      recipient?.id ?? null,
      message === null ? null : this.#message,
      row.count,
      row.bot,
      row.placement,
      row.figures,
      this.#digest,
    );
    const name = countOf(event);
    if (name === null) return;
    const key = { day, campaign: campaign.id, provider: provider.id, domain: domain.id, ip: ip.id };
    if (name === 'deferred' && recipient !== null) this.#deferrals.add(recipient.id, key);
    else this.#rollup.add(key, name, event.count);
  }

  hand({ campaign, provider, day, fromDomain, ip, sent }: Handed): void {
    const key = {
      day: dayFrom(day) ?? this.#today,
      campaign: this.#word('campaign', campaign ?? undefined).id,
      provider: this.#word('provider', provider).id,
      domain: this.#word('domain', fromDomain).id,
      ip: this.#word('ip', ip).id,
    };
    this.#rollup.add(key, 'sent', sent);
  }

  end(): Imported {
    const { db, now, path, pseudonyms } = this.#history;
    this.#rollup.write(db, this.#state, path);
    const first = this.#last.first + this.#last.rows;
    const events = this.#id - first;
    const batch = append(db, {
      kind: 'import',
      at: secondOf(now),
      name: nameOf(this.#file.name.split(/[\\/]/).at(-1), pseudonyms),
      source: nameOf(this.#file.source, pseudonyms),
      sha256: Buffer.from(this.#file.sha256, 'hex'),
      rows: events,
      firstDay: events === 0 ? null : this.#firstDay,
      lastDay: events === 0 ? null : this.#lastDay,
      recipients: this.#recipients.next,
      state: this.#state.bytes,
      rowsDigest: this.#rows.end(),
    });
    const at = new Date(secondOf(now) * 1000).toISOString();
    return { status: 'imported', batch, at, events, ignored: this.#ignored, forgotten: applyRetention(this.#history) };
  }

  #time(at: string | undefined): { day: number; second: number | null } {
    const time = at === undefined ? Number.NaN : Date.parse(at);
    const day = Number.isNaN(time) ? this.#today : dayOf(time);
    if (day < this.#firstDay) this.#firstDay = day;
    if (day > this.#lastDay) this.#lastDay = day;
    return { day, second: Number.isNaN(time) ? null : Math.floor(time / 1000) - day * 86_400 };
  }

  #word(kind: WordKind, given: string | undefined): Word {
    let word = this.#words[kind].get(given);
    if (word === undefined) {
      const text = this.#text(kind, given);
      word = { id: ensureWord(this.#history.db, kind, text), text };
      this.#words[kind].set(given, word);
    }
    return word;
  }

  #text(kind: WordKind, given: string | undefined): string | null {
    const { pseudonyms } = this.#history;
    if (kind === 'domain') return domainOf(given);
    if (kind === 'ip') return ipOf(given);
    if (kind === 'provider') return nameOf(given, pseudonyms) ?? anyProvider;
    return nameOf(given, pseudonyms);
  }
}
