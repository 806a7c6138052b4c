import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'spf-policy',
  criterion: 'authentication',
  passes: 'The SPF record says who may send, and that others may not',
  why: 'A record that lets everyone pass protects nothing and looks like a spammer’s; Gmail names such entries as a reason to refuse.',
  sources: ['RFC 7208 sections 5.1, 5.5 and 10.1', 'Gmail SMTP errors and codes: 5.7.24 (2026-02)'],
  needs: ['spf'],
  messages: {
    'pass-all': {
      level: 'fail',
      text: 'The SPF record of {subject} lets every server in the world pass ({term})',
      fix: 'End the record of {subject} in ~all or -all',
    },
    'open-ended': {
      level: 'info',
      text: 'The SPF record of {subject} says nothing of other servers (no ~all or -all)',
      fix: 'End the record of {subject} in ~all',
    },
    ptr: {
      level: 'info',
      text: 'The SPF record of {subject} uses ptr, which RFC 7208 asks nobody to use',
      fix: 'Name the addresses themselves instead of {term}',
    },
  },

  *check({ spf }, say) {
    const [record, ...others] = spf.records;
    if (record === undefined || others.length > 0) return;
    const terms = record.toLowerCase().split(/ +/);
    const passAll = terms.find(term => /^\+?all$|^\+?ip[46]:[0-9a-f.:]+\/0$/.test(term));
    const ptr = terms.find(term => /^[+?~-]?ptr(:|$)/.test(term));
    const ended = terms.some(term => /^[~-]all$|^redirect=/.test(term));
    if (passAll !== undefined) yield say['pass-all'](spf.domain, { data: { term: passAll }, evidence: record });
    else if (!ended) yield say['open-ended'](spf.domain, { evidence: record });
    if (ptr !== undefined) yield say.ptr(spf.domain, { data: { term: ptr }, evidence: record });
  },
});
