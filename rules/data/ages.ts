/**
 * From which age on (days) data that come with deliv should not be relied on: providers change what they ask about twice
 * a year (Google 2024-02, Yahoo 2024-02 and 2025-04, Microsoft 2025-05), networks change hands, and ways of building spam
 * pass. Judgement, 2026-11.
 */
export const oldAfter = { providers: 180, countries: 365, 'spam-model': 540 } as const;
