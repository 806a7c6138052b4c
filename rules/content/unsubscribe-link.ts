import { notComposed } from '../../src/mail/composition.ts';
import { defineRule } from '../../src/model/rule.ts';

/** Smaller letters are meant not to be read. Judgement. */
const leastPixels = 9;

export default defineRule({
  id: 'unsubscribe-link',
  criterion: 'content',
  passes: 'The message itself says, visibly, how to unsubscribe',
  why: 'Gmail and Yahoo ask campaigns for a clearly visible unsubscribe link in the body besides the header, and laws for a way out; who finds none reports spam.',
  sources: [
    'Google Email sender guidelines (2026-03)',
    'Yahoo Sender Requirements (2025-04)',
    'CAN-SPAM, 15 U.S.C. 7704(a)(5)(A)(ii)',
    'Directive 2002/58/EC article 13(4); LSSI (Ley 34/2002) article 21',
  ],
  needs: ['content', 'message', 'outbound', 'sender'],
  messages: {
    missing: {
      level: 'warn',
      text: 'No words of the message say how to unsubscribe',
      fix: 'Write a line into the footer that says so, with a link',
    },
    hidden: {
      level: 'warn',
      text: 'The text of the unsubscribe link is hidden (line {line} of the HTML)',
      fix: 'Show it, in a colour that stands out from the background',
    },
    // 1 of 10 newsletters measured writes it so, by the footer of a large ESP: it cannot be what keeps mail out.
    small: {
      level: 'info',
      text: 'The unsubscribe link is in letters of {pixels} pixels (line {line} of the HTML)',
      fix: 'Show it in letters of at least 9 pixels',
    },
  },

  *check({ content, message, outbound, sender }, say) {
    if (sender.stream === 'transactional')
      return yield say.unsure('footer', 'not-applicable', 'nobody unsubscribes from transactional mail');
    const links = content.urls.filter(({ role, optOut }) => role === 'link' && optOut);
    const shown = links.filter(({ hidden }) => !hidden);
    const line = links[0]?.line ?? 1;
    const pixels = Math.max(...shown.map(({ fontSize = leastPixels }) => fontSize));
    if (links.length > 0 && shown.length === 0) yield say.hidden('footer', { data: { line } });
    else if (shown.length > 0 && pixels < leastPixels) yield say.small('footer', { data: { pixels, line } });
    if (content.saysHowToLeave) return;
    const not = notComposed(message, outbound);
    if (not !== null) yield say.unsure('footer', not.why, not.detail);
    else if (content.cuts.length > 0) yield say.unsure('footer', 'limit', 'the message was not read to its end');
    else if (content.language !== null) yield say.missing('footer');
    else yield say.unsure('footer', 'not-applicable', 'the text is in no language whose words are known');
  },
});
