/** The European Economic Area, and countries the Commission has found to protect data as well (GDPR article 45). Read 2026-11. */
export const eea: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Adequacy decisions of the European Commission, the United States' for certified companies only; general knowledge, 2025. */
export const adequate: ReadonlySet<string> = new Set('AD AR CA CH FO GB GG IL IM JE JP KR NZ US UY'.split(' '));
