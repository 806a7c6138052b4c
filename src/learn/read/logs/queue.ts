/** What a log has said of the mails in its queue, by their ids; bounded, those longest unheard of forgotten first. */
import { limits } from '../limits.ts';

/** A mail of which lines were read: a log may begin after it was queued. */
export interface Queued {
  /** Envelope sender; `''` is a bounce of one's own. */
  from?: string;
  messageId?: string;
  campaign?: string;
  /** Recipients put off so far, each with the last answer; while they wait. */
  waiting?: Map<string, string>;
}

/** Two generations: where the young one is full it becomes the old one, and what was in that is forgotten. */
export class Queue {
  private young = new Map<string, Queued>();
  private old = new Map<string, Queued>();

  of(id: string): Queued {
    const young = this.young.get(id);
    if (young !== undefined) return young;
    const mail = this.old.get(id) ?? {};
    if (this.young.size >= limits.queued / 2) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(id, mail);
    return mail;
  }

  forget(id: string): void {
    this.young.delete(id);
    this.old.delete(id);
  }
}

/** Recipients of one mail that are remembered while they wait. */
const mostWaiting = 1000;

export function wait(mail: Queued, recipient: string, reply: string): void {
  mail.waiting ??= new Map();
  if (mail.waiting.size < mostWaiting || mail.waiting.has(recipient)) mail.waiting.set(recipient, reply.slice(0, 500));
}
