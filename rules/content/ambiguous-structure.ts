import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'ambiguous-structure',
  criterion: 'content',
  passes: 'Everybody finds the same parts in the message',
  why: 'A filter that takes the parts for others than the reader’s program does judges another message; attackers hide attachments so.',
  sources: [
    'RFC 2045 sections 3, 5.1 and 5.2; RFC 2046 section 5.1.1 (1996-11)',
    'RFC 2231 (1997-11)',
    'draft-chen-email-mime-ambiguity-defense-00 (2026-03)',
  ],
  needs: ['message'],
  messages: {
    header: {
      level: 'fail',
      ground: 'hostile',
      text: 'Readers differ in the {what} of part {subject}: {readings}',
      fix: 'Let a mail library write the header of the part: each field and parameter once, without comments',
    },
    parts: {
      level: 'fail',
      ground: 'hostile',
      text: 'Readers find different parts in the message: {readings}',
      fix: 'Let a mail library build the message: no boundary may begin with another, and no other line with a boundary',
    },
  },

  *check({ message: { parts, partsRead } }, say) {
    for (const { path, type, readings = [] } of parts)
      for (const { of: what, line, readings: found } of readings) {
        const data = { what, readings: found.map(one => one || '-').join(' | ') };
        yield say.header(`${path} (${type})`, { data, place: { line } });
      }
    if (partsRead === undefined) return;
    const readings = partsRead.map(one => `${one.by}: ${one.parts}`).join(' | ');
    yield say.parts('parts', { data: { readings } });
  },
});
