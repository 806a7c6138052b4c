import type { SpfNode } from '../../src/model/authentication.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'esp-spf',
  criterion: 'authentication',
  passes: 'The MAIL FROM domain lets the ESP’s servers send',
  why: 'The ESP’s addresses change; only its include keeps them in the record, and without it SPF fails for what it sends.',
  sources: ['RFC 7208 section 5.2', 'the ESPs’ own documentation, named in rules/esp'],
  needs: ['espRecords', 'spf'],
  messages: {
    'include-not-seen': {
      level: 'info',
      text: 'The SPF record of {subject} does not include {include}, by which {esp} is thought to send',
      fix: 'Look up in {esp} what the record of {subject} has to include',
    },
    'include-missing': {
      level: 'fail',
      text: 'The SPF record of {subject} does not include {include}, by which {esp} sends',
      fix: 'Add include:{include} to the SPF record of {subject}',
    },
  },

  *check({ espRecords: { esp }, spf }, say) {
    const include = esp.esp.spfInclude?.value;
    const itsOwn = esp.esp.marks.value.domains.some(
      domain => spf.domain === domain || spf.domain.endsWith(`.${domain}`),
    );
    if (include === undefined)
      yield say.unsure(spf.domain, 'not-applicable', `${esp.esp.name} needs no include, or it is not known`);
    // Addresses that pass, or another record's fault, decide by themselves.
    else if (itsOwn || spf.records.length !== 1 || spf.evaluations.some(({ result }) => result === 'pass')) return;
    else if (!reaches(spf.tree, include) && spf.unanswered.length === 0) {
      const details = { data: { include, esp: esp.esp.name }, evidence: spf.records[0] };
      yield esp.esp.spfInclude?.unverified
        ? say['include-not-seen'](spf.domain, details)
        : say['include-missing'](spf.domain, details);
    }
  },
});

function reaches({ terms }: SpfNode, domain: string): boolean {
  return terms.some(
    ({ term, below }) =>
      term.endsWith(domain) || (below !== undefined && (below.domain === domain || reaches(below, domain))),
  );
}
