import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'impersonation',
  criterion: 'sender',
  passes: 'Whoever is imitated asks receivers to refuse what others send in its name',
  why: 'Who is imitated is protected only by a policy that refuses; quarantine still shows the imitation to whoever looks into the junk folder.',
  sources: ['RFC 9989 sections 4.4 and 4.7', 'judgement'],
  needs: ['sender', 'dmarc'],
  messages: {
    'not-refused': {
      level: 'info',
      text: 'DMARC for {subject} does not ask to refuse imitations (p={policy})',
      fix: 'Move the record at {name} to p=reject',
    },
    relaxed: {
      level: 'info',
      text: 'DMARC for {subject} lets every subdomain speak for the name (relaxed alignment: {which})',
      fix: 'Add adkim=s and aspf=s to the record at {name} once every stream signs and sends with the From domain itself',
    },
  },

  *check({ sender, dmarc: { record, policy, domain } }, say) {
    if (!sender.traits.includes('phishing-target')) return;
    if (record === null)
      return yield say.unsure(domain, 'not-applicable', 'there is no DMARC record: dmarc-record says so');
    const { name, raw, adkim, aspf } = record;
    if (policy !== 'reject')
      yield say['not-refused'](domain, { data: { name, policy: policy ?? 'none' }, evidence: raw });
    const which = [adkim === 'relaxed' ? 'DKIM' : '', aspf === 'relaxed' ? 'SPF' : ''].filter(Boolean).join(' and ');
    if (which !== '') yield say.relaxed(domain, { data: { name, which }, evidence: raw });
  },
});
