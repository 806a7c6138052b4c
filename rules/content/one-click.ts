import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'one-click',
  criterion: 'content',
  passes: 'Unsubscribing takes one click (RFC 8058)',
  why: 'Gmail asks bulk senders of promotional mail for it: without it the mail is not refused, but help with delivery trouble is. Yahoo recommends it.',
  sources: [
    'RFC 8058 section 3',
    'Google Email sender guidelines FAQ (2026-03)',
    'Yahoo Sender Requirements (2025-04)',
  ],
  needs: ['unsubscribe', 'sender'],
  messages: {
    'not-offered': {
      level: 'warn',
      text: 'List-Unsubscribe-Post is missing: the link in List-Unsubscribe is not one-click',
      fix: 'Add "List-Unsubscribe-Post: List-Unsubscribe=One-Click", and let the link unsubscribe on a POST request',
    },
    'no-https': {
      level: 'warn',
      text: 'List-Unsubscribe has no https link: {found}',
      fix: 'Add an https link to List-Unsubscribe before any mailto',
    },
    'wrong-value': {
      level: 'warn',
      text: 'List-Unsubscribe-Post says {found} instead of List-Unsubscribe=One-Click',
      fix: 'Write exactly "List-Unsubscribe-Post: List-Unsubscribe=One-Click"',
    },
  },

  *check({ unsubscribe: { uris, post, line }, sender }, say) {
    if (sender.stream === 'transactional' || uris === null || uris.length === 0) {
      return yield say.unsure('List-Unsubscribe-Post', 'not-applicable', 'there is no List-Unsubscribe to judge');
    }
    const place = { header: 'List-Unsubscribe', ...(line === undefined ? {} : { line }) };
    if (!uris.some(({ scheme }) => scheme === 'https')) {
      const found = uris.map(({ scheme, host }) => `${scheme}:${host}`).join(', ');
      yield say['no-https']('List-Unsubscribe', { data: { found }, place });
    }
    if (post === null) yield say['not-offered']('List-Unsubscribe-Post', { place });
    else if (post.replace(/\s/g, '').toLowerCase() !== 'list-unsubscribe=one-click') {
      yield say['wrong-value']('List-Unsubscribe-Post', { data: { found: post }, place });
    }
  },
});
