/** Every domain in the mail with its roles, where it is listed, and its age. */
import type { ReportContext, Section } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { sign } from './sign.ts';
import { table } from './table.ts';

export function domains(context: ReportContext): Section | null {
  const { report, words, said } = context;
  if (report.domains.length === 0) return null;
  const asked = (name: 'listings' | 'registrations') => report.facts[name].state === 'known';
  const rows = report.domains.map(({ name, roles, listings, ageDays }) => ({
    head: markup`<code>${name}</code>`,
    cells: [
      { body: roles.join(', ') },
      { body: listings.length > 0 ? listed(listings) : asked('listings') ? said.notListed : said.notAsked },
      {
        body: ageDays !== undefined ? words.ageDays(ageDays) : asked('registrations') ? said.ageUnknown : said.notAsked,
      },
    ],
  }));
  return { name: 'domains', title: words.domains, body: table(said.domainColumns, rows) };
}

function listed(listings: readonly string[]): Markup {
  return markup`<span class="fail">${sign('fail')} ${listings.join(', ')}</span>`;
}
