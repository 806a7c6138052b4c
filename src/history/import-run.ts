/** One import, from the first event to the batch that seals it. Within a transaction. */
import type { FeedbackEvent } from '../model/event.ts';
import { dayFrom, dayOf, secondOf, secondsOf } from './day.ts';
import { Deferrals } from './deferrals.ts';
import { eventDigest, RowsDigest, StateSum } from './digest.ts';
import { applyRetention } from './forget.ts';
import { Groups, type StoredFeedback } from './groups.ts';
import type { Handed, Imported, ImportedFile } from './imported.ts';
import { append, lastBatch } from './ledger.ts';
import { nameOf } from './name.ts';
import type { History } from './open.ts';
import { Recipients } from './recipients.ts';
import { Rollup } from './rollup.ts';
import { wordFor } from './words.ts';

export class ImportRun {
  readonly #history;
  readonly #file;
  readonly #today: number;
  readonly #last;
  readonly #state;
  readonly #rollup = new Rollup();
  readonly #rows = new RowsDigest();
  readonly #deferrals;
  readonly #recipients;
  readonly #groups;
  /** Written over for each row: SQLite takes a copy. */
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
    this.#groups = new Groups(history, ({ count, key, added }) => {
      if (count !== null) for (const [day, number] of added) this.#rollup.add({ ...key, day }, count, number);
    });
  }

  add(event: FeedbackEvent): void {
    if (event.kind === 'none') {
      this.#ignored++;
      return;
    }
    const group = this.#groups.of(event as StoredFeedback);
    const { day, second } = this.#time(event.at);
    const recipient = event.recipient ? this.#recipients.of(event.recipient) : null;
    const message = event.messageId ? this.#history.pseudonyms.message(event.messageId) : null;
    const digest = eventDigest(group.text, { day, second, recipient: recipient?.hash ?? null, message });
    if (message !== null) this.#message.write(message, 0, 8, 'hex');
    const hash = message === null ? null : this.#message;
    this.#groups.insert(group, this.#id++, day, second, recipient?.id ?? null, hash, this.#rows.add(digest));
    if (group.count === 'deferred' && recipient !== null) this.#deferrals.add(recipient.id, { ...group.key, day });
    else if (group.count !== null) group.added.set(day, (group.added.get(day) ?? 0) + event.count);
  }

  hand({ campaign, provider, day, fromDomain, ip, sent }: Handed): void {
    const key = {
      day: dayFrom(day) ?? this.#today,
      campaign: wordFor(this.#history, 'campaign', campaign ?? undefined).id,
      provider: wordFor(this.#history, 'provider', provider).id,
      domain: wordFor(this.#history, 'domain', fromDomain).id,
      ip: wordFor(this.#history, 'ip', ip).id,
    };
    this.#rollup.add(key, 'sent', sent);
  }

  end(): Imported {
    const { db, now, path, pseudonyms } = this.#history;
    this.#groups.flush();
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
    const time = at === undefined ? null : secondsOf(at);
    const day = time === null ? this.#today : Math.floor(time / 86_400);
    if (day < this.#firstDay) this.#firstDay = day;
    if (day > this.#lastDay) this.#lastDay = day;
    return { day, second: time === null ? null : time - day * 86_400 };
  }
}
