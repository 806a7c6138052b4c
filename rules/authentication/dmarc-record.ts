import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'dmarc-record',
  criterion: 'authentication',
  passes: 'One DMARC record applies to the From domain',
  why: 'Gmail, Yahoo, Outlook.com, Apple and Orange ask bulk senders for a DMARC record, p=none being enough.',
  sources: [
    'RFC 9989 section 4.7 and 4.10',
    'Google Email sender guidelines FAQ (2026-03)',
    'Microsoft NDR 550 5.7.515 (2025)',
  ],
  needs: ['dmarc'],
  messages: {
    missing: {
      level: 'fail',
      text: 'No DMARC record applies to {subject}',
      fix: 'Publish a TXT record at _dmarc.{subject}: "v=DMARC1; p=none; rua=mailto:ADDRESS-FOR-REPORTS"',
    },
    several: {
      level: 'fail',
      text: '{subject} holds more than one DMARC record, so receivers use none of them',
      fix: 'Leave one DMARC record at {subject}',
    },
    'no-policy': {
      level: 'fail',
      text: 'The DMARC record at {subject} states no policy (p=); Gmail counts it as missing',
      fix: 'Add p=none, p=quarantine or p=reject right after v=DMARC1 in the record at {subject}',
    },
    'removed-tags': {
      level: 'warn',
      text: 'The DMARC record at {subject} relies on tags that RFC 9989 removed: {tags}',
      fix: 'Remove {tags} from the record at {subject}; for a trial use t=y instead of pct=',
    },
    'odd-tags': {
      level: 'info',
      text: 'The DMARC record at {subject} has tags that receivers do not read: {tags}',
      fix: 'Remove them from the record at {subject}',
    },
  },

  *check({ dmarc }, say) {
    const { record } = dmarc;
    for (const name of dmarc.several) yield say.several(name);
    if (record === null) {
      if (dmarc.several.length === 0)
        yield say.missing(dmarc.domain, { data: {}, evidence: `asked: ${dmarc.walked.join(', ')}` });
      return;
    }
    if (record.p === null) yield say['no-policy'](record.name, { data: {}, evidence: record.raw });
    if (record.removedTags.length > 0) {
      yield say['removed-tags'](record.name, { data: { tags: record.removedTags.join(', ') }, evidence: record.raw });
    }
    if (record.oddTags.length > 0) {
      yield say['odd-tags'](record.name, { data: { tags: record.oddTags.join(', ') }, evidence: record.raw });
    }
  },
});
