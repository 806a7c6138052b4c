import { addedLater } from '../../src/mail/composition.ts';
import { fieldNamed } from '../../src/mail/header.ts';
import { defineRule } from '../../src/model/rule.ts';

/** Fewer letters are an acronym. Judgement. */
const leastLetters = 8;

export default defineRule({
  id: 'subject',
  criterion: 'content',
  passes: 'The subject is there, short enough to be read, and does not shout',
  why: 'It is all a reader sees before opening; shouting is folklore at the large providers and counts in SpamAssassin-style scoring.',
  sources: ['RFC 5322 section 3.6.5 (2008-10)', 'folklore at mailbox providers (read 2026-11)', 'judgement'],
  needs: ['message', 'outbound'],
  options: {
    mostCharacters: {
      kind: 'count',
      default: 70,
      says: 'characters the subject may have',
      source: 'judgement: phones show 30 to 50 characters, wide windows about 70',
    },
    mostCapitals: {
      kind: 'share',
      default: 0.7,
      says: 'share of its letters that may be capitals',
      source: 'judgement',
    },
    mostExclamations: { kind: 'count', default: 1, says: 'exclamation marks it may have', source: 'judgement' },
  },
  messages: {
    missing: {
      level: 'warn',
      text: 'The message has no subject',
      fix: 'Write a subject that says what the message is',
    },
    long: {
      level: 'info',
      text: 'The subject has {characters} characters: phones show 30 to 50, other windows about 70',
      fix: 'Put what matters into its first 50 characters',
    },
    capitals: {
      level: 'info',
      text: 'The subject is in capitals ({share} % of its letters)',
      fix: 'Write it as a sentence',
    },
    exclamations: {
      level: 'info',
      text: 'The subject has {count} exclamation marks',
      fix: 'Leave at most one',
    },
  },

  *check({ message, outbound }, say, { mostCharacters, mostCapitals, mostExclamations }) {
    const { stage, fields, subject } = message;
    const line = fieldNamed(fields, 'subject')?.line;
    const place = { header: 'Subject', ...(line === undefined ? {} : { line }) };
    const text = subject?.trim() ?? '';
    if (text === '' || stage === 'template') {
      const later = addedLater(message, outbound, 'Subject');
      return yield later === null ? say.missing('Subject', { place }) : say.unsure('Subject', later.why, later.detail);
    }
    const characters = [...text].length;
    if (characters > mostCharacters) yield say.long('Subject', { data: { characters }, place });
    const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
    const letters = capitals + (text.match(/\p{Ll}/gu)?.length ?? 0);
    const share = capitals / Math.max(1, letters);
    if (letters >= leastLetters && share > mostCapitals)
      yield say.capitals('Subject', { data: { share: Math.round(100 * share) }, place });
    const count = text.match(/[!！]/g)?.length ?? 0;
    if (count > mostExclamations) yield say.exclamations('Subject', { data: { count }, place });
  },
});
