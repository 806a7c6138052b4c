import { defineRule } from '../../src/model/rule.ts';

/** Gmail shows about this much and hides the rest behind a link: observed at 102 to 105 KB, not documented (2026-11). */
const clippedFrom = 102 * 1024;
/** The ESP's links and footer come on top. Judgement. */
const nearFrom = 82 * 1024;

export default defineRule({
  id: 'clipped-html',
  criterion: 'content',
  passes: 'Gmail shows the whole message',
  why: 'What Gmail clips is usually the footer, with the unsubscribe link in it: readers then report spam.',
  sources: ['observed by senders (mjml#356, premail#33, email-bugs#41), not documented by Google'],
  needs: ['content'],
  messages: {
    clipped: {
      level: 'warn',
      text: 'The HTML is {kilobytes} KB; Gmail clips mail at about 102 KB',
      fix: 'Shorten it: inline styles once, fewer nested tables, no comments',
    },
    near: {
      level: 'info',
      text: 'The HTML is {kilobytes} KB, and the ESP adds to it; Gmail clips mail at about 102 KB',
      fix: 'Keep it below 82 KB, or look at a test send in Gmail',
    },
  },

  *check({ content: { html } }, say) {
    const bytes = html?.bytes ?? 0;
    const data = { kilobytes: Math.round(bytes / 1024) };
    if (bytes >= clippedFrom) yield say.clipped('HTML', { data });
    else if (bytes >= nearFrom) yield say.near('HTML', { data });
  },
});
