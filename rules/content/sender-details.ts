import { notComposed } from '../../src/mail/composition.ts';
import { defineRule } from '../../src/model/rule.ts';
import { addressLaws } from '../data/address-laws.ts';

export default defineRule({
  id: 'sender-details',
  criterion: 'content',
  passes: 'The message shows who sends it, with a postal address or an imprint',
  why: 'Laws ask for it in commercial mail, GMX and WEB.DE ask bulk senders for an imprint, and readers report what nobody seems to stand for.',
  sources: [
    'rules/data/address-laws.ts: CAN-SPAM, Directive 2000/31/EC, LSSI, DDG (read 2026-11)',
    'GMX best practices (2025)',
  ],
  needs: ['content', 'message', 'outbound', 'sender'],
  messages: {
    'no-address': {
      level: 'warn',
      text: 'No postal address of the sender is seen{orImprint}; {law} asks for it',
      fix: 'Write the name and postal address of the sender into the footer',
    },
    unseen: {
      level: 'info',
      text: 'Neither a postal address of the sender is seen nor words that lead to an imprint',
      fix: 'Write the name and postal address of the sender into the footer: the laws of the United States and of the European Union ask who sends',
    },
  },

  *check({ content, message, outbound, sender }, say) {
    if (sender.stream === 'transactional')
      return yield say.unsure('footer', 'not-applicable', 'transactional mail may do without');
    const law = addressLaws[sender.country ?? ''];
    if (content.hasPostalAddress || (content.saysImprint && law?.link !== false)) return;
    const not = notComposed(message, outbound);
    if (not !== null) return yield say.unsure('footer', not.why, not.detail);
    if (content.cuts.length > 0) return yield say.unsure('footer', 'limit', 'the message was not read to its end');
    const orImprint = law?.link ? ', nor an imprint' : '';
    yield law === undefined ? say.unseen('footer') : say['no-address']('footer', { data: { law: law.law, orImprint } });
  },
});
