/** What of a message was not looked at, for a limit was reached. */
import { fieldsNamed } from '../mail/header.ts';
import { defineGatherer } from '../model/gatherer.ts';
import { type Cut, cutsOf } from '../model/limits.ts';

export default defineGatherer({
  fact: 'cuts',
  from: 'derived',
  needs: ['message', 'content', 'domains'],
  gather({ limits }, { message, content, domains }): Cut[] {
    const { archiveEntries: most } = limits;
    const archive = content.attachments.some(({ unread }) => unread)
      ? [{ limit: 'archiveEntries', most } as const]
      : [];
    const signatures = fieldsNamed(message.fields, 'dkim-signature').length;
    return [...content.cuts, ...archive, ...cutsOf({ signatures, domains: domains.length }, limits)];
  },
});
