import type { AttachmentMeasures } from '../../src/model/content.ts';
import { defineRule } from '../../src/model/rule.ts';
import { executables, macroDocuments } from '../data/attachments.ts';

export default defineRule({
  id: 'attachments',
  criterion: 'content',
  passes: 'No attachment could run or hide something',
  why: 'Mailbox providers refuse what runs when it is opened, and what they cannot look into.',
  sources: ['Gmail SMTP errors and codes, 552 5.7.0 (2026-02)'],
  needs: ['content'],
  messages: {
    executable: {
      level: 'fail',
      ground: 'policy',
      text: 'An attachment runs when it is opened: {subject}',
      fix: 'Take it out and link to a download page instead',
    },
    encrypted: {
      level: 'warn',
      text: 'An attachment is encrypted, so that no filter can look into it: {subject}',
      fix: 'Send it unencrypted, or link to it behind a login',
    },
    macros: {
      level: 'warn',
      text: 'An attachment may carry macros: {subject}',
      fix: 'Save it without macros (.docx, .xlsx, .pptx) or as PDF',
    },
    disguised: {
      level: 'warn',
      text: 'An attachment is named {subject}, and its content is {detected}',
      fix: 'Name it by what it is',
    },
  },

  *check({ content: { attachments } }, say) {
    for (const one of attachments) {
      const name = `*.${one.extensions.join('.') || '?'}`;
      const last = one.extensions.at(-1) ?? '';
      const inside = one.contains.filter(extension => executables.includes(extension));
      const runs = one.detected === 'exe' || one.detected === 'elf' || one.detected === 'lnk';
      if (executables.includes(last) || runs) yield say.executable(name);
      else if (inside.length > 0) yield say.executable(`${name} holding *.${inside.join(', *.')}`);
      else if (disguised(one)) yield say.disguised(name, { data: { detected: one.detected ?? '' } });
      if (one.encrypted) yield say.encrypted(name);
      if (macroDocuments.includes(last)) yield say.macros(name);
    }
  },
});

/** A picture or PDF by its name, and something else by its first octets. */
function disguised({ extensions, detected }: AttachmentMeasures): boolean {
  const claimed = extensions.at(-1)?.replace('jpeg', 'jpg') ?? '';
  return ['pdf', 'png', 'jpg', 'gif'].includes(claimed) && detected !== null && detected !== claimed;
}
