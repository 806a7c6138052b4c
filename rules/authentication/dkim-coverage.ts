import { defineRule } from '../../src/model/rule.ts';

/** Headers that a second one put on top would change for the reader. Judgement. */
const worthOverSigning = ['from', 'subject', 'to', 'date'];

/** How long deferred mail is usually tried again: 2 to 3 days (deliv's own picture; RFC 5321 section 4.5.4.1 asks for 4 to 5). */
const retryDays = 3;

export default defineRule({
  id: 'dkim-coverage',
  criterion: 'authentication',
  passes: 'The DKIM signatures cover the body and the headers that matter',
  why: 'What a signature leaves out can be added by anyone on the way, under the sender’s good name.',
  sources: ['RFC 6376 sections 5.4, 8.2 and 8.15', 'Zone.eu on DKIM l= (2024-05)'],
  needs: ['dkimSignatures'],
  messages: {
    'body-length': {
      level: 'fail',
      ground: 'hostile',
      text: 'The DKIM signature of {subject} covers only the first {signed} octets of the body (l=); {unsigned} follow unsigned',
      fix: 'Sign without l=: anyone can append to the mail and it still passes',
    },
    'from-not-covered': {
      level: 'fail',
      ground: 'hostile',
      text: 'The DKIM signature of {subject} does not cover From',
      fix: 'Put From into the headers to sign (h=)',
    },
    expired: {
      level: 'fail',
      text: 'The DKIM signature of {subject} expired on {expires}',
      fix: 'Sign again, or leave x= out: deferred mail is tried for days',
    },
    'short-lived': {
      level: 'info',
      text: 'The DKIM signature of {subject} is valid for {hours} hours; deferred mail is tried for longer',
      fix: 'Let x= stand at least {days} days after t=, or leave it out',
    },
    'not-over-signed': {
      level: 'info',
      text: 'The DKIM signature of {subject} does not say that there is only one of: {headers}',
      fix: 'Name these headers once more in h= than they occur, so that none can be added',
    },
    'too-many': {
      level: 'warn',
      text: 'The message carries {subject} DKIM signatures; only the first {judged} were looked at',
      fix: 'Sign once with your own domain and, if need be, once with the ESP’s',
    },
  },

  *check({ dkimSignatures: { verified, total } }, say) {
    if (total > verified.length && verified.length > 0) {
      yield say['too-many'](String(total), { data: { judged: verified.length } });
    }
    for (const { domain, line, bodyLength, covers, expires } of verified) {
      const place = { header: 'DKIM-Signature', ...(line === undefined ? {} : { line }) };
      if (bodyLength !== undefined) {
        const data = { signed: bodyLength.signed, unsigned: bodyLength.unsignedBytes };
        yield say['body-length'](domain, { data, place });
      }
      if (!covers.includes('from')) yield say['from-not-covered'](domain, { place });
      if (expires?.past) yield say.expired(domain, { data: { expires: expires.at }, place });
      else if (expires?.validHours !== undefined && expires.validHours < retryDays * 24)
        yield say['short-lived'](domain, { data: { hours: expires.validHours, days: retryDays }, place });
      const once = worthOverSigning.filter(name => covers.filter(covered => covered === name).length === 1);
      if (once.length > 0) yield say['not-over-signed'](domain, { data: { headers: once.join(', ') }, place });
    }
  },
});
