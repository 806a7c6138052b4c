import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'internationalised',
  criterion: 'handshake',
  passes: 'No address needs the internationalised handshake',
  why: 'An address with letters beyond ASCII before the @ needs SMTPUTF8 on every server of the way; many have none, and the mail bounces.',
  sources: ['RFC 6531 section 3.1'],
  needs: ['message', 'author'],
  messages: {
    sender: {
      level: 'warn',
      text: 'The From address {subject} needs SMTPUTF8, which many servers do not speak',
      fix: 'Write from an address in ASCII',
    },
    header: {
      level: 'warn',
      text: 'An address in the header needs SMTPUTF8, which many servers do not speak',
      fix: 'Write addresses in ASCII, or in their own encoding before sending (punycode for the domain)',
    },
  },

  *check({ message, author }, say) {
    const beyond = author.addresses.find(({ address }) =>
      /\P{ASCII}/u.test(address.slice(0, address.lastIndexOf('@'))),
    );
    if (beyond !== undefined) yield say.sender(beyond.address, { place: { header: 'From', line: author.line ?? 1 } });
    else if (message.header.eightBit?.as === 'smtputf8')
      yield say.header('header', { place: { line: message.header.eightBit.line } });
  },
});
