import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'esp-setup',
  criterion: 'authentication',
  passes: 'The sender’s domain is set up at the ESP',
  why: 'Until the domain is set up at the ESP, mail is signed with the ESP’s own domain, which is not aligned with From.',
  sources: ['RFC 9989 section 4.4', 'the ESPs’ own documentation, named in rules/esp'],
  needs: ['espRecords', 'message', 'outbound'],
  messages: {
    'dkim-missing': {
      level: 'warn',
      text: '{esp} signs for {subject} by a key at {names}, and there is none',
      fix: 'Set {subject} up at {esp} ({setup}) and publish the records it shows you; if it shows other names, say which (--dkim)',
    },
    'dkim-not-seen': {
      level: 'info',
      text: 'There is no key at {names}, where {esp} is thought to look for one (unverified)',
      fix: 'Set {subject} up at {esp} ({setup}), or say which name it uses (--dkim)',
    },
  },

  *check({ espRecords: { esp, domain, dkim }, message, outbound }, say) {
    // A declared selector or a signature on the message says more than what the ESP usually does.
    const decided =
      outbound.dkim.length > 0 || message.fields.some(({ name }) => name.toLowerCase() === 'dkim-signature');
    if (decided || dkim.some(({ state }) => state === 'found')) return;
    if (dkim.length === 0)
      yield say.unsure(domain, 'not-applicable', `which selectors ${esp.esp.name} uses is not known`);
    else if (dkim.some(({ state }) => state === 'unanswered')) {
      for (const { name, state, unanswered = 'servfail', detail } of dkim) {
        if (state !== 'unanswered') continue;
        if (detail === undefined) yield say.unsure(domain, whyOf(unanswered), `${name} did not answer`);
        else if (unanswered === 'outside-zone') yield say.unsure(domain, unanswered, `${name} leads to ${detail}`);
        else yield say.unsure(domain, whyOf(unanswered), `${name} did not answer (${detail})`);
      }
    } else {
      const names = dkim
        .map(({ name, target }) => (target === undefined ? name : `${name} (CNAME ${target})`))
        .join(', ');
      const data = { esp: esp.esp.name, names, setup: esp.esp.setup };
      yield esp.esp.dkim?.unverified ? say['dkim-not-seen'](domain, { data }) : say['dkim-missing'](domain, { data });
    }
  },
});
