import { registrable } from '../../src/mail/domain.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'own-subdomain',
  criterion: 'sender',
  passes: 'Each kind of mail has a domain of its own',
  why: 'What readers think of the offers should not decide whether they get their receipts: providers weigh each domain by itself first.',
  sources: [
    'Google Email sender guidelines: separate what you send by kind (2026-03)',
    'M3AAWG Sender Best Common Practices 3.0 (2015)',
  ],
  needs: ['author', 'sender'],
  messages: {
    promotional: {
      level: 'info',
      text: 'The campaign comes from {subject}, the domain of everybody’s mail at the company',
      fix: 'Send campaigns from a subdomain, as news.{subject}, with SPF, DKIM and DMARC of its own',
    },
    transactional: {
      level: 'info',
      text: 'Transactional mail comes from {subject}, the domain of everybody’s mail at the company',
      fix: 'Send receipts and notices from a subdomain, as mail.{subject}, and from addresses that send nothing else',
    },
  },

  *check({ author: { domain }, sender }, say) {
    if (domain !== null && registrable(domain) === domain) yield say[sender.stream](domain);
  },
});
