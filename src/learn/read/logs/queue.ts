/** What a log has said of the mails in its queue, by their ids; bounded, the oldest forgotten first. */
import { limits } from '../limits.ts';

/** A mail of which lines were read: a log may begin after it was queued. */
export interface Queued {
  /** Envelope sender; `''` is a bounce of one's own. */
  from?: string;
  messageId?: string;
  campaign?: string;
  /** Recipients put off so far, each with the last answer; while they wait. */
  readonly waiting: Map<string, string>;
}

export class Queue {
  private readonly mails = new Map<string, Queued>();

  of(id: string): Queued {
    const known = this.mails.get(id);
    if (known !== undefined) return known;
    if (this.mails.size >= limits.queued) this.mails.delete(this.mails.keys().next().value as string);
    const mail: Queued = { waiting: new Map() };
    this.mails.set(id, mail);
    return mail;
  }

  forget(id: string): void {
    this.mails.delete(id);
  }
}

/** Recipients of one mail that are remembered while they wait. */
const mostWaiting = 1000;

export function wait(mail: Queued, recipient: string, reply: string): void {
  if (mail.waiting.size < mostWaiting || mail.waiting.has(recipient)) mail.waiting.set(recipient, reply.slice(0, 500));
}
