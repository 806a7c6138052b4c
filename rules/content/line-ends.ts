import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'line-ends',
  criterion: 'content',
  passes: 'Lines end in one way throughout',
  why: 'Servers that disagree on where a line ends disagree on where the message ends; Microsoft 365 refuses bare line feeds, and lone carriage returns hide headers.',
  sources: ['RFC 5322 section 2.3', 'NDRs in Exchange Online: 550 5.6.11 (2021-07)', 'CVE-2023-51764, 51765, 51766'],
  needs: ['message'],
  messages: {
    mixed: {
      level: 'warn',
      text: 'The file mixes {crlf} CRLF and {lf} bare LF line ends',
      fix: 'Save it with one kind of line end: the mail server makes CRLF of it',
    },
    'lone-cr': {
      level: 'fail',
      ground: 'hostile',
      text: 'There are {cr} carriage returns without line feed',
      fix: 'Remove them: some readers see a new line there and others do not',
    },
    nul: {
      level: 'fail',
      ground: 'hostile',
      text: 'There are {nul} NUL octets in the message',
      fix: 'Remove them, or encode the part as base64',
    },
    'lone-dot': {
      level: 'fail',
      ground: 'hostile',
      text: 'Line {line} is a single dot, and not all line ends around it are CRLF: to some servers the message ends there, and another begins',
      fix: 'Save the message with one kind of line end',
    },
  },

  *check({ message: { lineEnds } }, say) {
    const { crlf, lf, cr, nul, firstOddLine, loneDot: line } = lineEnds;
    const place = firstOddLine === undefined ? undefined : { line: firstOddLine };
    if (crlf > 0 && lf > 0) yield say.mixed('line ends', { data: { crlf, lf } });
    if (cr > 0) yield say['lone-cr']('line ends', { data: { cr }, place });
    if (nul > 0) yield say.nul('line ends', { data: { nul }, place });
    if (line !== undefined) yield say['lone-dot']('line ends', { data: { line }, place: { line } });
  },
});
