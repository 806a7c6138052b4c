/** RFC 7208 section 4.6.4 (2014-04). */

/** DNS look-ups one evaluation may cost; more is a permanent error. */
export const mostLookups = 10;
/** Look-ups that may come back empty; more SHOULD be a permanent error. */
export const mostVoids = 2;
