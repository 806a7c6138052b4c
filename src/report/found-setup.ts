/** Where something was found out, in words. */

import { whyOf } from '../mail/why.ts';
import type { Aside, Evidence } from '../model/found-setup.ts';
import type { Words } from '../text/words.ts';

export function evidenceIn(evidence: Evidence, words: Words): string {
  const { found } = words.cli.init;
  switch (evidence.by) {
    case 'header':
      return found.header(evidence.header);
    case 'name':
      return found.name(evidence.name);
    case 'include':
      return found.include(evidence.domain, evidence.include);
    case 'alias':
      return found.alias(evidence.name, evidence.target);
    case 'addresses':
      return found.addresses(evidence.domain);
  }
}

export function asideIn(aside: Aside, words: Words): string {
  const { found } = words.cli.init;
  switch (aside.by) {
    case 'mx':
      return found.mx(aside.domain, aside.hosts.join(', '));
    case 'no-spf':
      return found.noSpf(aside.domain);
    case 'no-domain':
      return found.noDomain(aside.domain);
    case 'unanswered':
      return found.unanswered(aside.name, words.why[whyOf(aside.outcome)]);
  }
}
