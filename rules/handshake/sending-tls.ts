import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'sending-tls',
  criterion: 'handshake',
  passes: 'The server uses TLS where it is offered',
  why: 'Gmail takes mail in the clear from nobody it knows as a sender of campaigns, and others mark it with an open lock.',
  sources: ['Google Email sender guidelines (2026-03)', 'Gmail SMTP errors and codes (2026-02)', 'RFC 3207'],
  needs: ['outbound'],
  messages: {
    off: {
      level: 'fail',
      text: 'The sending server uses no TLS, as outbound.tls says',
      fix: 'Turn STARTTLS on for outgoing mail (Postfix: smtp_tls_security_level = may)',
    },
  },

  *check({ outbound: { tls } }, say) {
    if (tls === false) yield say.off('outbound.tls');
    else if (tls === undefined)
      yield say.unsure(
        'outbound.tls',
        'opt-in',
        'that the server uses TLS where it is offered (outbound.tls in a campaign)',
      );
  },
});
