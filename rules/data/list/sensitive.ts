/**
 * Words in the domains of those whose address alone may say what GDPR article 9 protects: faith, party, union, illness,
 * sex life. Whole words or beginnings that hardly stand elsewhere. Own compilation, 2026-11.
 */
export const sensitiveDomains: readonly string[] = [
  'parrocchi',
  'parroqui',
  'parish',
  'paroisse',
  'kirchengemeinde',
  'diocesi',
  'diocese',
  'sinagog',
  'synagog',
  'mosque',
  'moschee',
  '(^|[.-])(cgil|cisl|uil|ccoo|ugt|cgt|verdi)[.-]',
  'sindacat',
  'sindicat',
  'gewerkschaft',
  'tradeunion',
  'partito(democratico|radicale)',
  '(^|[.-])(psoe|podemos|lega-nord|fdp|cdu|spd)[.-]',
  'alcoholic',
  'alcolist',
  'cancer-support',
  'lgbt',
  'arcigay',
];
