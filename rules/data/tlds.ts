/**
 * Top-level domains under which much of what is registered is abused: SpamAssassin's suspicious list
 * (rulesrc/sandbox/pds/20_ntld.cf, 2024). Rankings move from month to month: information and low weight, never more.
 */
export const abusedTlds: readonly string[] = [
  'icu',
  'online',
  'work',
  'date',
  'top',
  'fun',
  'life',
  'review',
  'bid',
  'stream',
  'gdn',
  'click',
  'world',
  'fit',
  'ooo',
  'faith',
  'buzz',
  'trade',
  'cyou',
  'vip',
];
