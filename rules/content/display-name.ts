import { domainName, registrable } from '../../src/mail/domain.ts';
import { isMixedScript } from '../../src/mail/script.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'display-name',
  criterion: 'content',
  passes: 'The name in From is a name',
  why: 'Gmail asks for a display name without message text, recipients’ names or marks that pretend a verification; phishing hides in it.',
  sources: ['Google Email sender guidelines (2025-04)', 'UTS 39 section 5.2'],
  needs: ['author'],
  messages: {
    address: {
      level: 'warn',
      text: 'The name in From is an address of another domain: {subject}',
      fix: 'Write the name of the sender, not an address',
    },
    mark: {
      level: 'warn',
      text: 'The name in From has a mark that pretends a verification: {subject}',
      fix: 'Take the mark out: the logo and check come from BIMI',
    },
    counter: {
      level: 'warn',
      text: 'The name in From pretends a number of messages: {subject}',
      fix: 'Take the number out',
    },
    'mixed-script': {
      level: 'warn',
      text: 'The name in From mixes letters of different alphabets: {subject}',
      fix: 'Write it in one alphabet',
    },
  },

  *check({ author: { addresses, line } }, say) {
    const place = { header: 'From', ...(line === undefined ? {} : { line }) };
    for (const { name, address } of addresses) {
      const named = domainName(/@([a-z0-9.-]+)/i.exec(name)?.[1] ?? '');
      const own = domainName(address.slice(address.lastIndexOf('@') + 1));
      if (named !== null && own !== null && registrable(named) !== registrable(own))
        yield say.address(named, { place });
      if (/[✓✔✅☑🔵🛡]/u.test(name)) yield say.mark(own ?? 'From', { place });
      if (/\(\d{1,3}\)\s*$/.test(name)) yield say.counter(own ?? 'From', { place });
      if (name.split(/\s+/).some(isMixedScript)) yield say['mixed-script'](own ?? 'From', { place });
    }
  },
});
