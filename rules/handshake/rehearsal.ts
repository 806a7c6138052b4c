import type { Rehearsal } from '../../src/model/rehearsal.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'rehearsal',
  criterion: 'handshake',
  passes: 'Your server takes the handshake of this mail: greeting, TLS, sender and size',
  why: 'A mail that the first server refuses reaches nobody, and what is refused there is known before anybody is written to.',
  sources: [
    'RFC 5321 sections 3.1, 3.2 and 4.2 (2008)',
    'RFC 3207 section 4 (2002)',
    'RFC 1870 sections 4 and 6.1 (1995)',
    'RFC 6531 section 3.2 (2012)',
    'the server’s own answers',
  ],
  needs: ['rehearsal', 'outbound', 'message'],
  counts: true,
  messages: {
    'greeting-refused': {
      level: 'fail',
      ground: 'required',
      text: '{subject} answers {command} with {code}: it talks to nobody who comes like this',
      fix: 'Look the answer up in the log of {subject}, and admit the machine that sends',
    },
    'mail-from-refused': {
      level: 'fail',
      ground: 'required',
      text: '{subject} answers {command} with {code}: it does not take mail of this sender',
      fix: 'Allow the sender on {subject}, or send from a domain it knows',
    },
    'no-tls': {
      level: 'warn',
      text: '{subject} does not offer STARTTLS, so the mail reaches it in the clear',
      fix: 'Turn TLS on at {subject}',
    },
    'tls-failed': {
      level: 'warn',
      text: '{subject} offers STARTTLS, and TLS does not come about: {reason}',
      fix: 'Mend the TLS of {subject}: its certificate, its key, its versions',
    },
    untrusted: {
      level: 'info',
      text: 'The certificate of {subject} does not verify: {reason}',
      fix: 'Give {subject} a certificate for its name, where others than your own machines send through it',
    },
    'too-large': {
      level: 'fail',
      ground: 'required',
      text: 'The message has {bytes} bytes, and {subject} takes {limit}',
      fix: 'Make the message smaller, or raise the limit of {subject}',
    },
    'no-smtputf8': {
      level: 'warn',
      text: 'An address of the message is internationalised, and {subject} does not announce SMTPUTF8',
      fix: 'Turn SMTPUTF8 on at {subject}, or write from and to ASCII addresses',
    },
    'other-name': {
      level: 'info',
      text: '{subject} calls itself {greeted}, and the sending host is declared as {declared}',
      fix: 'Declare the name the server says, or check that this is the server that sends',
    },
  },

  *check({ rehearsal, outbound, message }, say) {
    const { server, steps, extensions, offersTls, tls, tlsFailed = null, sizeLimit } = rehearsal;
    const greeted = nameGreeted(rehearsal);
    const declared = outbound.hostname;
    if (greeted !== null && declared !== undefined && greeted !== declared)
      yield say['other-name'](server, { data: { greeted, declared } });
    const hello = steps.findLast(({ command }) => /^(connect|EHLO|HELO)\b/.test(command));
    if (hello !== undefined && hello.reply.code !== (hello.command === 'connect' ? 220 : 250)) {
      yield say['greeting-refused'](server, answerTo(hello));
      return;
    }
    if (!offersTls) yield say['no-tls'](server);
    if (tlsFailed !== null) yield say['tls-failed'](server, { data: { reason: tlsFailed } });
    if (tls?.trusted === false) yield say.untrusted(server, { data: { reason: tls.because ?? 'it is not said why' } });
    const tooLarge = sizeLimit !== null && message.sizeBytes > sizeLimit;
    if (tooLarge) yield say['too-large'](server, { data: { bytes: message.sizeBytes, limit: sizeLimit } });
    if (message.header.eightBit?.as === 'smtputf8' && !extensions.includes('SMTPUTF8'))
      yield say['no-smtputf8'](server);
    const mail = steps.find(({ command }) => command.startsWith('MAIL '));
    if (mail !== undefined && mail.reply.code !== 250 && !(tooLarge && mail.reply.code === tooLargeCode))
      yield say['mail-from-refused'](server, answerTo(mail));
  },
});

/** RFC 1870 section 6.1. */
const tooLargeCode = 552;

function answerTo({ command, reply }: Rehearsal['steps'][number]) {
  const [said] = /^MAIL FROM:<[^>]*>|^.*/.exec(command) ?? [];
  const asked = command === 'connect' ? 'the connection' : (said ?? command);
  return { data: { command: asked, code: reply.code }, evidence: `${reply.code} ${reply.text}` };
}

/** The first word of a greeting (RFC 5321 section 4.2), in lower case; null where it is no domain name. */
function nameGreeted({ steps }: Rehearsal): string | null {
  const greeting = steps.find(({ command, reply }) => command === 'connect' && reply.code === 220);
  const name = greeting?.reply.text.split(' ')[0]?.toLowerCase().replace(/\.$/, '') ?? '';
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) ? name : null;
}
