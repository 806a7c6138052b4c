import { defineRule } from '../../src/model/rule.ts';

/** The words of `adds` that are header fields; tracking cannot be told from a copy alone. */
const fields = ['date', 'message-id', 'list-unsubscribe'] as const;

export default defineRule({
  id: 'esp-additions',
  criterion: 'authentication',
  passes: 'The test send bears what the ESP was expected to add',
  why: 'What the ESP adds is taken for granted before sending; only a test send shows whether it really does.',
  sources: ['the ESPs’ own documentation, named in rules/esp'],
  needs: ['espRecords', 'message', 'dkimSignatures'],
  messages: {
    'another-esp': {
      level: 'warn',
      text: '{declared} is declared, and this copy bears the marks of {shown} ({evidence})',
      fix: 'Declare the ESP that sends (--esp, outbound.esp), or send the test by {declared}',
    },
    'not-added': {
      level: 'warn',
      text: '{esp} was expected to add {subject}, and this copy has none',
      fix: 'Turn {subject} on at {esp}, or write it into the message yourself',
    },
    'esp-signature-only': {
      level: 'info',
      text: 'Only {esp} signs this copy ({signers}), not {subject}',
      fix: 'Set {subject} up at {esp} ({setup}), so that it signs for {subject} as well',
    },
  },

  *check({ espRecords: { esp: known, shown, domain }, message, dkimSignatures: { verified, total } }, say) {
    const { esp, by } = known;
    if (message.stage !== 'received') {
      yield say.unsure(domain, 'not-applicable', 'only a copy of a test send shows what the ESP added');
      return;
    }
    if (by === 'declared' && shown !== null && shown.esp.id !== esp.id) {
      const data = { declared: esp.name, shown: shown.esp.name, evidence: shown.evidence };
      yield say['another-esp'](domain, { data });
      return;
    }
    const present = new Set(message.fields.map(({ name }) => name.toLowerCase()));
    const expected = esp.adds.value as readonly string[];
    for (const name of fields.filter(one => expected.includes(one) && !present.has(one)))
      yield say['not-added'](name, { data: { esp: esp.name } });
    if (expected.includes('dkim') && total === 0) yield say['not-added']('DKIM-Signature', { data: { esp: esp.name } });
    const signers = verified.map(signature => signature.domain);
    if (signers.length > 0 && signers.every(signer => esp.marks.value.domains.some(own => signer.endsWith(own))))
      yield say['esp-signature-only'](domain, {
        data: { esp: esp.name, signers: signers.join(', '), setup: esp.setup },
      });
  },
});
