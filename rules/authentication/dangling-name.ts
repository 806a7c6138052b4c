import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'dangling-name',
  criterion: 'authentication',
  passes: 'Every name the SPF and DKIM records lead to is registered',
  why: 'Whoever registers a name that a record still leads to can send or sign as this sender: thousands of brands were used so.',
  sources: ['RFC 7208 section 11', 'Guardio Labs on SubdoMailing (2024-02)'],
  needs: ['danglingNames'],
  messages: {
    unregistered: {
      level: 'fail',
      ground: 'hostile',
      text: '{subject} is not registered, and {usedBy} leads there: anyone could take it',
      fix: 'Remove {usedBy}, or register {registrable} yourself today',
    },
  },

  *check({ danglingNames }, say) {
    for (const { name, registrable, usedBy, unknown } of danglingNames) {
      if (unknown === undefined) yield say.unregistered(name, { data: { usedBy, registrable } });
      else yield say.unsure(name, unknown, `${registrable || name} did not answer`);
    }
  },
});
