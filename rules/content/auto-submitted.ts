import { addedLater } from '../../src/mail/composition.ts';
import { fieldNamed } from '../../src/mail/header.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'auto-submitted',
  criterion: 'content',
  passes: 'Transactional mail says that no person wrote it, and is not marked as bulk',
  why: 'Automatic responders spare mail that says so; what is marked as bulk may be handled after other mail, and no receipt should wait.',
  sources: ['RFC 3834 section 5 (2004-08)', 'RFC 2076 section 3.9: Precedence is not standard (1997-02)'],
  needs: ['message', 'sender', 'outbound'],
  messages: {
    missing: {
      level: 'info',
      text: 'No Auto-Submitted header says that no person wrote this mail, so absence notes are sent in reply',
      fix: 'Add "Auto-Submitted: auto-generated"',
    },
    bulk: {
      level: 'info',
      text: 'Precedence marks a transactional message as {found}',
      fix: 'Leave Precedence out, and say "Auto-Submitted: auto-generated" instead',
    },
  },

  *check({ message, sender, outbound }, say) {
    if (sender.stream === 'promotional')
      return yield say.unsure('Auto-Submitted', 'not-applicable', 'campaigns are named by List-Id instead');
    const later = addedLater(message, outbound, 'Auto-Submitted');
    if (fieldNamed(message.fields, 'auto-submitted') === undefined)
      yield later === null ? say.missing('Auto-Submitted') : say.unsure('Auto-Submitted', later.why, later.detail);
    const precedence = fieldNamed(message.fields, 'precedence');
    const found = precedence?.value.toLowerCase() ?? '';
    if (precedence !== undefined && ['bulk', 'list', 'junk'].includes(found))
      yield say.bulk('Precedence', { data: { found }, place: { header: 'Precedence', line: precedence.line } });
  },
});
