import { addedLater } from '../../src/mail/composition.ts';
import { fieldNamed } from '../../src/mail/header.ts';
import { feedbackFault, isListId } from '../../src/mail/list-header.ts';
import type { HeaderField } from '../../src/model/mail.ts';
import { defineRule } from '../../src/model/rule.ts';

const read = ['List-Id', 'Feedback-ID', 'Precedence'];

export default defineRule({
  id: 'list-headers',
  criterion: 'content',
  passes: 'The header names the list, in the form receivers read',
  why: 'Gmail asks that each list be named by List-Id or by its own From address; mail.ru wants Precedence: bulk, and automatic responders spare it.',
  sources: [
    'RFC 2919 sections 2 and 3 (2001-03)',
    'Google Subscription messages guidelines (2026)',
    'Google Feedback loop (2024); mail.ru rules for senders (2023)',
  ],
  needs: ['message', 'sender', 'outbound'],
  messages: {
    missing: {
      level: 'info',
      text: 'No List-Id header names the list this mail belongs to',
      fix: 'Add "List-Id: YOUR LIST <news.your.domain>", the same in every issue',
    },
    'list-id': {
      level: 'warn',
      text: 'List-Id has not the form NAME <label.domain>: {found}',
      fix: 'Write it as "List-Id: YOUR LIST <news.your.domain>"',
    },
    'feedback-id': {
      level: 'info',
      text: 'Feedback-ID is not as Gmail asks: {because}',
      fix: 'Write at most four fields between colons, the last one your own name in 5 to 15 characters',
    },
    precedence: {
      level: 'info',
      text: 'Precedence says {found}, where campaigns say bulk',
      fix: 'Write "Precedence: bulk"',
    },
  },

  *check({ message, sender, outbound }, say) {
    if (sender.stream === 'transactional') return yield say.unsure('List-Id', 'not-applicable', 'it is no list');
    const [id, feedback, precedence] = read.map(name => fieldNamed(message.fields, name));
    const later = addedLater(message, outbound, 'List-Id');
    if (id !== undefined && !isListId(id.value))
      yield say['list-id']('List-Id', { data: { found: id.value.slice(0, 60) }, place: placeOf(id) });
    else if (id === undefined)
      yield later === null ? say.missing('List-Id') : say.unsure('List-Id', later.why, later.detail);
    const because = feedback && feedbackFault(feedback.value);
    if (feedback && because) yield say['feedback-id']('Feedback-ID', { data: { because }, place: placeOf(feedback) });
    if (precedence !== undefined && !/^(?:bulk|list)$/i.test(precedence.value))
      yield say.precedence('Precedence', {
        data: { found: precedence.value.slice(0, 60) },
        place: placeOf(precedence),
      });
  },
});

const placeOf = ({ name, line }: HeaderField) => ({ header: name, line });
