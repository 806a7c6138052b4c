/** Numbers and dates as a language writes them (Unicode CLDR, which Node.js brings along). */

interface Forms {
  /** `48,210`; up to three digits after the point. */
  number(value: number): string;
  /** A share between 0 and 1, as `2.5 %`. */
  percent(share: number): string;
  /** From and to, in percent, already rounded: `15-100 %`, or `15 %` where both are the same. */
  range(low: number, high: number): string;
  /** The day of an ISO date or time, as `31 Jan 2027`; what is no date stays as it is. */
  date(iso: string): string;
}

/** `percent`: the sign as it follows a number. */
export function formsOf(locale: string, percent: string): Forms {
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  const dates = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const number = (value: number) => (isAlikeEverywhere(value) ? String(value) : numbers().format(value));
  return {
    number,
    percent: share => number(Math.round(share * 1000) / 10) + percent,
    range: (low, high) => (low === high ? number(low) : `${number(low)}-${number(high)}`) + percent,
    date: iso => {
      const day = new Date(iso);
      return Number.isNaN(day.getTime()) ? iso : dates().format(day);
    },
  };
}

/** Without point, comma or group: what most reports show alone, and `Intl` takes 15 ms to be ready. */
function isAlikeEverywhere(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

/** What takes long to make is made when it is first needed, once. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
