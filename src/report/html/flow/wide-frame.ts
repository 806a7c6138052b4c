/** Where things stand in the wide picture, in pixels. */
export const wideWidth = 1180;
/** Where the stream parts, and where its parts arrive. */
export const parting = { from: 824, to: 952 } as const;
/** The trunk's upper edge, and its beginning. */
export const top = 160;
export const left = 10;
/** What comes back runs along this edge. */
export const edge = 1170;
/** Where what is deferred turns back. */
export const turn = 780;

export function stationAt(at: number): number {
  return 60 + 102 * at;
}
