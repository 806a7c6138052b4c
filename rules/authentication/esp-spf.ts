import type { SpfNode } from '../../src/model/authentication.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'esp-spf',
  criterion: 'authentication',
  passes: 'The MAIL FROM domain lets the ESP’s servers send',
  why: 'The ESP’s addresses change; only its include keeps them in the record, and without it SPF fails for what it sends.',
  sources: ['RFC 7208 section 5.2', 'the ESPs’ own documentation, named in rules/esp'],
  needs: ['espRecords', 'spf', 'outbound'],
  messages: {
    'own-return-path': {
      level: 'info',
      text: 'From shared addresses {esp} sends with a return path of its own; the SPF record of {subject} then counts for nothing',
      fix: 'Nothing needs an include: give the return path of a mail {esp} sent (--mail-from), or say that the addresses are dedicated (outbound.pool)',
    },
    'include-not-seen': {
      level: 'info',
      text: 'The SPF record of {subject} does not include {include}, by which {esp} is thought to send (unverified)',
      fix: 'Look up in {esp} what the record of {subject} has to include',
    },
    'include-missing': {
      level: 'fail',
      text: 'The SPF record of {subject} does not include {include}, by which {esp} sends',
      fix: 'Add include:{include} to the SPF record of {subject}',
    },
  },

  *check({ espRecords: { esp, domain }, spf, outbound }, say) {
    const { name, spfInclude, returnPath, marks } = esp.esp;
    const itsOwn = marks.value.domains.some(own => spf.domain === own || spf.domain.endsWith(`.${own}`));
    // Addresses that pass, or another record's fault, decide by themselves.
    if (itsOwn || spf.evaluations.some(({ result }) => result === 'pass')) return;
    const includes = spfInclude?.value ?? [];
    if (includes.some(include => reaches(spf.tree, include))) return;
    // Who set a return path up did so at another name than that of From.
    if (returnPath?.value === 'own-by-default' && outbound.pool !== 'dedicated' && spf.domain === domain)
      yield say['own-return-path'](spf.domain, { data: { esp: name } });
    else if (includes[0] === undefined)
      yield say.unsure(spf.domain, 'not-applicable', `${name} needs no include, or it is not known`);
    else if (spf.records.length === 1 && spf.unanswered.length === 0) {
      const details = { data: { include: includes[0], esp: name }, evidence: spf.records[0] };
      yield spfInclude?.unverified
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
